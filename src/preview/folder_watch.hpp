// Notices that something below a folder was saved, moved or removed, in whatever way an editor does that.
//
//   FolderWatch watch("content");
//   while (…) if (watch.wait(std::chrono::seconds(1))) publish_again();
#pragma once

#include <chrono>
#include <string>

#include "system/descriptor.hpp"

namespace willai::preview {

// The kernel tells it (inotify); besides, it looks at names, sizes and times twice a second. So it also notices changes
// on disks of other machines, and a folder that is away for a while.
class FolderWatch {
 public:
  explicit FolderWatch(std::string folder);

  // True once something has changed and the saving has paused, or has gone on for too long to wait. False after `most`.
  bool wait(std::chrono::milliseconds most);

 private:
  using Time = std::chrono::steady_clock::time_point;

  bool hears(Time until);
  bool drain();
  void settle();
  void look();

  std::string folder_;
  system::Descriptor notices_;
  std::string seen_;  // all names, sizes and times, as a hash
};

}  // namespace willai::preview
