// How long data is kept, and what the operator sees of it.
#include <fmt/format.h>

#include <cstdlib>

#include "store/sql_report_store.hpp"

namespace willai::store {
namespace {

// A request whose confirmation was sent and not answered.
constexpr std::string_view kUnconfirmed =
    "SELECT id FROM report_request WHERE state = 'asked' AND EXISTS (SELECT 1 FROM report_outbox o JOIN report_waited w "
    "ON w.letter = 'sent ' || o.id WHERE o.request = report_request.id AND o.kind = 'confirmation' AND o.state = 'sent' "
    "AND o.sent_at <= ?1 AND w.hours >= ?2)";

// A request whose letter was tried for the maximum time, or was set aside.
constexpr std::string_view kUndelivered =
    "SELECT o.request FROM report_outbox o JOIN report_waited w ON w.letter = 'waits ' || o.id WHERE o.state IN "
    "('pending', 'aside') AND o.made_at <= ?1 AND w.hours >= ?2";

// What workers count the hours of, one after the other: waiting to be sent, and for the answer of its reader.
constexpr std::string_view kWaiting =
    "SELECT (CASE state WHEN 'sent' THEN 'sent ' ELSE 'waits ' END) || id AS letter FROM report_outbox WHERE state IN ('pending', "
    "'sending', 'aside', 'sent')";

// Times that only a wrong clock can have written.
constexpr std::string_view kFuture[] = {
    "UPDATE report_request SET asked_at = ?1 WHERE asked_at > ?2",
    "UPDATE report_request SET confirmed_at = ?1 WHERE confirmed_at > ?2",
    "UPDATE report_request SET ended_at = ?1 WHERE ended_at > ?2",
    "UPDATE report_outbox SET made_at = ?1 WHERE made_at > ?2",
    "UPDATE report_outbox SET sent_at = ?1 WHERE sent_at > ?2",
    "UPDATE report_suppressed SET since = ?1 WHERE since > ?2",
    "UPDATE report_error SET made_at = ?1 WHERE made_at > ?2",
    "UPDATE report_error SET settled_at = ?1 WHERE settled_at > ?2",
};

struct Forgetting {
  std::string_view statement;
  std::chrono::hours after;
};

constexpr Forgetting kForgotten[] = {
    {"UPDATE report_request SET sameness = NULL WHERE state = 'ended' AND ended_at <= ?1", ports::kReportKeeping.same},
    {"DELETE FROM report_outbox WHERE state IN ('erased', 'stopped', 'aside') AND made_at <= ?1",
     ports::kReportKeeping.traces},
    {"DELETE FROM report_request WHERE state = 'ended' AND ended_at <= ?1", ports::kReportKeeping.traces},
    {"DELETE FROM report_suppressed WHERE why = 'bounced' AND since <= ?1", ports::kReportKeeping.bounced},
};

std::vector<std::string> ids_of(const SqlRows& rows) {
  std::vector<std::string> ids;
  for (const SqlValues& row : rows) ids.push_back(text_of(row[0]));
  return ids;
}

}  // namespace

// At most once in an hour, and once for each jump of the clock.
Result<> SqlReportStore::count_hour(Moment now) {
  constexpr long long kHour = 3'600'000;
  const SqlRows last = TRY(sql_->run("SELECT value FROM report_meta WHERE name = 'hour counted'"));
  if (!last.empty() && std::abs(milliseconds_of(now) - number_of(last[0][0])) < kHour) return Nothing{};
  TRY(
      sql_->run("INSERT INTO report_meta (name, value) VALUES ('hour counted', ?1) ON CONFLICT (name) DO UPDATE SET "
                "value = EXCLUDED.value",
                {std::to_string(milliseconds_of(now))}));
  TRY(sql_->run(fmt::format("DELETE FROM report_waited WHERE letter NOT IN ({})", kWaiting)));
  TRY(
      sql_->run(fmt::format("INSERT INTO report_waited (letter, hours) SELECT letter, 1 FROM ({}) AS waiting WHERE "
                            "true ON CONFLICT (letter) DO UPDATE SET hours = report_waited.hours + 1",
                            kWaiting)));
  return Nothing{};
}

Result<> SqlReportStore::end_future(Moment now) {
  constexpr std::chrono::hours kOfAnotherMachine{1};
  for (const std::string_view statement : kFuture)
    TRY(sql_->run(statement, {milliseconds_of(now), milliseconds_of(now + kOfAnotherMachine)}));
  return Nothing{};
}

Result<long long> SqlReportStore::tidy(Moment now) {
  Transaction all = TRY(Transaction::begin(*sql_));
  TRY(end_future(now));
  TRY(count_hour(now));
  const auto unconfirmed = ids_of(TRY(sql_->run(
      kUnconfirmed, {milliseconds_of(now - ports::kReportKeeping.unconfirmed), ports::kReportPatience.unconfirmed})));
  for (const std::string& id : unconfirmed) {
    TRY(sql_->run("DELETE FROM report_outbox WHERE request = ?1", {id}));
    TRY(sql_->run("DELETE FROM report_request WHERE id = ?1", {id}));
    TRY(note_erasing());
  }
  const auto undelivered = ids_of(TRY(sql_->run(
      kUndelivered, {milliseconds_of(now - ports::kReportKeeping.undelivered), ports::kReportPatience.undelivered})));
  for (const std::string& id : undelivered) {
    TRY(sql_->run("UPDATE report_outbox SET state = 'stopped' WHERE request = ?1 AND state IN ('pending', 'aside')",
                  {id}));
    TRY(end_request(id, now));
  }
  for (const Forgetting& each : kForgotten) TRY(sql_->run(each.statement, {milliseconds_of(now - each.after)}));
  TRY(forget_errors(now));
  const auto hours = std::chrono::duration_cast<std::chrono::hours>(now.time_since_epoch()).count();
  TRY(sql_->run("DELETE FROM report_limit WHERE hour <= ?1 OR hour > ?2",
                {static_cast<long long>(hours) - 24, static_cast<long long>(hours) + 1}));
  TRY(all.commit());
  return static_cast<long long>(unconfirmed.size() + undelivered.size());
}

Result<QueueStatus> SqlReportStore::status() {
  QueueStatus status;
  const SqlRows letters = TRY(sql_->run(
      "SELECT kind, state, COUNT(*), MIN(made_at) FROM report_outbox GROUP BY kind, state ORDER BY kind, state"));
  for (const SqlValues& row : letters)
    status.letters.push_back({letter_kind(text_of(row[0])), text_of(row[1]), number_of(row[2]), moment_of(row[3])});
  const SqlRows reasons = TRY(sql_->run(
      "SELECT reason, COUNT(*) FROM report_outbox WHERE state IN ('pending', 'stopped', 'aside') AND reason <> '' "
      "GROUP BY reason ORDER BY COUNT(*) DESC, reason LIMIT 20"));
  for (const SqlValues& row : reasons) status.reasons.push_back({text_of(row[0]), number_of(row[1])});
  const SqlRows others = TRY(sql_->run(
      "SELECT (SELECT COUNT(*) FROM report_suppressed), (SELECT COUNT(*) FROM report_request WHERE state = 'asked')"));
  status.suppressed = number_of(others[0][0]);
  status.unconfirmed = number_of(others[0][1]);
  return status;
}

}  // namespace willai::store
