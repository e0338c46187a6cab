// The files of an SQLite store as this process sees them: made with the right permissions, and watched, so that a
// store that somebody deletes or replaces is noticed.
//
// Nothing here opens a file that SQLite may have open: closing it would drop the locks that SQLite holds
// (sqlite.org/howtocorrupt.html, 2.2), and another program would take the log of changes away.
#pragma once

#include <sys/types.h>

#include <optional>
#include <string>

#include "base/result.hpp"

namespace willai::store {

// Creates a missing file, readable only by its owner; an existing one is not touched.
Result<> make_store_file(const std::string& file);

// What is at a path: a file of the same name can be another one.
struct FileId {
  dev_t device = 0;
  ino_t number = 0;
  friend bool operator==(const FileId&, const FileId&) = default;
};

enum class FileState : unsigned char { same, replaced, read_only };

// The database, its log of changes ("-wal") and their index ("-shm"), from when a connection has them open.
class SqliteFiles {
 public:
  // Fails while other connections of this process still use files that were replaced: old and new ones must not mix.
  static Result<> may_open(const std::string& file);

  explicit SqliteFiles(std::string file);
  ~SqliteFiles();
  SqliteFiles(const SqliteFiles&) = delete;
  SqliteFiles& operator=(const SqliteFiles&) = delete;

  // Compares with what was there before.
  FileState look();
  bool is_log_empty() const;
  const std::string& name() const { return file_; }

 private:
  struct Part {
    std::string path;
    std::optional<FileId> id{};
  };
  static bool is_same(Part& part);

  std::string file_;
  Part database_;
  Part log_;
  Part index_;
};

}  // namespace willai::store
