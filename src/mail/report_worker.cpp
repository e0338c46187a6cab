#include "mail/report_worker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "mail/report_desk.hpp"
#include "mail/status_code.hpp"
#include "site/routes.hpp"

namespace willai::mail {
namespace {

// A letter that cannot be written (its profession is not in this edition) will fail tomorrow too, unless the edition
// changes.
constexpr int kMostUnwritten = 5;

}  // namespace

std::chrono::milliseconds wait_after(int tries, std::chrono::milliseconds first, double chance) {
  const double longest = std::chrono::duration<double, std::milli>(ports::kLongestWait).count();
  const double whole = std::min(longest, static_cast<double>(first.count()) * std::exp2(std::clamp(tries - 1, 0, 30)));
  return std::chrono::milliseconds(std::llround(whole * (.5 + std::clamp(chance, 0., 1.) / 2)));
}

ReportWorker::ReportWorker(std::unique_ptr<ports::ReportStore> store, LetterWriters writers,
                           std::unique_ptr<ports::Mailer> mailer, std::shared_ptr<const ports::KeyedSeal> seal,
                           std::shared_ptr<const ports::Outside> outside, WorkerOptions options)
    : store_(std::move(store)),
      writing_(std::make_unique<LetterWriting>(std::move(writers))),
      mailer_(std::move(mailer)),
      seal_(std::move(seal)),
      outside_(std::move(outside)),
      options_(std::move(options)) {}

ports::Lease ReportWorker::lease_from_now() const {
  return {options_.name, outside_->now() + options_.lease, options_.mandate};
}

double ReportWorker::chance() const {
  const std::string bytes = outside_->random_bytes(2);
  return (static_cast<unsigned char>(bytes[0]) * 256 + static_cast<unsigned char>(bytes[1])) / 65'535.;
}

std::string ReportWorker::link(const ports::DueLetter& letter, MailLink::Use use, std::string_view path) const {
  return fmt::format("{}{}?t={}", options_.site, path, close_link(*seal_, {use, letter.request, letter.person}));
}

std::optional<ReportTopic> ReportWorker::topic_of(const ports::DueLetter& letter) const {
  const auto line = seal_->find_bytes(letter.topic, ports::SealedFor::topic);
  return line ? find_topic(*line) : std::nullopt;
}

Result<EmailAddress> ReportWorker::address_of(const ports::DueLetter& letter) const {
  const auto text = seal_->find_bytes(letter.address, ports::SealedFor::address);
  if (!text) return invalid("the address was encrypted with another key");
  return EmailAddress::parse(*text);
}

// Runs on a separate thread for each writer.
Result<Letter> ReportWorker::write(LetterWriter& writer, const ports::DueLetter& letter) const try {
  const auto topic = topic_of(letter);
  if (!topic) return invalid("the topic cannot be decrypted with this secret");
  LetterLinks links{"", link(letter, MailLink::Use::erase, site::kReportErase),
                    link(letter, MailLink::Use::unsubscribe, site::kReportUnsubscribe)};
  if (letter.kind == LetterKind::report) return writer.report(*topic, links);
  links.confirm = link(letter, MailLink::Use::confirm, site::kReportConfirm);
  return writer.confirmation(*topic, links);
} catch (const std::exception& fault) { return invalid(fmt::format("a library failed: {}", fault.what())); }

// A third of the lease is left as reserve, so that a short delay does not lose a letter. A clock that was set back renews
// at once.
bool ReportWorker::keep_hold(const ports::DueLetter& letter) {
  const Moment now = outside_->now();
  if (now >= renewed_ && now < renewed_ + options_.lease / 3) return true;
  const auto kept = store_->renew(lease_from_now(), letter.id);
  if (kept.ok() && *kept) renewed_ = outside_->now();
  return !kept.ok() || *kept;
}

bool ReportWorker::is_time_up() {
  if (goes_on_()) return false;
  const auto now = std::chrono::steady_clock::now();
  if (!told_to_stop_) told_to_stop_ = now;
  return now - *told_to_stop_ >= options_.ending;
}

Result<> ReportWorker::set_aside(const ports::DueLetter& letter, const std::string& reason, BatchResult& result) {
  ++result.given_up;
  result.notes.push_back(fmt::format("letter {} was set aside: {}", letter.id, reason));
  return store_->finish(letter, ports::LetterEnd::aside, reason, outside_->now());
}

Result<> ReportWorker::put_back(const ports::DueLetter& letter, std::chrono::milliseconds wait,
                                const std::string& reason, BatchResult& result) {
  ++result.held_up;
  return store_->put_back(letter, outside_->now() + wait, reason);
}

// If the store does not answer, no second copy must be sent: sent letters are remembered, and recorded before new ones
// are taken.
Result<> ReportWorker::note_sent() {
  while (!unnoted_.empty()) {
    TRY(store_->finish(unnoted_.back(), ports::LetterEnd::sent, "", outside_->now()));
    unnoted_.pop_back();
  }
  return Nothing{};
}

Result<> ReportWorker::settle(ports::DueLetter letter, const ports::DeliveryEnd& end, BatchResult& result) {
  if (!end.advice.empty() && end.delivery != ports::Delivery::refused) result.notes.push_back(end.advice);
  switch (end.delivery) {
    case ports::Delivery::accepted:
      ++result.sent;
      unnoted_.push_back(std::move(letter));
      return note_sent();
    case ports::Delivery::later:
      if (is_time_up()) return put_back(letter, std::chrono::milliseconds(0), "stopped while it was sent", result);
      ++letter.tries;
      return put_back(letter, wait_after(letter.tries, options_.retry, chance()), end.reason, result);
    case ports::Delivery::unreachable:
      result.is_unreachable = true;
      return put_back(letter, std::chrono::milliseconds(0), end.reason, result);
    case ports::Delivery::refused: break;
  }
  return settle_refused(letter, end.reason, result);
}

// What is wrong with our address or login, the operator mends; then the letter can be sent (willai mail release).
Result<> ReportWorker::settle_refused(const ports::DueLetter& letter, const std::string& codes, BatchResult& result) {
  const StatusFault fault = fault_of_answer(codes);
  ++result.given_up;
  if (fault == StatusFault::sender) {
    result.notes.push_back(fmt::format(
        "letter {} was set aside: the mail server refuses our sender address, domain or login ({}); fix that, then run "
        "willai mail release",
        letter.id, codes));
    return store_->finish(letter, ports::LetterEnd::aside, codes, outside_->now());
  }
  result.notes.push_back(fmt::format("letter {} was refused permanently: {}", letter.id, codes));
  TRY(store_->finish(letter, ports::LetterEnd::stopped, codes, outside_->now()));
  if (fault == StatusFault::reader) return store_->suppress(letter.person, ports::Suppression::bounced, outside_->now());
  return Nothing{};
}

// The letter of a person who is on the suppression list under a hash of another key or of an earlier spelling: whoever
// unsubscribed by a link of an old letter, or whose old letter came back, gets this one no more.
Result<bool> ReportWorker::is_silenced(const ports::DueLetter& letter, const EmailAddress& to) {
  for (const std::string& person : persons_of(*seal_, to)) {
    if (person == letter.person) continue;
    const ports::PersonRecord record = TRY(store_->record_of(person, outside_->now()));
    if (!record.suppression) continue;
    TRY(store_->suppress(letter.person, *record.suppression, outside_->now()));
    return true;
  }
  return false;
}

Result<> ReportWorker::hold_up_unwritten(ports::DueLetter letter, const std::string& why, BatchResult& result) {
  if (++letter.tries >= kMostUnwritten) return set_aside(letter, why, result);
  result.notes.push_back(fmt::format("letter {} cannot be written: {}", letter.id, why));
  return put_back(letter, wait_after(letter.tries, options_.retry, chance()), "cannot be written", result);
}

Result<> ReportWorker::send_written(const ports::DueLetter& letter, const EmailAddress& to, const Letter& written,
                                    BatchResult& result) {
  if (!keep_hold(letter)) return Nothing{};
  const ports::Envelope envelope{to, letter.id, letter.date, return_tag(*seal_, letter.person),
                          link(letter, MailLink::Use::unsubscribe, site::kReportUnsubscribe)};
  const auto heartbeat = [&] { return keep_hold(letter) && !is_time_up(); };
  return settle(letter, mailer_->send(written, envelope, heartbeat), result);
}

Result<> ReportWorker::send(const ports::DueLetter& letter, const std::function<Result<Letter>()>& wait_for_it,
                            BatchResult& result) {
  const auto to = address_of(letter);
  if (!to.ok() || !topic_of(letter)) return set_aside(letter, "the topic cannot be decrypted with this secret", result);
  if (TRY(is_silenced(letter, *to))) {
    ++result.given_up;
    return Nothing{};
  }
  const auto written = wait_for_it();
  if (!written.ok()) return hold_up_unwritten(letter, written.error().message, result);
  return send_written(letter, *to, *written, result);
}

void ReportWorker::replace(LetterWriters writers) {
  const std::lock_guard lock(mutex_);
  new_writers_ = std::move(writers);
}

void ReportWorker::take_new_writers() {
  const std::lock_guard lock(mutex_);
  if (new_writers_) writing_ = std::make_unique<LetterWriting>(std::move(*new_writers_));
  new_writers_.reset();
}

// If no letter can be sent, the rest go back at once: another worker may have a better connection.
Result<BatchResult> ReportWorker::work(const std::function<bool()>& goes_on) {
  BatchResult result;
  goes_on_ = goes_on;
  take_new_writers();
  TRY(note_sent());
  renewed_ = outside_->now();
  const auto letters = TRY(store_->take(lease_from_now(), options_.batch, outside_->now()));
  LetterWriting::Batch batch(*writing_, letters.size(),
                             [&](LetterWriter& writer, std::size_t number) { return write(writer, letters[number]); });
  for (std::size_t number = 0; number < letters.size(); ++number) {
    if (result.is_unreachable || !goes_on()) TRY(put_back(letters[number], std::chrono::milliseconds(0), "", result));
    else
      TRY(send(
          letters[number], [&] { return batch.wait_for(number); }, result));
  }
  return result;
}

Result<long long> ReportWorker::tidy() { return store_->tidy(outside_->now()); }

}  // namespace willai::mail
