// One way to speak to SQLite and to PostgreSQL: statements with ?1, ?2 … for values, rows as values. What the two say
// differently is asked of the connection.
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

  // An error says what the database said. Rows come with RETURNING and SELECT.
  virtual Result<SqlRows> run(std::string_view statement, const SqlValues& values = {}) = 0;
  // How a transaction that will write begins, so that it waits for others instead of failing in its midst.
  virtual std::string_view begin() const = 0;
  // What a SELECT of rows ends with that are taken from under others' hands.
  virtual std::string_view skip_locked() const = 0;
  // Said first in a transaction that makes tables, so that two programs that start together do it in turn; "" for
  // nothing.
  virtual std::string_view lock_schema() const = 0;
};

// "" for null.
std::string text_of(const SqlValue& value);
long long number_of(const SqlValue& value);

// Ends with a rollback unless it was committed.
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

// A file that several programs may write at once; made where it is missing, readable by its owner only.
Result<std::unique_ptr<SqlConnection>> open_sqlite(const std::string& file);
// "postgresql://user@host/name": what libpq takes.
Result<std::unique_ptr<SqlConnection>> open_postgres(const std::string& url);

}  // namespace willai::store
