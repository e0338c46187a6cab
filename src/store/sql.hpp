// One interface to SQLite and PostgreSQL: statements with ?1, ?2 … for values, rows as values. Where the two differ,
// the connection provides the SQL.
//
//   auto rows = TRY(sql.run("SELECT state FROM outbox WHERE id = ?1", {id}));
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace willai::store {

struct Null {
  friend bool operator==(Null, Null) = default;
};
using SqlValue = std::variant<Null, long long, std::string>;
using SqlValues = std::vector<SqlValue>;
using SqlRows = std::vector<SqlValues>;

// Whether a connection is of no use any more, and what that means for the transaction it was in.
enum class Loss : unsigned char {
  none,
  nothing_done,  // the database has not seen its end, and has undone it: it can be tried again
  unknown,       // it may have been done
};

class SqlConnection {
 public:
  virtual ~SqlConnection() = default;

  // An error contains the database's message. RETURNING and SELECT return rows.
  virtual Result<SqlRows> run(std::string_view statement, const SqlValues& values = {}) = 0;
  // Begins a writing transaction, so that it waits for others at the start instead of failing later.
  virtual std::string_view begin() const = 0;
  // The end of a SELECT that takes rows while others do the same.
  virtual std::string_view skip_locked() const = 0;
  // Run first in a transaction that creates tables, so that two programs that start together take turns; "" for
  // nothing.
  virtual std::string_view lock_schema() const = 0;

  // Begins a transaction that sees one state of all tables, and keeps nobody from writing.
  virtual std::string_view begin_reading() const = 0;
  virtual Result<bool> has_table(std::string_view name) = 0;

  // Run once the tables are there: no value of theirs that tells of a person is copied to where it outlives its row.
  virtual Result<> keep_from_statistics() { return Nothing{}; }

  // Since the last call of start().
  virtual Loss loss() const { return Loss::none; }
  // What follows belongs to one operation; its time runs from now.
  virtual void start() {}
  // Takes copies of changed rows out of the log of changes; false if others were in the way.
  virtual Result<bool> empty_log() { return true; }
  // Writes the tables anew, so that no byte of an erased row is left in their files.
  virtual Result<> rewrite() { return Nothing{}; }
  // Whether that is done so quickly that nobody notices.
  virtual bool is_soon_rewritten() const { return false; }
};

// "" for null.
std::string text_of(const SqlValue& value);
long long number_of(const SqlValue& value);

// Rolls back at its end unless it was committed.
class Transaction {
 public:
  static Result<Transaction> begin(SqlConnection& sql);
  Transaction(Transaction&& other) noexcept : sql_(std::exchange(other.sql_, nullptr)) {}
  Transaction& operator=(Transaction&&) = delete;
  ~Transaction();

  Result<> commit();

 private:
  explicit Transaction(SqlConnection& sql) : sql_(&sql) {}
  SqlConnection* sql_;
};

// How long a program waits for a database: for a lock of SQLite, for a whole transaction of PostgreSQL.
using Patience = std::chrono::milliseconds;
inline constexpr Patience kUsualPatience{5000};

// A file that several programs may write at the same time; created if missing, readable only by its owner.
Result<std::unique_ptr<SqlConnection>> open_sqlite(const std::string& file, Patience patience = kUsualPatience);
// "postgresql://user@host/name": any form that libpq accepts. Each host that it names gets its share of the patience; none
// is waited for longer than ten seconds.
Result<std::unique_ptr<SqlConnection>> open_postgres(const std::string& url, Patience patience = kUsualPatience);

}  // namespace willai::store
