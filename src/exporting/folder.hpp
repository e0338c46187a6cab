// A folder with an export: writes only what changed, records what it wrote, removes what is no longer part of the site.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "system/descriptor.hpp"

namespace willai::exporting {

// Name of the list of files, inside the folder.
inline constexpr std::string_view kExportList = ".willai-export";

enum class Written { changed, unchanged };

class ExportFolder {
 public:
  // Opens or creates the folder; refuses one that has files but no list of ours.
  static Result<ExportFolder> open(const std::string& path);

  // Records what will be written, so that an interrupted export can be repeated; afterwards, what was written.
  Result<> announce(const std::set<std::string>& files);
  // Thread-safe for different names. A file with the same bytes keeps its modification time.
  Result<Written> write(const std::string& name, std::string_view bytes) const;
  // Removes files of the last export that are not in `files`; returns how many.
  Result<long> finish(const std::set<std::string>& files);

 private:
  ExportFolder(std::string path, system::Descriptor root, std::set<std::string> before)
      : path_(std::move(path)), root_(std::move(root)), before_(std::move(before)) {}
  Result<> write_list(const std::set<std::string>& files) const;

  std::string path_;
  system::Descriptor root_;  // the folder itself: names below it are found faster than whole paths
  std::set<std::string> before_;  // files of the last export
};

}  // namespace willai::exporting
