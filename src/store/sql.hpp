// One interface to SQLite and PostgreSQL: statements with ?1, ?2 … for values, rows as values. Where the two differ,
// the connection provides the SQL.
//
//   auto rows = TRY(sql.run("SELECT state FROM outbox WHERE id = ?1", {id}));
#pragma once

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

// A file that several programs may write at the same time; created if missing, readable only by its owner.
Result<std::unique_ptr<SqlConnection>> open_sqlite(const std::string& file);
// "postgresql://user@host/name": any form that libpq accepts.
Result<std::unique_ptr<SqlConnection>> open_postgres(const std::string& url);

}  // namespace willai::store
