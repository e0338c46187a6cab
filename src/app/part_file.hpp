// A file on its way: PATH.part holds what came so far, PATH.part.meta from where and of which version, so that a pull
// that was cut short goes on where it stopped.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "app/download.hpp"
#include "app/folder_store.hpp"
#include "app/pull_plan.hpp"

namespace willai {

class PartFile : public Receiver {
 public:
  // Told how much is here, and how much there is when that is known.
  using Progress = std::function<void(long long have, std::optional<long long> whole)>;

  // Takes up what an earlier pull left, if it came from the same URL. A conflict when PATH.part is not of a pull at
  // all: browsers, too, name their unfinished downloads so.
  static Result<PartFile> open(FolderStore& files, const Errand& errand, Progress progress);

  Result<> begin(const AnswerHead& head) override;
  Result<> take(std::string_view bytes) override;

  Wanted wanted(long long largest) const;
  // All that the server announced is here; true when it announced nothing.
  bool is_whole() const { return !whole_ || *whole_ == have_; }
  // True when an earlier pull left the whole file, and nothing need be fetched.
  bool was_left_whole() const { return have_ > 0 && whole_ == have_; }
  // True when the bytes come from more than one answer: they may be of two versions.
  bool is_pieced() const { return pieced_; }
  // Throws away what is here.
  void forget();

  const std::string& path() const { return part_; }
  const std::string& last_modified() const { return last_modified_; }
  long long have() const { return have_; }
  // What the disk said, when it said no.
  const std::optional<Error>& disk_error() const { return disk_error_; }

 private:
  PartFile(FolderStore& files, const Errand& errand, Progress progress);
  Result<> take_up();
  Result<> start_over(const AnswerHead& head);
  Result<> go_on(const AnswerHead& head);
  Result<> note();
  Result<> told_by_disk(Result<> outcome);

  FolderStore& files_;
  std::string part_;
  std::string meta_;
  std::string url_;
  Progress progress_;
  long long have_ = 0;
  bool pieced_ = false;
  std::optional<long long> whole_;
  std::string etag_;
  std::string last_modified_;
  std::optional<Error> disk_error_;
};

}  // namespace willai
