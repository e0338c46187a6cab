// Reports by e-mail of `willai serve`: where requests are kept, and the worker that sends letters while the site is served.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "cli/serve_options.hpp"
#include "mail/report_worker.hpp"
#include "routing/edition_switch.hpp"
#include "routing/site_options.hpp"

namespace willai::cli {

// Where reports are kept and how letters leave. Without it the site asks for no address; without a place it says that
// it cannot save a request.
struct Reports {
  std::optional<ReportPlace> place;
  MailRoom room;
};

bool says_nothing_of_reports(const ServeOptions& options);

// If no report option was given and no folder is writable, the site runs without reports.
Result<std::optional<Reports>> find_reports(const ServeOptions& options);

Result<ports::ReportLimits> parse_limits(const ServeOptions& options);

// How a site takes forms.
routing::ReportPosting posting_of(const Reports& reports, const ports::ReportLimits& limits);

// The key of the store also encrypts links. Without a store the key lasts as long as this process.
Result<std::shared_ptr<const ports::Seal>> seal_of(const ServeOptions& options, const std::optional<Reports>& reports);

// Sends due letters while the site is served.
class WorkerThread {
 public:
  // `address` is where links lead if the site has no public one.
  Result<> start(const Reports& reports, const routing::ServedEdition& edition, const ServeOptions& options,
                 const std::string& address, Watching& watching);
  // Writes letters with another edition from now on.
  Result<> use(const routing::ServedEdition& edition);
  void stop() { thread_.request_stop(); }

 private:
  void look(const ReportPlace& place, bool says_why, bool is_told);

  std::string origin_;  // of the site, where it has none
  std::jthread looking_;
  std::unique_ptr<mail::ReportWorker> worker_;
  std::jthread thread_;  // stops before the worker is destroyed
};

}  // namespace willai::cli
