// A download in progress: PATH.part holds the bytes so far, and PATH.part.meta their URL and version, so that an
// interrupted pull can continue.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "ports/download.hpp"
#include "ports/folder_store.hpp"
#include "pull/pull_plan.hpp"

namespace willai::pull {

class PartFile : public ports::Receiver {
 public:
  // Called with the bytes so far, and the total if known.
  using Progress = std::function<void(long long have, std::optional<long long> whole)>;

  // Opens what an earlier pull left, if it came from the same URL. A conflict if PATH.part was not made by a pull:
  // browsers, too, use this name for unfinished downloads.
  static Result<PartFile> open(ports::FolderStore& files, const Errand& errand, Progress progress);

  Result<> begin(const ports::AnswerHead& head) override;
  Result<> take(std::string_view bytes) override;

  ports::Wanted wanted(long long largest) const;
  // Everything that the server announced is here; true if it announced nothing.
  bool is_whole() const { return !whole_ || *whole_ == have_; }
  // True if an earlier pull left the whole file, so nothing needs to be downloaded.
  bool was_left_whole() const { return have_ > 0 && whole_ == have_; }
  // True if the bytes come from more than one answer: they may belong to two versions.
  bool is_pieced() const { return pieced_; }
  // Deletes what is here.
  void forget();

  const std::string& path() const { return part_; }
  const std::string& last_modified() const { return last_modified_; }
  long long have() const { return have_; }
  // The disk's error, if there was one.
  const std::optional<Error>& disk_error() const { return disk_error_; }

 private:
  PartFile(ports::FolderStore& files, const Errand& errand, Progress progress);
  Result<> take_up();
  Result<> start_over(const ports::AnswerHead& head);
  Result<> go_on(const ports::AnswerHead& head);
  Result<> note();
  Result<> told_by_disk(Result<> outcome);

  ports::FolderStore& files_;
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

}  // namespace willai::pull
