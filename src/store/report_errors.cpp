// Errors that readers report: kept, listed, settled, forgotten.
#include "store/report_errors.hpp"

#include <fmt/format.h>

#include "store/sql_report_store.hpp"

namespace willai::store {
namespace {

SqlValue text_or_null(const std::string& text) { return text.empty() ? SqlValue(Null{}) : SqlValue(text); }

ports::ErrorReport error_of(const SqlValues& row) {
  ports::ErrorReport error{text_of(row[0]), text_of(row[1]), text_of(row[2]), text_of(row[3]), text_of(row[4]), moment_of(row[5])};
  if (!std::holds_alternative<Null>(row[6])) error.settled = moment_of(row[6]);
  error.settled_as = text_of(row[7]);
  return error;
}

ports::ErrorTaken refused(ports::Asked asked) {
  return asked == ports::Asked::all_full ? ports::ErrorTaken::all_full : ports::ErrorTaken::network_full;
}

}  // namespace

Result<std::vector<ports::ErrorReport>> errors_of(SqlConnection& sql, std::string_view where, const SqlValues& values) {
  const SqlRows rows = TRY(sql.run(fmt::format("SELECT id, page, edition, words, address, made_at, settled_at, settled_as FROM "
                                               "report_error{} ORDER BY made_at, id",
                                               where),
                                   values));
  std::vector<ports::ErrorReport> found;
  for (const SqlValues& row : rows) found.push_back(error_of(row));
  return found;
}

// What nobody asks for again goes even where no worker tidies: whenever an error comes in or is listed.
Result<> SqlReportStore::forget_errors(Moment now) {
  const SqlRows gone = TRY(sql_->run("DELETE FROM report_error WHERE made_at <= ?1 OR settled_at <= ?2 RETURNING id",
                                     {milliseconds_of(now - ports::kReportKeeping.error),
                                      milliseconds_of(now - ports::kReportKeeping.settled)}));
  if (!gone.empty()) TRY(note_erasing());
  return Nothing{};
}

Result<ports::ErrorTaken> SqlReportStore::keep_error(const ports::NewErrorReport& error, const ports::CountedReader& reader,
                                                     const ports::ReportLimits& limits, Moment now) {
  Transaction all = TRY(Transaction::begin(*sql_));
  const ports::Asked refusal = TRY(refusal_of_network(CountedAs::error, reader, limits, now));
  if (refusal != ports::Asked::taken) return refused(refusal);
  TRY(forget_errors(now));
  const SqlRows made =
      TRY(sql_->run("INSERT INTO report_error (id, page, edition, words, person, address, made_at) VALUES (?1, ?2, ?3, ?4, ?5, "
                    "?6, ?7) ON CONFLICT (id) DO NOTHING RETURNING id",
                    {error.id, error.page, error.edition, error.text, text_or_null(error.person), text_or_null(error.address),
                     milliseconds_of(now)}));
  TRY(all.commit());
  return made.empty() ? ports::ErrorTaken::again : ports::ErrorTaken::taken;
}

Result<std::vector<ports::ErrorReport>> SqlReportStore::errors(Moment now) {
  Transaction all = TRY(Transaction::begin(*sql_));
  TRY(forget_errors(now));
  auto kept = TRY(errors_of(*sql_, "", {}));
  TRY(all.commit());
  return kept;
}

Result<bool> SqlReportStore::settle_error(const std::string& id, const std::string& as, Moment now) {
  const SqlRows settled =
      TRY(sql_->run("UPDATE report_error SET settled_at = ?2, settled_as = ?3 WHERE id = ?1 AND settled_at IS NULL RETURNING id",
                    {id, milliseconds_of(now), as}));
  return !settled.empty();
}

}  // namespace willai::store
