// The file of an edition, open for reading. A page leaves it only if it is the one that was published: its hash is
// checked each time, so whatever happens to the file meanwhile, nobody gets other bytes. docs/decisions/0015 has the
// reasons.
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "store/edition_digest.hpp"

namespace willai::store {

class EditionFile {
 public:
  // Checks every page. All who open the same path while one of them still has it open share one file: a process
  // serves one edition, even if another one was moved to its place meanwhile.
  static Result<std::shared_ptr<EditionFile>> open(const std::string& path);
  // What is at the path now. Who opens the path from now on gets this file; who has an earlier one keeps that.
  static Result<std::shared_ptr<EditionFile>> open_current(const std::string& path);
  // The same without looking at the pages, and for the caller alone; to find out what is damaged.
  static Result<std::shared_ptr<EditionFile>> open_unchecked(const std::string& path);
  ~EditionFile();
  EditionFile(const EditionFile&) = delete;
  EditionFile& operator=(const EditionFile&) = delete;

  const std::string& path() const { return path_; }
  std::size_t pages() const { return digest_.pages.size(); }
  const EditionDigest& digest() const { return digest_; }
  // Counted from 0.
  std::vector<std::size_t> damaged_pages() const;
  // Thread-safe. False if the page cannot be read or is no longer what it was; says so on stderr, once a minute.
  bool read_page(std::size_t page, unsigned char* to) const;
  // Copies the file to one without a name, beside it or in the folder for temporary files, and reads from there from
  // now on. False if there is no room for it.
  bool keep_copy();

 private:
  EditionFile(std::string path, int file) : path_(std::move(path)), file_(file) {}
  static Result<std::shared_ptr<EditionFile>> open_anew(const std::string& path);
  Result<> read_ends();
  Result<> read_digest(std::size_t pages);
  Result<> check_pages();
  bool copy_to(int copy) const;
  void complain(std::size_t page) const;

  std::string path_;
  int file_;
  std::atomic<int> copy_ = -1;
  EditionDigest digest_;
  std::size_t pages_said_ = 0;  // by its head
  mutable std::atomic<long long> complained_ = 0;
};

}  // namespace willai::store
