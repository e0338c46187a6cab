// Notices that another file was put at the path of an edition. What is written into the same file is no new edition: the
// site goes on with its copy of what it was.
#pragma once

#include <sys/types.h>

#include <ctime>
#include <string>

namespace willai::cli {

class EditionChange {
 public:
  explicit EditionChange(std::string file) : file_(std::move(file)), used_(look()), last_(used_) {}

  // Ask it every second or so. True, once, when another file is there and nobody has written to it since the last call.
  bool has_settled();
  // The file that is there now is in use.
  void settle() { used_ = last_ = tried_ = look(); }

 private:
  struct Facts {
    dev_t device = 0;
    ino_t number = 0;
    off_t size = 0;
    time_t second = 0;
    long nanosecond = 0;
    bool operator==(const Facts&) const = default;
    bool is_same_file(const Facts& other) const { return device == other.device && number == other.number; }
  };
  Facts look() const;

  std::string file_;
  Facts used_;
  Facts last_;
  Facts tried_{};
};

}  // namespace willai::cli
