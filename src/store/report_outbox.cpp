// Letters: taken under a lease, sent, put back.
#include "store/report_schema.hpp"
#include "store/sql_report_store.hpp"

namespace willai::store {
namespace {

// A letter is set aside if the program ended this often while holding it, over more than this time. The number is high,
// because a program killed from outside must lose no letter.
constexpr long long kMostTakes = 50;
constexpr std::chrono::hours kPoisonAfter{1};
// From this count on, a letter is taken alone, so that it does not delay others; the one that was taken least comes first.
constexpr long long kSuspicious = 3;

// No lease is longer. One that ends later was made by a clock that was wrong, and holds nothing.
constexpr std::chrono::minutes kLongestLease{61};

// A letter that was never put off is due, whatever its time says; so is one that is due later than any letter is put
// off.
constexpr std::string_view kTake =
    "UPDATE report_outbox SET state = 'sending', worker = ?1, lease_until = ?2, takes = takes + 1 WHERE id IN "
    "(SELECT id FROM report_outbox WHERE ((state = 'pending' AND (tries = 0 OR due_at <= ?3 OR due_at > ?4)) OR (state "
    "= 'sending' AND (lease_until <= ?3 OR lease_until > ?5))) AND takes >= ?6 AND takes < ?7 ORDER BY CASE "
    "WHEN ?6 = 0 THEN 0 ELSE takes END, due_at LIMIT ?8";

constexpr std::string_view kTaken =
    "SELECT o.id, o.kind, o.request, o.person, r.address, r.topic, o.made_at, o.tries FROM report_outbox o JOIN "
    "report_request r ON r.id = o.request WHERE o.worker = ?1 AND o.state = 'sending' AND o.lease_until = ?2 ORDER "
    "BY o.due_at";

ports::DueLetter letter_of(const SqlValues& row) {
  return {text_of(row[0]),   letter_kind(text_of(row[1])),
          text_of(row[2]),   text_of(row[3]),
          text_of(row[4]),   text_of(row[5]),
          moment_of(row[6]), static_cast<int>(number_of(row[7])),
          moment_of(row[6])};
}

std::string_view word_of(ports::LetterEnd end, LetterKind kind) {
  if (end == ports::LetterEnd::stopped) return "stopped";
  if (end == ports::LetterEnd::aside) return "aside";
  return kind == LetterKind::report ? "erased" : "sent";
}

}  // namespace

Result<> SqlReportStore::set_poison_aside(Moment now) {
  TRY(sql_->run(
      "UPDATE report_outbox SET state = 'aside', reason = 'the program ended with it' WHERE state = 'sending' AND "
      "(lease_until <= ?1 OR lease_until > ?4) AND takes >= ?2 AND (made_at <= ?3 OR made_at > ?4)",
      {milliseconds_of(now), kMostTakes, milliseconds_of(now - kPoisonAfter), milliseconds_of(now + kLongestLease)}));
  return Nothing{};
}

// Never taken back: who sends letters may be ended for a while, and another one must not take them meanwhile.
Result<> SqlReportStore::note_told() {
  if (has_noted_told_) return Nothing{};
  TRY(sql_->run("INSERT INTO report_meta (name, value) VALUES (?1, 'told') ON CONFLICT (name) DO NOTHING", {std::string(kSender)}));
  has_noted_told_ = true;
  return Nothing{};
}

Result<bool> SqlReportStore::may_take(ports::Mandate mandate) {
  if (mandate == ports::Mandate::told) return true;
  return TRY(sql_->run("SELECT value FROM report_meta WHERE name = ?1", {std::string(kSender)})).empty();
}

Result<std::vector<ports::DueLetter>> SqlReportStore::take(const ports::Lease& lease, int most, Moment now) {
  if (lease.mandate == ports::Mandate::told) TRY(note_told());
  Transaction all = TRY(Transaction::begin(*sql_));
  if (!TRY(may_take(lease.mandate))) return std::vector<ports::DueLetter>();
  TRY(set_poison_aside(now));
  const std::string statement = std::string(kTake) + std::string(sql_->skip_locked()) + ") RETURNING id";
  const auto take_those = [&](long long from, long long to, long long limit) {
    return sql_->run(
        statement, {lease.worker, milliseconds_of(lease.until), milliseconds_of(now),
                    milliseconds_of(now + ports::kLongestWait), milliseconds_of(now + kLongestLease), from, to, limit});
  };
  const SqlRows usual = TRY(take_those(0, kSuspicious, most));
  if (usual.empty()) TRY(take_those(kSuspicious, 1'000'000, 1));
  const SqlRows rows = TRY(sql_->run(kTaken, {lease.worker, milliseconds_of(lease.until)}));
  TRY(all.commit());
  std::vector<ports::DueLetter> letters;
  for (const SqlValues& row : rows) letters.push_back(letter_of(row));
  clean_up(letters.empty());
  return letters;
}

Result<bool> SqlReportStore::renew(const ports::Lease& lease, const std::string& letter) {
  const SqlRows rows =
      TRY(sql_->run("UPDATE report_outbox SET lease_until = ?2 WHERE worker = ?1 AND state = 'sending' RETURNING id",
                    {lease.worker, milliseconds_of(lease.until)}));
  for (const SqlValues& row : rows)
    if (text_of(row[0]) == letter) return true;
  return false;
}

// Nothing personal is left: address and topic are erased, and its letters cannot be linked to a reader.
Result<> SqlReportStore::end_request(const std::string& request, Moment now) {
  TRY(sql_->run("UPDATE report_request SET state = 'ended', ended_at = ?2, address = NULL, topic = NULL WHERE id = ?1",
                {request, milliseconds_of(now)}));
  TRY(sql_->run("UPDATE report_outbox SET state = 'erased' WHERE request = ?1 AND state = 'sent'", {request}));
  return note_erasing();
}

// Done whoever holds the lease by now: a letter that a server has accepted is sent. But what did not arrive from one
// worker may have arrived from another, or its reader has answered it; then it stays as it is.
Result<> SqlReportStore::finish(const ports::DueLetter& letter, ports::LetterEnd end, const std::string& reason, Moment now) {
  Transaction all = TRY(Transaction::begin(*sql_));
  const bool is_sent = end == ports::LetterEnd::sent;
  const std::string whichever = is_sent ? "" : " AND state = 'sending'";
  const SqlRows ended = TRY(sql_->run(
      "UPDATE report_outbox SET state = CASE WHEN state = 'erased' THEN 'erased' ELSE ?2 END, reason = ?3, sent_at = ?4, "
      "worker = NULL, lease_until = NULL WHERE id = ?1" + whichever + " RETURNING id",
      {letter.id, std::string(word_of(end, letter.kind)), reason,
       is_sent ? SqlValue(milliseconds_of(now)) : SqlValue(Null{})}));
  const bool is_last = letter.kind == LetterKind::report || end == ports::LetterEnd::stopped;
  if (is_last && end != ports::LetterEnd::aside && !ended.empty()) TRY(end_request(letter.request, now));
  return all.commit();
}

Result<long long> SqlReportStore::release(Moment now) {
  const SqlRows rows =
      TRY(sql_->run("UPDATE report_outbox SET state = 'pending', due_at = ?1, takes = 0, tries = 0, reason = '' WHERE "
                    "state = 'aside' RETURNING id",
                    {milliseconds_of(now)}));
  return static_cast<long long>(rows.size());
}

// The letter came back, so the program did not crash with it.
Result<> SqlReportStore::put_back(const ports::DueLetter& letter, Moment due, const std::string& reason) {
  TRY(
      sql_->run("UPDATE report_outbox SET state = 'pending', due_at = ?2, reason = ?3, tries = ?4, takes = 0, "
                "worker = NULL, lease_until = NULL WHERE id = ?1 AND state = 'sending'",
                {letter.id, milliseconds_of(due), reason, letter.tries}));
  return Nothing{};
}

}  // namespace willai::store
