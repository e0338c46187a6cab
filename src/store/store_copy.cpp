#include "store/store_copy.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <functional>

#include "base/digest.hpp"
#include "store/report_migrations.hpp"
#include "store/report_store.hpp"

namespace willai::store {
namespace {

// A table with its columns; those of the primary key come first.
struct StoreTable {
  std::string_view name;
  std::size_t key;
  std::vector<std::string_view> columns;
};

const std::array<StoreTable, 7>& store_tables() {
  static const std::array<StoreTable, 7> tables{{
      {"report_meta", 1, {"name", "value"}},
      {"report_request", 1, {"id", "person", "sameness", "address", "topic", "state", "asked_at", "confirmed_at", "ended_at"}},
      {"report_outbox",
       1,
       {"id", "request", "person", "kind", "state", "made_at", "due_at", "worker", "lease_until", "takes", "tries", "reason",
        "sent_at"}},
      {"report_suppressed", 1, {"person", "why", "since"}},
      {"report_limit", 2, {"scope", "hour", "asked"}},
      {"report_waited", 1, {"letter", "hours"}},
      {"report_error", 1, {"id", "page", "edition", "words", "person", "address", "made_at", "settled_at", "settled_as"}},
  }};
  return tables;
}

constexpr std::size_t kRowsAtOnce = 500;
constexpr std::chrono::hours kTimeForAll{6};

std::string marks(std::size_t number) {
  std::string text;
  for (std::size_t i = 1; i <= number; ++i) text += fmt::format("{}?{}", i > 1 ? ", " : "", i);
  return text;
}

// Type and length with each value: no two rows that differ are the same bytes.
std::string bytes_of(const SqlValues& row) {
  std::string bytes;
  for (const SqlValue& value : row) {
    const std::string text = text_of(value);
    bytes += fmt::format("{}:{}:{};", value.index(), text.size(), text);
  }
  return bytes;
}

// All rows of a table, some at a time, after the last one of those before.
Result<> for_each_row(SqlConnection& sql, const StoreTable& table, const std::function<Result<>(const SqlValues&)>& visit) {
  const std::string columns = fmt::format("{}", fmt::join(table.columns, ", "));
  const std::string key = fmt::format("{}", fmt::join(table.columns.begin(), table.columns.begin() + static_cast<long>(table.key), ", "));
  SqlValues last;
  for (;;) {
    const std::string behind = last.empty() ? "" : fmt::format(" WHERE ({}) > ({})", key, marks(table.key));
    const SqlRows rows =
        TRY(sql.run(fmt::format("SELECT {} FROM {}{} ORDER BY {} LIMIT {}", columns, table.name, behind, key, kRowsAtOnce), last));
    for (const SqlValues& row : rows) TRY(visit(row));
    if (rows.size() < kRowsAtOnce) return Nothing{};
    last.assign(rows.back().begin(), rows.back().begin() + static_cast<long>(table.key));
  }
}

class TableHash {
 public:
  void add(const SqlValues& row) { rows_.push_back(sha256_of(bytes_of(row))); }
  CopiedTable of(std::string_view name) {
    std::ranges::sort(rows_);
    return {std::string(name), static_cast<long long>(rows_.size()), sha256_of(fmt::format("{}", fmt::join(rows_, "")))};
  }

 private:
  std::vector<std::string> rows_;
};

Result<CopiedStore> hashes_of(SqlConnection& sql) {
  CopiedStore tables;
  for (const StoreTable& table : store_tables()) {
    TableHash hash;
    TRY(for_each_row(sql, table, [&](const SqlValues& row) {
      hash.add(row);
      return Result<>(Nothing{});
    }));
    tables.push_back(hash.of(table.name));
  }
  return tables;
}

Result<> check_empty(SqlConnection& sql) {
  for (const StoreTable& table : store_tables()) {
    const bool is_meta = table.name == "report_meta";
    const SqlRows rows = TRY(sql.run(fmt::format("SELECT COUNT(*) FROM {}{}", table.name, is_meta ? " WHERE name <> 'schema'" : "")));
    if (number_of(rows[0][0]) > 0)
      return conflict("the store to copy to is not empty, and nothing in it was changed; name a new one");
  }
  return Nothing{};
}

Result<> check_versions(SqlConnection& from) {
  const int version = TRY(version_of(from));
  if (version == 0) return not_found("there is no store of reports to copy from");
  if (version != latest_version())
    return conflict(fmt::format("the store to copy from has tables of version {}, and this program works with {}; run "
                                "willai store migrate first",
                                version, latest_version()));
  return Nothing{};
}

// The version is that of the tables, which both have.
Result<> copy_table(SqlConnection& from, SqlConnection& to, const StoreTable& table) {
  const std::string insert = fmt::format("INSERT INTO {} ({}) VALUES ({})", table.name, fmt::join(table.columns, ", "),
                                         marks(table.columns.size()));
  return for_each_row(from, table, [&](const SqlValues& row) -> Result<> {
    TRY(to.run(insert, row));
    return Nothing{};
  });
}

bool file_is_there(const std::string& file) {
  struct stat facts {};
  return ::stat(file.c_str(), &facts) == 0;
}

}  // namespace

Result<CopiedStore> read_store(SqlConnection& sql) {
  TRY(sql.run(sql.begin_reading()));
  auto tables = hashes_of(sql);
  TRY(sql.run("COMMIT"));
  return tables;
}

Result<CopiedStore> copy_store(SqlConnection& from, SqlConnection& to) {
  TRY(check_versions(from));
  TRY(migrate(to));
  TRY(to.keep_from_statistics());
  TRY(from.run(from.begin_reading()));
  Transaction all = TRY(Transaction::begin(to));
  TRY(check_empty(to));
  TRY(to.run("DELETE FROM report_meta"));
  for (const StoreTable& table : store_tables()) TRY(copy_table(from, to, table));
  const CopiedStore there = TRY(hashes_of(from)), here = TRY(hashes_of(to));
  for (std::size_t i = 0; i < there.size(); ++i)
    if (there[i].rows != here[i].rows || there[i].hash != here[i].hash)
      return io_error(fmt::format("the copy of {} is not what was copied; nothing was kept", there[i].name));
  TRY(all.commit());
  TRY(from.run("COMMIT"));
  return here;
}

Result<std::unique_ptr<SqlConnection>> open_for_copy(const std::string& url, Must must) {
  if (is_postgres(url)) return open_postgres(url, kTimeForAll);
  if (must == Must::be_there && !file_is_there(url)) return not_found(fmt::format("there is no store of reports at “{}”", url));
  return open_sqlite(url);
}

}  // namespace willai::store
