// The use case "send what is due": takes letters under a lease, has them written, sends them, and records how each
// ended. It may be killed at any instruction: its letters are taken again when the lease expires. Only one letter at a
// time is accepted by a server but not yet recorded, so a kill can duplicate at most that one, and the copy has the
// same Message-ID.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "mail/letter_writing.hpp"
#include "mail/mail_link.hpp"
#include "ports/mailer.hpp"
#include "ports/report_store.hpp"

namespace willai::mail {

struct WorkerOptions {
  std::string name;                         // unique name of the worker
  std::string site;                         // where links lead: "https://example.org/jobs"
  std::chrono::seconds lease{60};           // renewed while a letter is sent
  std::chrono::milliseconds retry{30'000};  // wait after the first "later"; doubles each time
  std::chrono::milliseconds ending{4000};   // after it is told to stop: for the mail server to take the letter
  int batch = 8;
  ports::Mandate mandate = ports::Mandate::told;
};

// What the worker did in one call.
struct BatchResult {
  int sent = 0;
  int held_up = 0;                      // put back, to be tried later
  int given_up = 0;                     // stopped, or set aside
  bool is_unreachable = false;          // no letter can be sent now: wait
  std::vector<std::string> notes = {};  // sentences for the operator, without personal data
};

class ReportWorker {
 public:
  ReportWorker(std::unique_ptr<ports::ReportStore> store, LetterWriters writers, std::unique_ptr<ports::Mailer> mailer,
               std::shared_ptr<const ports::KeyedSeal> seal, std::shared_ptr<const ports::Outside> outside,
               WorkerOptions options);

  // Handles one batch. An error comes from the store. When `goes_on` says no, nothing more is sent, and a mail server
  // that does not take the present letter soon is left.
  Result<BatchResult> work(const std::function<bool()>& goes_on = [] { return true; });
  // Of the next batch on, such as those of another edition. From any thread.
  void replace(LetterWriters writers);
  // Erases what has been kept long enough.
  Result<long long> tidy();

 private:
  Result<> send(const ports::DueLetter& letter, const std::function<Result<Letter>()>& wait_for_it,
                BatchResult& result);
  Result<> send_written(const ports::DueLetter& letter, const EmailAddress& to, const Letter& written,
                        BatchResult& result);
  Result<> hold_up_unwritten(ports::DueLetter letter, const std::string& why, BatchResult& result);
  std::optional<ReportTopic> topic_of(const ports::DueLetter& letter) const;
  Result<EmailAddress> address_of(const ports::DueLetter& letter) const;
  Result<Letter> write(LetterWriter& writer, const ports::DueLetter& letter) const;
  Result<> note_sent();
  Result<> settle(ports::DueLetter letter, const ports::DeliveryEnd& end, BatchResult& result);
  Result<> settle_refused(const ports::DueLetter& letter, const std::string& codes, BatchResult& result);
  Result<bool> is_silenced(const ports::DueLetter& letter, const EmailAddress& to);
  Result<> set_aside(const ports::DueLetter& letter, const std::string& reason, BatchResult& result);
  Result<> put_back(const ports::DueLetter& letter, std::chrono::milliseconds wait, const std::string& reason,
                    BatchResult& result);
  std::string link(const ports::DueLetter& letter, MailLink::Use use, std::string_view path) const;
  ports::Lease lease_from_now() const;
  bool keep_hold(const ports::DueLetter& letter);
  bool is_time_up();
  double chance() const;

  void take_new_writers();

  std::mutex mutex_;
  std::optional<LetterWriters> new_writers_;  // under the mutex
  std::unique_ptr<ports::ReportStore> store_;
  std::unique_ptr<LetterWriting> writing_;
  std::unique_ptr<ports::Mailer> mailer_;
  std::shared_ptr<const ports::KeyedSeal> seal_;
  std::shared_ptr<const ports::Outside> outside_;
  WorkerOptions options_;
  Moment renewed_;
  std::function<bool()> goes_on_;
  std::optional<std::chrono::steady_clock::time_point> told_to_stop_;
  std::vector<ports::DueLetter> unnoted_;  // accepted by a server, but not yet recorded in the store
};

// How long to wait after `tries` temporary refusals: doubles each time, up to four hours. A random wait between half
// and all of it keeps letters from coming back together. `chance` is 0..1.
std::chrono::milliseconds wait_after(int tries, std::chrono::milliseconds first, double chance);

}  // namespace willai::mail
