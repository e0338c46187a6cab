// A thin layer over SQLite: connections, prepared statements, errors as values.
#pragma once

#include <sqlite3.h>

#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/result.hpp"
#include "store/edition_file.hpp"

namespace willai::store {

// Bytes that are not text. They must live until the last step.
struct Blob {
  std::string_view bytes;
};

// A row could not be read: the file was changed or the disk failed. Taken as “no row”, that would turn a page that exists
// into one that does not, or leave out tasks; so it is an exception. It ends where a request or a command does.
struct EditionUnreadable : std::runtime_error {
  EditionUnreadable() : runtime_error("the edition was changed or damaged while it was in use") {}
};

// What a failure in next() does.
enum class OnFailure { note, raise };

class Statement {
 public:
  explicit Statement(sqlite3_stmt* handle, OnFailure on_failure = OnFailure::note)
      : handle_(handle), on_failure_(on_failure) {}

  // Binds the parameters in order and resets the statement. Text must live until the last step.
  template <class... Values>
  Statement& with(const Values&... values) {
    sqlite3_reset(handle_.get());
    int index = 0;
    (bind(++index, values), ...);
    return *this;
  }

  // Binds one parameter, counted from 0, of a statement that with() has set back.
  template <class Value>
  void set(int parameter, const Value& value) {
    bind(parameter + 1, value);
  }

  // True when a row is there to be read; false at the end. A failure is kept in failed(), or raises EditionUnreadable
  // in a database that can only be read.
  bool next();
  // Runs a statement that returns no rows.
  void run() {
    while (next()) {}
  }
  bool failed() const { return failed_; }

  int integer(int column) const { return sqlite3_column_int(handle_.get(), column); }
  long long big(int column) const { return sqlite3_column_int64(handle_.get(), column); }
  double real(int column) const { return sqlite3_column_double(handle_.get(), column); }
  bool is_null(int column) const { return sqlite3_column_type(handle_.get(), column) == SQLITE_NULL; }
  std::string_view text(int column) const;
  std::string_view bytes(int column) const;  // of a blob
  std::string string(int column) const { return std::string(text(column)); }

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };

  void bind(int index, std::string_view value) {
    sqlite3_bind_text(handle_.get(), index, value.data() ? value.data() : "", static_cast<int>(value.size()),
                      SQLITE_STATIC);
  }
  void bind(int index, Blob value) {
    sqlite3_bind_blob(handle_.get(), index, value.bytes.data(), static_cast<int>(value.bytes.size()), SQLITE_STATIC);
  }
  void bind(int index, const std::string& value) { bind(index, std::string_view(value)); }
  void bind(int index, const char* value) { bind(index, std::string_view(value)); }
  void bind(int index, double value) { sqlite3_bind_double(handle_.get(), index, value); }
  void bind(int index, std::nullopt_t) { sqlite3_bind_null(handle_.get(), index); }
  template <class Number>
  requires std::is_integral_v<Number>
  void bind(int index, Number value) { sqlite3_bind_int64(handle_.get(), index, static_cast<sqlite3_int64>(value)); }
  template <class Value>
  void bind(int index, const std::optional<Value>& value) {
    if (value) bind(index, *value);
    else bind(index, std::nullopt);
  }

  std::unique_ptr<sqlite3_stmt, Finalize> handle_;
  OnFailure on_failure_;
  bool failed_ = false;
};

class Database {
 public:
  // A new file for writing; the file must not exist.
  static Result<Database> create(const std::string& file);
  // An edition, read only.
  static Result<Database> open(const std::shared_ptr<const EditionFile>& file);
  // A read-only database in memory; `bytes` must outlive it.
  static Result<Database> open_memory(std::string_view bytes);

  // Aborts on an error in the SQL itself, which is a bug in this program; raises EditionUnreadable on any other.
  Statement prepare(std::string_view sql) const;
  // The same, cached for the next call; already reset. One user at a time.
  Statement& kept(std::string_view sql) const;
  Result<> execute(const std::string& sql);
  std::string last_error() const { return sqlite3_errmsg(handle_.get()); }

 private:
  struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
  };
  explicit Database(sqlite3* handle, OnFailure on_failure) : handle_(handle), on_failure_(on_failure) {}
  std::unique_ptr<sqlite3, Close> handle_;
  OnFailure on_failure_;
  mutable std::map<std::string, Statement, std::less<>> kept_;  // destroyed before its connection
};

}  // namespace willai::store
