// SQLite as an SqlConnection: one file that the server's threads and other programs write at the same time. The reader
// of editions (sqlite.hpp) may abort on a statement that cannot be prepared; this file can fail at any time.
#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <map>

#include "store/sql.hpp"

namespace willai::store {
namespace {

constexpr int kPatience = 5000;  // ms that a writer waits for another

struct Close {
  void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
};
struct Finalize {
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3, Close>;
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

// Resets the statement and frees its locks at the end of the scope.
struct Running {
  sqlite3_stmt* statement;
  ~Running() {
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
  }
};

void bind(sqlite3_stmt* statement, int place, const SqlValue& value) {
  if (const auto* number = std::get_if<long long>(&value)) sqlite3_bind_int64(statement, place, *number);
  else if (const auto* text = std::get_if<std::string>(&value))
    sqlite3_bind_text(statement, place, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
  else sqlite3_bind_null(statement, place);
}

SqlValue value_at(sqlite3_stmt* statement, int column) {
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_NULL: return Null{};
    case SQLITE_INTEGER: return static_cast<long long>(sqlite3_column_int64(statement, column));
    default: break;
  }
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
  return std::string(text ? text : "", static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
}

SqlValues row_of(sqlite3_stmt* statement) {
  SqlValues row;
  for (int column = 0; column < sqlite3_column_count(statement); ++column) row.push_back(value_at(statement, column));
  return row;
}

class SqliteConnection : public SqlConnection {
 public:
  explicit SqliteConnection(Handle handle) : handle_(std::move(handle)) {}

  Result<SqlRows> run(std::string_view statement, const SqlValues& values) override;
  std::string_view begin() const override { return "BEGIN IMMEDIATE"; }
  std::string_view skip_locked() const override { return ""; }
  std::string_view lock_schema() const override { return ""; }

 private:
  Result<sqlite3_stmt*> kept(std::string_view text);
  Error said() const { return io_error(fmt::format("the database reports: {}", sqlite3_errmsg(handle_.get()))); }

  Handle handle_;
  std::map<std::string, Prepared, std::less<>> kept_;  // destroyed before its connection
};

Result<sqlite3_stmt*> SqliteConnection::kept(std::string_view text) {
  if (const auto found = kept_.find(text); found != kept_.end()) return found->second.get();
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(handle_.get(), text.data(), static_cast<int>(text.size()), &statement, nullptr) != SQLITE_OK)
    return said();
  kept_.emplace(std::string(text), Prepared(statement));
  return statement;
}

Result<SqlRows> SqliteConnection::run(std::string_view text, const SqlValues& values) {
  const Running running{TRY(kept(text))};
  for (std::size_t i = 0; i < values.size(); ++i) bind(running.statement, static_cast<int>(i) + 1, values[i]);
  SqlRows rows;
  int step = SQLITE_ROW;
  while ((step = sqlite3_step(running.statement)) == SQLITE_ROW) rows.push_back(row_of(running.statement));
  if (step != SQLITE_DONE) return said();
  return rows;
}

// Created with the right permissions before SQLite creates it with others.
Result<> make_file(const std::string& file) {
  const int handle = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (handle < 0) return io_error(fmt::format("cannot open the database “{}”: {}", file, std::strerror(errno)));
  ::close(handle);
  return Nothing{};
}

// FULL: committed data is on the disk even after a power failure.
constexpr std::string_view kSettings[] = {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL"};

}  // namespace

Result<std::unique_ptr<SqlConnection>> open_sqlite(const std::string& file) {
  TRY(make_file(file));
  sqlite3* raw = nullptr;
  const int opened =
      sqlite3_open_v2(file.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  Handle handle(raw);
  if (opened != SQLITE_OK) return io_error(fmt::format("cannot open the database “{}”: {}", file, sqlite3_errmsg(raw)));
  sqlite3_busy_timeout(raw, kPatience);
  auto connection = std::make_unique<SqliteConnection>(std::move(handle));
  for (const std::string_view setting : kSettings) TRY(connection->run(setting, {}));
  return std::unique_ptr<SqlConnection>(std::move(connection));
}

}  // namespace willai::store
