#include "cli/serve_reports.hpp"

#include <fmt/format.h>

#include <charconv>
#include <future>

#include "cli/saying.hpp"
#include "cli/worker_loop.hpp"
#include "mail/report_desk.hpp"
#include "system/real_outside.hpp"
#include "system/secret_seal.hpp"

namespace willai::cli {
namespace {

// What is wrong with the command line or a secret is for the operator to mend. All else can pass.
bool is_for_operator(const Error& error) { return error.kind == ErrorKind::invalid; }

// A store that cannot be read now is looked at again before any letter is taken.
bool others_send(const ReportPlace& place) {
  const auto told = store::has_sender(place.store);
  return told.ok() && *told;
}

// Reading needs none of this. So a store or a key that is not there keeps nobody from it.
Result<Reports> open_reports(const ServeOptions& options) {
  TRY(check_mail(options.mail, options.store, options.base_url));
  MailRoom room = TRY(open_mail_room(options.mail, options.store));
  auto place = open_place(options.store);
  if (place.ok()) {
    if (!room.is_chosen && room.sends) room.sends = !others_send(*place);
    return Reports{std::move(*place), std::move(room)};
  }
  if (is_for_operator(place.error())) return place.error();
  say_to_operator(fmt::format("reports by e-mail are closed until a restart: {}", place.error().message));
  return Reports{std::nullopt, std::move(room)};
}

// "192.0.2.0/24=2000"
Result<ports::NetworkLimit> parse_network_limit(const std::string& text) {
  const std::size_t sign = std::min(text.find('='), text.size());
  int most = 0;
  const char* const end = text.data() + text.size();
  const char* const begin = text.data() + std::min(sign + 1, text.size());
  if (std::from_chars(begin, end, most).ptr != end || begin == end || most < 1 || most > kMostLimit)
    return invalid(fmt::format("“{}” in --network-limit has no number; write it as 192.0.2.0/24=500", text));
  NetworkRange network = TRY(NetworkRange::parse(std::string_view(text).substr(0, sign)));
  return ports::NetworkLimit{std::move(network), most};
}

// How long the store may take for what a reader waits for.
constexpr std::chrono::milliseconds kReaderPatience{1000};

Result<std::unique_ptr<mail::ReportDesk>> open_desk(const std::optional<ReportPlace>& place,
                                                    const ports::ReportLimits& limits) {
  if (!place) return io_error("reports by e-mail are closed");
  return std::make_unique<mail::ReportDesk>(open_store_later(*place, kReaderPatience), place->seal,
                                            std::make_shared<system::RealOutside>(), limits);
}

constexpr unsigned kWriters = 1;  // threads that write letters; the others serve

}  // namespace

bool says_nothing_of_reports(const ServeOptions& options) {
  return options.store.store.empty() && options.mail.mail.empty();
}

Result<std::optional<Reports>> find_reports(const ServeOptions& options) {
  auto reports = open_reports(options);
  if (reports.ok()) return std::optional(std::move(*reports));
  if (!says_nothing_of_reports(options)) return reports.error();
  announce(fmt::format("Reports by e-mail are off: {}", reports.error().message));
  return std::optional<Reports>();
}

Result<ports::ReportLimits> parse_limits(const ServeOptions& options) {
  ports::ReportLimits limits{options.limits[0], options.limits[1], options.limits[2]};
  for (const std::string& text : options.network_limits) limits.networks.push_back(TRY(parse_network_limit(text)));
  return limits;
}

routing::ReportPosting posting_of(const Reports& reports, const ports::ReportLimits& limits) {
  const bool is_folder = reports.room.sends && std::holds_alternative<mail::MailFolder>(reports.room.route);
  return {.by = is_folder ? views::ReportsBy::folder : views::ReportsBy::mail,
          .open_desk = [place = reports.place, limits] { return open_desk(place, limits); }};
}

Result<std::shared_ptr<const ports::Seal>> seal_of(const ServeOptions& options, const std::optional<Reports>& reports) {
  if (reports && reports->place) return std::shared_ptr<const ports::Seal>(reports->place->seal);
  if (reports || options.store.secret.empty())
    return std::shared_ptr<const ports::Seal>(std::make_shared<system::SecretSeal>(system::SecretSeal::of_process()));
  system::SecretSeal seal = TRY(system::SecretSeal::from_file(options.store.secret));
  return std::shared_ptr<const ports::Seal>(std::make_shared<system::SecretSeal>(std::move(seal)));
}

Result<> WorkerThread::start(const Reports& reports, const routing::ServedEdition& edition, const ServeOptions& options,
                             const std::string& address, Watching& watching) {
  if (!reports.place) return Nothing{};
  const bool works = !options.no_worker && reports.room.sends;
  look(*reports.place, !works, reports.room.is_chosen);
  if (!works) return Nothing{};
  routing::SiteOptions site = edition.site;
  if (site.origin.empty()) site.origin = origin_ = address.substr(0, address.size() - 1);
  worker_ = TRY(open_worker(open_store_later(*reports.place, store::kUsualPatience), *reports.place, reports.room, site,
                            {.edition = &edition.reader, .writers = kWriters}));
  thread_ = std::jthread([this, &watching](const std::stop_token& stop) {
    (void)run_worker(*worker_, stop, Until::stopped, say_to_operator, [&](const mail::BatchResult& result) {
      count_letters(result, watching.letters());
    });
  });
  return Nothing{};
}

Result<> WorkerThread::use(const routing::ServedEdition& edition) {
  if (!worker_) return Nothing{};
  routing::SiteOptions site = edition.site;
  if (site.origin.empty()) site.origin = origin_;
  worker_->replace(TRY(open_writers(edition.reader, site, kWriters)));
  return Nothing{};
}

// A new store is there before anybody is told the address; but one that hangs is waited for only a moment. A worker
// says by itself that it cannot open the store.
void WorkerThread::look(const ReportPlace& place, bool says_why, bool is_told) {
  auto looked = std::make_shared<std::promise<void>>();
  std::future<void> end = looked->get_future();
  looking_ = std::jthread([place, says_why, is_told, looked] {
    const auto store = open_store(place);
    if (!store.ok() && says_why) say_to_operator(store.error().message);
    if (store.ok() && is_told) (void)(*store)->note_told();  // a worker says it again
    looked->set_value();
  });
  end.wait_for(kReaderPatience);
}

}  // namespace willai::cli
