// The use case "send what is due": takes letters under a lease, has them written, sends them, and notes how each ended.
// It may be killed at any instruction: what it held is taken again when the lease is over. One letter at a time is
// between a server's yes and our note of it, so a kill can double no more than that one, and the copy has the same
// Message-ID.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "app/letter_writing.hpp"
#include "app/mail_link.hpp"
#include "app/mailer.hpp"
#include "app/report_store.hpp"

namespace willai {

struct WorkerOptions {
  std::string name;                         // of the worker, one of its own in all the world
  std::string site;                         // where the links lead: "https://example.org/jobs"
  std::chrono::seconds lease{60};           // renewed while a letter is under way
  std::chrono::milliseconds retry{30'000};  // after the first "later"; each further one waits twice as long
  int batch = 8;
};

// What the worker did at a call.
struct Turn {
  int sent = 0;
  int held_up = 0;                      // put back, to be tried later
  int given_up = 0;                     // stopped, or set aside
  bool is_unreachable = false;          // no letter can leave now: wait
  std::vector<std::string> notes = {};  // sentences for the operator, nothing personal in them
};

class ReportWorker {
 public:
  ReportWorker(std::unique_ptr<ReportStore> store, LetterWriters writers, std::unique_ptr<Mailer> mailer,
               std::shared_ptr<const KeyedSeal> seal, std::shared_ptr<const Outside> outside, WorkerOptions options);

  // One batch. An error is the store's.
  Result<Turn> work(const std::function<bool()>& goes_on = [] { return true; });
  // What has been kept long enough.
  Result<long long> tidy();

 private:
  Result<> send(const DueLetter& letter, const std::function<Result<Letter>()>& wait_for_it, Turn& turn);
  Result<> send_written(const DueLetter& letter, const EmailAddress& to, const Letter& written, Turn& turn);
  Result<> hold_up_unwritten(DueLetter letter, const std::string& why, Turn& turn);
  std::optional<ReportTopic> topic_of(const DueLetter& letter) const;
  Result<EmailAddress> address_of(const DueLetter& letter) const;
  Result<Letter> write(LetterWriter& writer, const DueLetter& letter) const;
  Result<> note_sent();
  Result<> settle(DueLetter letter, const DeliveryEnd& end, Turn& turn);
  Result<> set_aside(const DueLetter& letter, const std::string& reason, Turn& turn);
  Result<> put_back(const DueLetter& letter, std::chrono::milliseconds wait, const std::string& reason, Turn& turn);
  std::string link(const DueLetter& letter, MailLink::Use use, std::string_view path) const;
  Lease lease_from_now() const;
  bool keep_hold(const DueLetter& letter);
  double chance() const;

  std::unique_ptr<ReportStore> store_;
  std::unique_ptr<LetterWriting> writing_;
  std::unique_ptr<Mailer> mailer_;
  std::shared_ptr<const KeyedSeal> seal_;
  std::shared_ptr<const Outside> outside_;
  WorkerOptions options_;
  Moment renewed_;
  std::vector<DueLetter> unnoted_;  // a server has them, and the store did not take the note
};

// How long to wait after `tries` noes: doubled each time, at most four hours, and anywhere between half and all of it,
// so that letters held up together do not come back together. `chance` is 0..1.
std::chrono::milliseconds wait_after(int tries, std::chrono::milliseconds first, double chance);

}  // namespace willai
