// Notices that another file was put at the path of an edition. A file that is only written over is no new edition: the site
// goes on with its own copy of what the file was.
//
//   EditionWatch watch(file);   // before the edition is opened
//   if (watch.has_settled()) { watch.begin(); open the edition …; if it is in use: watch.settle(); }
#pragma once

#include <sys/types.h>

#include <chrono>
#include <ctime>
#include <string>

namespace willai::cli {

// How often a program that serves looks.
inline constexpr std::chrono::seconds kEditionLook{1};

class EditionWatch {
 public:
  // The file that is there now will be used. "" for an edition that is no file: nothing ever changes.
  explicit EditionWatch(std::string file) : file_(std::move(file)), used_(look()), last_(used_) {}

  // True, once, when another file is there and nobody has written to it since the last call.
  bool has_settled();
  // The file that is there now will be opened. Call it first: a file that comes later is then noticed.
  void begin() { last_ = tried_ = look(); }
  // The file that was opened is in use.
  void settle() { used_ = tried_; }

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
