// PostgreSQL as an SqlConnection, a thin layer over libpq.
#include <fmt/format.h>
#include <libpq-fe.h>

#include <map>
#include <memory>

#include "base/text.hpp"
#include "store/sql.hpp"

namespace willai::store {
namespace {

struct Finish {
  void operator()(PGconn* connection) const { PQfinish(connection); }
};
struct Clear {
  void operator()(PGresult* result) const { PQclear(result); }
};
using Connection = std::unique_ptr<PGconn, Finish>;
using Answer = std::unique_ptr<PGresult, Clear>;

// Type OIDs from pg_type.dat.
constexpr Oid kInt8 = 20;
constexpr Oid kInt4 = 23;
constexpr Oid kNumeric = 1700;

// "?1" -> "$1"
std::string with_dollars(std::string_view statement) {
  std::string text(statement);
  for (std::size_t i = 0; i + 1 < text.size(); ++i)
    if (text[i] == '?' && text[i + 1] >= '1' && text[i + 1] <= '9') text[i] = '$';
  return text;
}

// One line: libpq ends its messages with a line break, and adds a second line for a detail.
Error said(std::string_view message) {
  const std::string_view line = trim(message.substr(0, message.find('\n')));
  return io_error(fmt::format("the database reports: {}", line));
}

// Values in the protocol's text format.
class Parameters {
 public:
  explicit Parameters(const SqlValues& values) {
    for (const SqlValue& value : values) texts_.push_back(text_of(value));
    for (std::size_t i = 0; i < values.size(); ++i)
      pointers_.push_back(std::holds_alternative<Null>(values[i]) ? nullptr : texts_[i].c_str());
  }
  int count() const { return static_cast<int>(pointers_.size()); }
  const char* const* pointers() const { return pointers_.data(); }

 private:
  std::vector<std::string> texts_;
  std::vector<const char*> pointers_;
};

SqlValue value_at(PGresult* answer, int row, int column) {
  if (PQgetisnull(answer, row, column)) return Null{};
  std::string text(PQgetvalue(answer, row, column), static_cast<std::size_t>(PQgetlength(answer, row, column)));
  const Oid type = PQftype(answer, column);
  if (type == kInt8 || type == kInt4 || type == kNumeric) return number_of(SqlValue(std::move(text)));
  return text;
}

SqlRows rows_of(PGresult* answer) {
  SqlRows rows(static_cast<std::size_t>(PQntuples(answer)));
  for (int row = 0; row < PQntuples(answer); ++row)
    for (int column = 0; column < PQnfields(answer); ++column)
      rows[static_cast<std::size_t>(row)].push_back(value_at(answer, row, column));
  return rows;
}

class PostgresConnection : public SqlConnection {
 public:
  explicit PostgresConnection(Connection connection) : connection_(std::move(connection)) {}

  Result<SqlRows> run(std::string_view statement, const SqlValues& values) override;
  std::string_view begin() const override { return "BEGIN"; }
  std::string_view skip_locked() const override { return " FOR UPDATE SKIP LOCKED"; }
  std::string_view lock_schema() const override { return "SELECT pg_advisory_xact_lock(7766524251)"; }

 private:
  Answer execute(std::string_view statement, const SqlValues& values);

  Connection connection_;
  std::map<std::string, std::string, std::less<>> names_;  // number of prepared statements
};

// Parsed once per connection. Statements without values may be ones that cannot be prepared (BEGIN).
Answer PostgresConnection::execute(std::string_view statement, const SqlValues& values) {
  const Parameters parameters(values);
  if (values.empty()) return Answer(PQexec(connection_.get(), std::string(statement).c_str()));
  auto name = names_.find(statement);
  if (name == names_.end()) {
    const std::string fresh = fmt::format("s{}", names_.size());
    Answer prepared(PQprepare(connection_.get(), fresh.c_str(), with_dollars(statement).c_str(), 0, nullptr));
    if (PQresultStatus(prepared.get()) != PGRES_COMMAND_OK) return prepared;
    name = names_.emplace(std::string(statement), fresh).first;
  }
  return Answer(PQexecPrepared(connection_.get(), name->second.c_str(), parameters.count(), parameters.pointers(),
                               nullptr, nullptr, 0));
}

// A broken connection is replaced when the next transaction begins, never during one.
Result<SqlRows> PostgresConnection::run(std::string_view statement, const SqlValues& values) {
  if (PQstatus(connection_.get()) != CONNECTION_OK && (statement == begin() || statement.starts_with("SELECT"))) {
    PQreset(connection_.get());
    names_.clear();
  }
  const Answer answer = execute(statement, values);
  const ExecStatusType status = PQresultStatus(answer.get());
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return rows_of(answer.get());
  return said(PQerrorMessage(connection_.get()));
}

}  // namespace

Result<std::unique_ptr<SqlConnection>> open_postgres(const std::string& url) {
  // Our settings come first, so that the URL can override them.
  const char* const names[] = {"connect_timeout", "client_encoding", "application_name", "dbname", nullptr};
  const char* const values[] = {"5", "UTF8", "willai", url.c_str(), nullptr};
  Connection connection(PQconnectdbParams(names, values, 1));
  if (PQstatus(connection.get()) != CONNECTION_OK)
    return io_error(fmt::format("cannot connect to the database: {}", trim(PQerrorMessage(connection.get()))));
  PQsetNoticeProcessor(
      connection.get(), [](void*, const char*) {}, nullptr);
  return std::unique_ptr<SqlConnection>(std::make_unique<PostgresConnection>(std::move(connection)));
}

}  // namespace willai::store
