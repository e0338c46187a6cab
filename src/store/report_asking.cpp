// Requests: made, confirmed, erased.
#include <algorithm>

#include "store/report_errors.hpp"
#include "store/sql_report_store.hpp"

namespace willai::store {
namespace {

long long hour_of(Moment now) { return std::chrono::duration_cast<std::chrono::hours>(now.time_since_epoch()).count(); }

// Limits count the last 24 hours, including this request.
constexpr long long kLimitHours = 24;

constexpr std::string_view kEverybody = "all";
std::string person_scope(const std::string& person) { return "person " + person; }

}  // namespace

// A clock that was set back has left rows from the future behind; they do not count.
Result<long long> SqlReportStore::asked_lately(const std::string& scope, Moment now) {
  const SqlRows rows =
      TRY(sql_->run("SELECT CAST(COALESCE(SUM(asked), 0) AS BIGINT) FROM report_limit WHERE scope = ?1 AND hour > ?2 "
                    "AND hour <= ?3",
                    {scope, hour_of(now) - kLimitHours, hour_of(now)}));
  return number_of(rows[0][0]);
}

// Locks the row of a scope until the transaction ends; all transactions lock in the same order. Returns how many have
// asked lately, with this request: of simultaneous requests in several programs each sees the ones before it.
Result<long long> SqlReportStore::count(const std::string& scope, Moment now) {
  TRY(
      sql_->run("INSERT INTO report_limit (scope, hour, asked) VALUES (?1, ?2, 1) ON CONFLICT (scope, hour) DO UPDATE "
                "SET asked = report_limit.asked + 1",
                {scope, hour_of(now)}));
  return asked_lately(scope, now);
}

// Knows nothing of persons. A network around many networks gets a share of what all others have left, so that whoever
// has a thousand networks cannot use up the whole, however often they come back with more.
Result<ports::Asked> SqlReportStore::refusal_of_network(CountedAs what, const ports::CountedReader& reader,
                                                        const ports::ReportLimits& limits, Moment now) {
  const std::string counted_as = what == CountedAs::error ? "error " : "";
  const auto scope_of = [&](const std::string& network) { return counted_as + "network " + network; };
  const long long one = reader.network_most > 0 ? reader.network_most : limits.network;
  const long long everybody = TRY(count(counted_as + std::string(kEverybody), now));
  if (everybody > limits.all) return ports::Asked::all_full;
  for (const ports::CountedNetwork& wide : reader.wider) {
    const long long here = TRY(count(scope_of(wide.hash), now));
    const long long left = limits.all - (everybody - here);
    if (here > std::max(one, left / wide.share)) return ports::Asked::network_full;
  }
  const long long here = TRY(count(scope_of(reader.network), now));
  return here > one ? ports::Asked::network_full : ports::Asked::taken;
}

// Every statement runs, whatever the ones before it found. What is dropped does not count for the person.
Result<ports::Asked> SqlReportStore::refusal_of_person(const ports::NewRequest& request,
                                                       const ports::ReportLimits& limits, Moment now) {
  std::vector<std::string> persons = request.known_as;
  persons.push_back(request.person);
  ports::Asked asked = ports::Asked::taken;
  const std::string scope = person_scope(request.person);
  if (TRY(count(scope, now)) > limits.person) asked = ports::Asked::person_full;
  const SqlRows same = TRY(sql_->run("SELECT id FROM report_request WHERE sameness = ?1", {request.sameness}));
  if (!same.empty()) asked = ports::Asked::again;
  for (const std::string& person : persons)
    if (!TRY(sql_->run("SELECT why FROM report_suppressed WHERE person = ?1", {person})).empty())
      asked = ports::Asked::suppressed;
  TRY(sql_->run("UPDATE report_limit SET asked = asked - ?3 WHERE scope = ?1 AND hour = ?2",
                {scope, hour_of(now), asked == ports::Asked::taken ? 0LL : 1LL}));
  return asked;
}

Result<> SqlReportStore::put_letter(const std::string& id, const std::string& request, const std::string& person,
                                    LetterKind kind, Moment now) {
  TRY(
      sql_->run("INSERT INTO report_outbox (id, request, person, kind, state, made_at, due_at, takes, tries) "
                "VALUES (?1, ?2, ?3, ?4, 'pending', ?5, ?6, 0, 0)",
                {id, request, person, std::string(word_of(kind)), milliseconds_of(now), milliseconds_of(now)}));
  return Nothing{};
}

// A request that is dropped is written and deleted again, for it must take as long as one that is kept.
Result<ports::Asked> SqlReportStore::put_request(const ports::NewRequest& request, ports::Asked asked, Moment now) {
  const bool is_kept = asked == ports::Asked::taken;
  const SqlRows made = TRY(sql_->run(
      "INSERT INTO report_request (id, person, sameness, address, topic, state, asked_at) VALUES (?1, ?2, ?3, ?4, ?5, "
      "'asked', ?6) ON CONFLICT (sameness) DO NOTHING RETURNING id",
      {request.id, request.person, is_kept ? request.sameness : request.id, request.address, request.topic,
       milliseconds_of(now)}));
  if (made.empty()) return ports::Asked::again;
  TRY(put_letter(request.letter, request.id, request.person, LetterKind::confirmation, now));
  const std::string dropped = is_kept ? "" : request.id;
  TRY(sql_->run("DELETE FROM report_outbox WHERE request = ?1", {dropped}));
  TRY(sql_->run("DELETE FROM report_request WHERE id = ?1", {dropped}));
  return asked;
}

// What a network is refused is not counted: the transaction ends without a commit. What is dropped for the person's sake
// is counted like any other, or the next refusal would tell.
Result<ports::Asked> SqlReportStore::ask(const ports::NewRequest& request, const ports::ReportLimits& limits,
                                         Moment now) {
  Transaction all = TRY(Transaction::begin(*sql_));
  const ports::Asked refusal = TRY(refusal_of_network(CountedAs::report, {request.network, request.wider, request.network_most}, limits, now));
  if (refusal != ports::Asked::taken) return refusal;
  const ports::Asked found = TRY(refusal_of_person(request, limits, now));
  const ports::Asked asked = TRY(put_request(request, found, now));
  TRY(all.commit());
  return asked;
}

// The reader has its letter: a worker that was killed before it noted that leaves no copy to be sent again.
Result<ports::Confirmed> SqlReportStore::confirm(const std::string& request, const std::string& letter, Moment now) {
  Transaction all = TRY(Transaction::begin(*sql_));
  const SqlRows taken =
      TRY(sql_->run("UPDATE report_request SET state = 'confirmed', confirmed_at = ?2 WHERE id = ?1 AND state = "
                    "'asked' RETURNING person",
                    {request, milliseconds_of(now)}));
  if (taken.empty()) {
    const SqlRows known = TRY(sql_->run("SELECT state FROM report_request WHERE id = ?1", {request}));
    return known.empty() ? ports::Confirmed::gone : ports::Confirmed::again;
  }
  TRY(
      sql_->run("UPDATE report_outbox SET state = 'sent', sent_at = ?2, worker = NULL, lease_until = NULL WHERE request = "
                "?1 AND kind = 'confirmation' AND state <> 'sent'",
                {request, milliseconds_of(now)}));
  TRY(put_letter(letter, request, text_of(taken[0][0]), LetterKind::report, now));
  TRY(all.commit());
  return ports::Confirmed::taken;
}

Result<> SqlReportStore::erase_rows(const std::string& person) {
  TRY(sql_->run("DELETE FROM report_outbox WHERE person = ?1", {person}));
  TRY(sql_->run("DELETE FROM report_request WHERE person = ?1", {person}));
  return note_erasing();
}

Result<> SqlReportStore::erase(const std::string& person) {
  Transaction all = TRY(Transaction::begin(*sql_));
  TRY(erase_rows(person));
  TRY(sql_->run("DELETE FROM report_error WHERE person = ?1", {person}));
  TRY(all.commit());
  (void)sql_->empty_log();  // if others are in the way, a worker does it
  return Nothing{};
}

// An address that opted out stays that way, even if it bounces later.
Result<> SqlReportStore::suppress(const std::string& person, ports::Suppression why, Moment now) {
  Transaction all = TRY(Transaction::begin(*sql_));
  TRY(erase_rows(person));
  TRY(sql_->run("UPDATE report_error SET person = NULL, address = NULL WHERE person = ?1", {person}));
  TRY(
      sql_->run("INSERT INTO report_suppressed (person, why, since) VALUES (?1, ?2, ?3) ON CONFLICT (person) DO UPDATE "
                "SET why = CASE WHEN report_suppressed.why = 'unsubscribed' THEN 'unsubscribed' ELSE EXCLUDED.why END, "
                "since = EXCLUDED.since",
                {person, std::string(word_of(why)), milliseconds_of(now)}));
  TRY(all.commit());
  (void)sql_->empty_log();
  return Nothing{};
}

Result<bool> SqlReportStore::allow(const std::string& person) {
  const SqlRows gone = TRY(sql_->run("DELETE FROM report_suppressed WHERE person = ?1 RETURNING person", {person}));
  return !gone.empty();
}

Result<ports::PersonRecord> SqlReportStore::record_of(const std::string& person, Moment now) {
  ports::PersonRecord record;
  const SqlRows requests = TRY(sql_->run(
      "SELECT state, asked_at, address, topic FROM report_request WHERE person = ?1 ORDER BY asked_at", {person}));
  for (const SqlValues& row : requests)
    record.requests.push_back({text_of(row[0]), moment_of(row[1]), text_of(row[2]), text_of(row[3])});
  const SqlRows suppressed = TRY(sql_->run("SELECT why, since FROM report_suppressed WHERE person = ?1", {person}));
  if (!suppressed.empty()) {
    record.suppression =
        text_of(suppressed[0][0]) == "bounced" ? ports::Suppression::bounced : ports::Suppression::unsubscribed;
    record.suppressed_since = moment_of(suppressed[0][1]);
  }
  record.asked_lately = TRY(asked_lately(person_scope(person), now));
  record.errors = TRY(errors_of(*sql_, " WHERE person = ?1", {person}));
  return record;
}

}  // namespace willai::store
