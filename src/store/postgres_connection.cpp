// PostgreSQL as an SqlConnection, a thin layer over libpq. It never waits longer than it was told: a database that hangs
// costs the connection, and the database undoes what was not committed.
#include <fmt/format.h>
#include <libpq-fe.h>
#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <map>
#include <memory>
#include <utility>
#include <vector>

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

// Writing tables anew takes its time.
constexpr std::chrono::minutes kPatienceForTables{10};

// Who waits longer than this for what the database does does not wait so long for the database itself.
constexpr std::chrono::seconds kLongestConnecting{10};

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

using Deadline = std::chrono::steady_clock::time_point;

// False when the time is over.
bool wait_for_socket(PGconn* connection, short events, Deadline deadline) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
  if (left.count() <= 0) return false;
  pollfd waiting{PQsocket(connection), events, 0};
  const int ready = ::poll(&waiting, 1, static_cast<int>(left.count()));
  return ready > 0 || (ready < 0 && errno == EINTR);
}

class PostgresConnection : public SqlConnection {
 public:
  PostgresConnection(Connection connection, Patience patience)
      : connection_(std::move(connection)), patience_(patience), deadline_(std::chrono::steady_clock::now() + patience) {}

  Result<SqlRows> run(std::string_view statement, const SqlValues& values) override;
  std::string_view begin() const override { return "BEGIN"; }
  std::string_view skip_locked() const override { return " FOR UPDATE SKIP LOCKED"; }
  std::string_view lock_schema() const override { return "SELECT pg_advisory_xact_lock(7766524251)"; }
  std::string_view begin_reading() const override { return "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"; }
  Result<bool> has_table(std::string_view name) override;
  Result<> keep_from_statistics() override;
  Loss loss() const override { return loss_; }
  void start() override;
  Result<> rewrite() override;

  Result<> prepare();

 private:
  bool send(std::string_view statement, const SqlValues& values);
  bool send_all();
  Answer wait_for_answer();
  Result<> parse(const std::string& name, std::string_view statement);
  void lose(bool is_late);
  Error lost() const;
  bool is_in_transaction() const {
    const PGTransactionStatusType status = PQtransactionStatus(connection_.get());
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
  }

  Connection connection_;
  Patience patience_;
  Deadline deadline_;
  Loss loss_ = Loss::none;
  bool is_late_ = false;
  bool may_be_done_ = false;  // the end of a transaction was sent
  std::map<std::string, std::string, std::less<>> names_;  // number of prepared statements
};

// A connection that the server has closed meanwhile shows it here, before anything is sent.
void PostgresConnection::start() {
  deadline_ = std::chrono::steady_clock::now() + patience_;
  may_be_done_ = false;
  pollfd closed{PQsocket(connection_.get()), POLLIN, 0};
  for (int words = 0; loss_ == Loss::none && words < 4 && ::poll(&closed, 1, 0) > 0; ++words)
    if (PQconsumeInput(connection_.get()) == 0 || PQstatus(connection_.get()) != CONNECTION_OK) lose(false);
}

void PostgresConnection::lose(bool is_late) {
  is_late_ = is_late;
  loss_ = may_be_done_ || is_late ? Loss::unknown : Loss::nothing_done;
}

Error PostgresConnection::lost() const {
  return io_error(is_late_ ? "the database does not answer in time" : "the connection to the database was lost");
}

bool PostgresConnection::send_all() {
  for (;;) {
    const int left = PQflush(connection_.get());
    if (left == 0) return true;
    const bool is_late = left > 0 && !wait_for_socket(connection_.get(), POLLIN | POLLOUT, deadline_);
    if (left < 0 || is_late || PQconsumeInput(connection_.get()) == 0) {
      lose(is_late);
      return false;
    }
  }
}

// The last result before the end of the answer; null if the connection was lost.
Answer PostgresConnection::wait_for_answer() {
  Answer last;
  for (;;) {
    while (PQisBusy(connection_.get())) {
      const bool is_late = !wait_for_socket(connection_.get(), POLLIN, deadline_);
      if (is_late || PQconsumeInput(connection_.get()) == 0) {
        lose(is_late);
        return nullptr;
      }
    }
    Answer next(PQgetResult(connection_.get()));
    if (!next) break;
    last = std::move(next);
  }
  if (PQstatus(connection_.get()) != CONNECTION_OK) lose(false);
  return last;
}

Result<> PostgresConnection::parse(const std::string& name, std::string_view statement) {
  if (PQsendPrepare(connection_.get(), name.c_str(), with_dollars(statement).c_str(), 0, nullptr) == 0) lose(false);
  if (loss_ != Loss::none || !send_all()) return lost();
  const Answer prepared = wait_for_answer();
  if (loss_ != Loss::none) return lost();
  if (PQresultStatus(prepared.get()) != PGRES_COMMAND_OK) return said(PQresultErrorMessage(prepared.get()));
  names_.emplace(std::string(statement), name);
  return Nothing{};
}

// Statements without values may be ones that cannot be prepared (BEGIN).
bool PostgresConnection::send(std::string_view statement, const SqlValues& values) {
  const Parameters parameters(values);
  const bool is_sent = values.empty() ? PQsendQuery(connection_.get(), std::string(statement).c_str()) != 0
                                      : PQsendQueryPrepared(connection_.get(), names_.find(statement)->second.c_str(),
                                                            parameters.count(), parameters.pointers(), nullptr,
                                                            nullptr, 0) != 0;
  if (!is_sent) lose(false);
  return is_sent && send_all();
}

// Parsed once per connection. COMMIT, and a statement on its own, may be done although no answer comes.
Result<SqlRows> PostgresConnection::run(std::string_view statement, const SqlValues& values) {
  if (loss_ != Loss::none) return lost();
  if (!is_in_transaction()) {
    deadline_ = std::chrono::steady_clock::now() + patience_;
    if (statement == "ROLLBACK") return SqlRows();
  }
  if (!values.empty() && !names_.contains(statement)) TRY(parse(fmt::format("s{}", names_.size()), statement));
  const bool is_end = is_in_transaction() ? statement == "COMMIT" : statement != begin();
  may_be_done_ = may_be_done_ || (is_end && !statement.starts_with("SELECT"));
  if (!send(statement, values)) return lost();
  const Answer answer = wait_for_answer();
  if (loss_ != Loss::none) return lost();
  const ExecStatusType status = PQresultStatus(answer.get());
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return rows_of(answer.get());
  return said(PQresultErrorMessage(answer.get()));
}

// Where unqualified names lead, as those of our statements do.
Result<bool> PostgresConnection::has_table(std::string_view name) {
  const SqlRows rows = TRY(run("SELECT CASE WHEN to_regclass(?1) IS NULL THEN 0 ELSE 1 END", {std::string(name)}));
  return number_of(rows[0][0]) != 0;
}

// ANALYZE copies values of columns into pg_statistic, where they stay when their rows are gone. These columns are only
// compared with one value, which needs no statistics. To set the type again deletes what an earlier version left there.
Result<> PostgresConnection::keep_from_statistics() {
  const SqlRows columns = TRY(run(
      "SELECT attrelid::regclass::text, attname::text FROM pg_attribute WHERE ((attrelid IN ('report_request'::regclass, "
      "'report_outbox'::regclass, 'report_error'::regclass) AND attname IN ('person', 'sameness', 'address', 'topic', 'words')) OR (attrelid = "
      "'report_limit'::regclass AND attname = 'scope')) AND COALESCE(attstattarget, -1) <> 0",
      {}));
  for (const SqlValues& column : columns)
    TRY(run(fmt::format("ALTER TABLE {0} ALTER COLUMN {1} SET STATISTICS 0, ALTER COLUMN {1} TYPE TEXT",
                        text_of(column[0]), text_of(column[1])),
            {}));
  return Nothing{};
}

// Plain VACUUM only marks the place of erased rows as free. Who may not rewrite the statistics gets a warning, no error.
Result<> PostgresConnection::rewrite() {
  patience_ = kPatienceForTables;
  TRY(run("SET statement_timeout = 0", {}));
  for (const std::string_view table : {"report_request", "report_outbox", "report_error", "report_limit", "pg_statistic"})
    TRY(run(fmt::format("VACUUM (FULL) {}", table), {}));
  return Nothing{};
}

// The server ends by itself what a program that went away has begun.
Result<> PostgresConnection::prepare() {
  PQsetnonblocking(connection_.get(), 1);
  PQsetNoticeProcessor(
      connection_.get(), [](void*, const char*) {}, nullptr);
  TRY(run(fmt::format("SET statement_timeout = {0}; SET lock_timeout = {0}; SET idle_in_transaction_session_timeout = "
                      "60000",
                      patience_.count()),
          {}));
  return Nothing{};
}

// Waits no longer than until the deadline, which libpq by itself cannot promise (connect_timeout has seconds).
bool finish_connecting(PGconn* connection, Deadline deadline) {
  for (PostgresPollingStatusType state = PGRES_POLLING_WRITING; state != PGRES_POLLING_OK;
       state = PQconnectPoll(connection)) {
    if (state == PGRES_POLLING_FAILED) return false;
    if (!wait_for_socket(connection, state == PGRES_POLLING_READING ? POLLIN : POLLOUT, deadline)) return false;
  }
  return true;
}

// libpq puts what it tried and what came of it on lines of their own, behind tabs.
std::string in_one_line(std::string_view text) {
  std::string line;
  for (const char c : text) {
    const bool is_space = c == '\n' || c == '\t' || c == ' ';
    if (!is_space) line += c;
    else if (!line.ends_with(' ')) line += ' ';
  }
  return line;
}

std::string why_not_connected(PGconn* connection) {
  const std::string why = in_one_line(trim(PQerrorMessage(connection)));
  if (!why.empty() && !why.ends_with(':')) return why;
  return why + (why.empty() ? "" : " ") + "it does not answer in time";  // libpq names the host and has no more to say
}

// Settings that come behind the URL, so that they count before it.
using Settings = std::vector<std::pair<std::string, std::string>>;

// For each host that the URL names, what makes it the only one.
std::vector<Settings> hosts_of(const std::string& url) {
  const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(PQconninfoParse(url.c_str(), nullptr), PQconninfoFree);
  std::vector<Settings> hosts(1);
  for (const PQconninfoOption* each = options.get(); each && each->keyword; ++each) {
    const std::string name = each->keyword;
    if (!each->val || (name != "host" && name != "hostaddr" && name != "port")) continue;
    const auto values = split(each->val, ',');
    if (values.size() == 1) continue;
    hosts.resize(std::max(hosts.size(), values.size()));
    for (std::size_t i = 0; i < values.size(); ++i) hosts[i].emplace_back(name, values[i]);
  }
  return hosts;
}

// Our settings come first, so that the URL can override them. A connection whose other end is gone is noticed in seconds.
Connection begin_connecting(const std::string& url, const Settings& host) {
  std::vector<const char*> names{"connect_timeout",     "client_encoding",  "application_name", "keepalives",      "keepalives_idle",
                                 "keepalives_interval", "keepalives_count", "tcp_user_timeout", "dbname"};
  std::vector<const char*> values{"5", "UTF8", "willai", "1", "10", "5", "3", "15000", url.c_str()};
  for (const auto& [name, value] : host) {
    names.push_back(name.c_str());
    values.push_back(value.c_str());
  }
  names.push_back(nullptr);
  values.push_back(nullptr);
  return Connection(PQconnectStartParams(names.data(), values.data(), 1));
}

// Every host gets its share of the time. libpq would wait for the first one alone, if that is cut off.
Result<Connection> connect_to_any(const std::string& url, Patience patience) {
  const auto hosts = hosts_of(url);
  const Deadline end = std::chrono::steady_clock::now() + std::min<Patience>(patience, kLongestConnecting);
  std::string why;
  for (std::size_t i = 0; i < hosts.size(); ++i) {
    const auto now = std::chrono::steady_clock::now();
    const Deadline deadline = now + (end - now) / static_cast<int>(hosts.size() - i);
    Connection connection = begin_connecting(url, hosts[i]);
    if (PQstatus(connection.get()) != CONNECTION_BAD && finish_connecting(connection.get(), deadline)) return connection;
    why += (why.empty() ? "" : "; ") + why_not_connected(connection.get());
  }
  return io_error(fmt::format("cannot connect to the database: {}", why));
}

}  // namespace

Result<std::unique_ptr<SqlConnection>> open_postgres(const std::string& url, Patience patience) {
  auto opened = std::make_unique<PostgresConnection>(TRY(connect_to_any(url, patience)), patience);
  TRY(opened->prepare());
  return std::unique_ptr<SqlConnection>(std::move(opened));
}

}  // namespace willai::store
