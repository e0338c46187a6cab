// SQLite as an SqlConnection: one file that the server's threads and other programs write at the same time. The reader
// of editions (sqlite.hpp) may abort on a statement that cannot be prepared; this file can fail at any time.
#include <fmt/format.h>
#include <sqlite3.h>

#include <map>
#include <thread>

#include "store/sql.hpp"
#include "store/sqlite_files.hpp"

namespace willai::store {
namespace {

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

// After these the connection works as before. All others say that the file is damaged or gone.
bool is_passing(int code) {
  switch (code & 0xFF) {
    case SQLITE_OK:
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_FULL:
    case SQLITE_NOMEM:
    case SQLITE_CONSTRAINT: return true;
    default: return false;
  }
}

class SqliteConnection : public SqlConnection {
 public:
  SqliteConnection(Handle handle, const std::string& file, Patience patience)
      : files_(file), handle_(std::move(handle)), patience_(patience) {}

  Result<> prepare();
  Result<SqlRows> run(std::string_view statement, const SqlValues& values) override;
  std::string_view begin() const override { return "BEGIN IMMEDIATE"; }
  std::string_view skip_locked() const override { return ""; }
  std::string_view lock_schema() const override { return ""; }
  std::string_view begin_reading() const override { return "BEGIN"; }
  Result<bool> has_table(std::string_view name) override {
    const SqlRows rows = TRY(run("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = ?1", {std::string(name)}));
    return number_of(rows[0][0]) != 0;
  }
  Loss loss() const override { return is_lost_ ? Loss::unknown : Loss::none; }
  Result<bool> empty_log() override;
  Result<> rewrite() override { return done(run("VACUUM", {})); }
  bool is_soon_rewritten() const override { return true; }

 private:
  static Result<> done(const Result<SqlRows>& rows) { return rows.ok() ? Result<>(Nothing{}) : rows.error(); }
  Result<sqlite3_stmt*> kept(std::string_view text);
  Result<SqlRows> step_through(sqlite3_stmt* statement);
  Result<> check_files();
  bool is_between_transactions() const { return sqlite3_get_autocommit(handle_.get()) != 0; }
  Error said();

  SqliteFiles files_;  // destroyed after the connection
  Handle handle_;
  std::map<std::string, Prepared, std::less<>> kept_;  // destroyed before its connection
  Patience patience_;
  bool is_watching_ = false;
  bool is_lost_ = false;
};

Error SqliteConnection::said() {
  if (!is_passing(sqlite3_extended_errcode(handle_.get()))) is_lost_ = true;
  return io_error(fmt::format("the database reports: {}", sqlite3_errmsg(handle_.get())));
}

// What is written to a file without a name is lost when the last program closes it.
Result<> SqliteConnection::check_files() {
  if (!is_watching_) return Nothing{};
  const FileState state = files_.look();
  if (state == FileState::same) return Nothing{};
  if (state == FileState::read_only)
    return io_error(fmt::format("the database “{}” cannot be written any more; check its permissions", files_.name()));
  is_lost_ = true;
  return io_error(
      fmt::format("the database “{}” was deleted or replaced; the next request opens what is there", files_.name()));
}

Result<sqlite3_stmt*> SqliteConnection::kept(std::string_view text) {
  if (const auto found = kept_.find(text); found != kept_.end()) return found->second.get();
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(handle_.get(), text.data(), static_cast<int>(text.size()), &statement, nullptr) != SQLITE_OK)
    return said();
  kept_.emplace(std::string(text), Prepared(statement));
  return statement;
}

Result<SqlRows> SqliteConnection::step_through(sqlite3_stmt* statement) {
  SqlRows rows;
  int step = SQLITE_ROW;
  while ((step = sqlite3_step(statement)) == SQLITE_ROW) rows.push_back(row_of(statement));
  if (step != SQLITE_DONE) return said();
  return rows;
}

// The files are looked at before a transaction and after it: only then may its end be told to anybody.
Result<SqlRows> SqliteConnection::run(std::string_view text, const SqlValues& values) {
  const bool is_first = is_between_transactions();
  if (is_first) TRY(check_files());
  const Running running{TRY(kept(text))};
  for (std::size_t i = 0; i < values.size(); ++i) bind(running.statement, static_cast<int>(i) + 1, values[i]);
  SqlRows rows = TRY(step_through(running.statement));
  const bool is_last = is_between_transactions() && !(is_first && sqlite3_stmt_readonly(running.statement));
  if (is_last) TRY(check_files());
  return rows;
}

// The log still has the bytes of rows that were erased, until it is cut. Whoever reads meanwhile is not waited for long:
// nobody else could write.
Result<bool> SqliteConnection::empty_log() {
  if (files_.is_log_empty()) return true;
  sqlite3_busy_timeout(handle_.get(), 100);
  const auto rows = run("PRAGMA wal_checkpoint(TRUNCATE)", {});
  sqlite3_busy_timeout(handle_.get(), static_cast<int>(patience_.count()));
  if (!rows.ok()) return rows.error();
  return !rows->empty() && number_of((*rows)[0][0]) == 0;
}

// FULL: committed data is on the disk even after a power failure. secure_delete: erased bytes become zeros.
// temp_store: copies are made in memory. The last one opens the log, so that it stays as long as this connection does.
constexpr std::string_view kSettings[] = {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
                                          "PRAGMA secure_delete=ON", "PRAGMA temp_store=MEMORY",
                                          "SELECT COUNT(*) FROM sqlite_master"};

// SQLite itself does not wait where two programs change the mode of a new file at the same time.
Result<> SqliteConnection::prepare() {
  sqlite3_busy_timeout(handle_.get(), static_cast<int>(patience_.count()));
  const auto end = std::chrono::steady_clock::now() + patience_;
  for (const std::string_view setting : kSettings)
    for (;;) {
      const auto done = run(setting, {});
      if (done.ok()) break;
      const bool is_busy = (sqlite3_errcode(handle_.get()) & 0xFF) == SQLITE_BUSY;
      if (!is_busy || std::chrono::steady_clock::now() >= end) return done.error();
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
  is_watching_ = true;
  return check_files();
}

}  // namespace

Result<std::unique_ptr<SqlConnection>> open_sqlite(const std::string& file, Patience patience) {
  TRY(SqliteFiles::may_open(file));
  TRY(make_store_file(file));
  sqlite3* raw = nullptr;
  const int opened = sqlite3_open_v2(file.c_str(), &raw, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
  Handle handle(raw);
  if (opened != SQLITE_OK) return io_error(fmt::format("cannot open the database “{}”: {}", file, sqlite3_errmsg(raw)));
  auto connection = std::make_unique<SqliteConnection>(std::move(handle), file, patience);
  TRY(connection->prepare());
  return std::unique_ptr<SqlConnection>(std::move(connection));
}

}  // namespace willai::store
