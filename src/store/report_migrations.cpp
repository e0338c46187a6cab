#include "store/report_migrations.hpp"

#include <fmt/format.h>

#include <array>

#include "store/report_schema.hpp"

namespace willai::store {
namespace {

constexpr std::array kMigrations{Migration{1, kReportSchema}, Migration{2, kErrorSchema}};

constexpr std::string_view kVersion = "SELECT value FROM report_meta WHERE name = 'schema'";
constexpr std::string_view kAnyKey = "SELECT COUNT(*) FROM report_meta WHERE name = 'key'";

// One transaction per statement: creating an index locks its table even if the index exists, and holding one table
// while waiting for the next could deadlock with a request that locks in another order.
Result<> run_alone(SqlConnection& sql, std::string_view statement, const SqlValues& values = {}) {
  Transaction one = TRY(Transaction::begin(sql));
  if (!sql.lock_schema().empty()) TRY(sql.run(sql.lock_schema()));
  TRY(sql.run(statement, values));
  return one.commit();
}

Result<> note_version(SqlConnection& sql, int version) {
  return run_alone(sql,
                   "INSERT INTO report_meta (name, value) VALUES ('schema', ?1) ON CONFLICT (name) DO UPDATE SET value = "
                   "EXCLUDED.value WHERE CAST(report_meta.value AS BIGINT) < CAST(EXCLUDED.value AS BIGINT)",
                   {fmt::to_string(version)});
}

}  // namespace

std::span<const Migration> report_migrations() { return kMigrations; }

int latest_version() { return kMigrations.back().version; }

// A store that was made before versions were noted has a key, and is of the first.
Result<int> version_of(SqlConnection& sql) {
  if (!TRY(sql.has_table("report_meta"))) return 0;
  const SqlRows rows = TRY(sql.run(kVersion));
  if (!rows.empty()) return static_cast<int>(number_of(rows[0][0]));
  return number_of(TRY(sql.run(kAnyKey))[0][0]) > 0 ? 1 : 0;
}

Result<int> migrate(SqlConnection& sql, std::span<const Migration> migrations) {
  const int before = TRY(version_of(sql));
  const int last = migrations.back().version;
  if (before > last)
    return conflict(fmt::format("the store of reports has tables of version {}, and this program knows only {}; use the "
                                "newer program",
                                before, last));
  for (const Migration& each : migrations) {
    if (each.version <= before) continue;
    for (const std::string_view statement : each.statements) TRY(run_alone(sql, statement));
    TRY(note_version(sql, each.version));
  }
  return before;
}

}  // namespace willai::store
