// Sends letters until told to stop: at full speed while there are any, slowly while no server can be reached.
#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <string>

#include "mail/report_worker.hpp"
#include "cli/mail_options.hpp"
#include "operating/metrics.hpp"
#include "routing/site_options.hpp"
#include "store/edition_reader.hpp"

namespace willai::cli {

struct WorkerSetting {
  const store::EditionReader* edition;
  std::string name{};  // "" makes one from the machine's name and the process id
  std::chrono::seconds lease{60};
  std::chrono::milliseconds retry{30'000};
  unsigned writers = 1;  // number of threads that write letters
};

Result<std::unique_ptr<mail::ReportWorker>> open_worker(std::unique_ptr<ports::ReportStore> store,
                                                        const ReportPlace& place, const MailRoom& room,
                                                        const routing::SiteOptions& site, const WorkerSetting& setting);

// So many that write letters with an edition.
Result<mail::LetterWriters> open_writers(const store::EditionReader& edition, const routing::SiteOptions& site,
                                         unsigned number);

// Tells the operator one sentence at a time; repeats a sentence at most once a minute.
using Say = std::function<void(const std::string&)>;

enum class Until : unsigned char { stopped, nothing_is_due };

// Returns what was done.
struct WorkerTally {
  long long sent = 0;
  long long held_up = 0;
  long long given_up = 0;
};
using Count = std::function<void(const mail::BatchResult&)>;
Result<WorkerTally> run_worker(mail::ReportWorker& worker, const std::stop_token& stop, Until until, const Say& say,
                               const Count& count = [](const mail::BatchResult&) {});
void count_letters(const mail::BatchResult& result, operating::LetterTally& tally);

// To standard error, with the time. It never contains personal data.
void say_to_operator(const std::string& sentence);

}  // namespace willai::cli
