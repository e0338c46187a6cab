#include <fmt/format.h>

#include <charconv>
#include <cstdio>
#include <thread>

#include "mail/report_desk.hpp"
#include "cli/base_url.hpp"
#include "cli/command.hpp"
#include "cli/edition_option.hpp"
#include "cli/endings.hpp"
#include "cli/mail_options.hpp"
#include "cli/worker_loop.hpp"
#include "http/server.hpp"
#include "routing/route.hpp"
#include "routing/router.hpp"
#include "routing/uploads.hpp"
#include "site/routes.hpp"
#include "system/real_outside.hpp"
#include "system/secret_seal.hpp"
#include "views/page_head.hpp"

namespace willai::cli {
namespace {

constexpr int kMostLimit = 1'000'000'000;

struct ServeOptions {
  std::string listen = "127.0.0.1:8080";
  std::string base_url;
  unsigned threads = 0;
  StoreOptions store;
  MailOptions mail;
  std::vector<int> limits{ReportLimits{}.person, ReportLimits{}.network, ReportLimits{}.all};
  bool no_worker = false;
  bool behind_proxy = false;
};

struct Listen {
  std::string address;
  std::uint16_t port;
};

// "127.0.0.1:8080", "[::1]:8080"
Result<Listen> parse_listen(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  const Error wrong =
      invalid(fmt::format("“{}” is not an address to listen on; write it as 127.0.0.1:8080 or [::1]:8080", text));
  if (colon == std::string::npos || colon == 0) return wrong;
  Listen listen{text.substr(0, colon), 0};
  if (listen.address.starts_with('[') && listen.address.ends_with(']'))
    listen.address = listen.address.substr(1, listen.address.size() - 2);
  const auto [end, fault] = std::from_chars(text.data() + colon + 1, text.data() + text.size(), listen.port);
  if (fault != std::errc() || end != text.data() + text.size()) return wrong;
  return listen;
}

// Where reports are kept and how letters leave; without it the site asks for no address.
struct Reports {
  ReportPlace place;
  MailRoom room;
};

Result<Reports> open_reports(const ServeOptions& options) {
  ReportPlace place = TRY(open_place(options.store));
  MailRoom room = TRY(open_mail_room(options.mail, options.store));
  const bool is_sent = std::holds_alternative<mail::SmtpServer>(room.route);
  if (is_sent && options.base_url.empty())
    return invalid("--mail also needs --base-url https://example.org: links in letters need the site's address");
  (void)TRY(open_store(place));
  return Reports{std::move(place), std::move(room)};
}

bool says_nothing_of_reports(const ServeOptions& options) {
  return options.store.store.empty() && options.mail.mail.empty();
}

// If no report option was given and no folder is writable, the site runs without reports.
Result<std::optional<Reports>> find_reports(const ServeOptions& options) {
  auto reports = open_reports(options);
  if (reports.ok()) return std::optional(std::move(*reports));
  if (!says_nothing_of_reports(options)) return reports.error();
  fmt::print("Reports by e-mail are off: {}\n", reports.error().message);
  return std::optional<Reports>();
}

routing::ReportPosting posting_of(const Reports& reports, const ReportLimits& limits) {
  const bool is_folder = std::holds_alternative<mail::MailFolder>(reports.room.route);
  return {is_folder ? views::ReportsBy::folder : views::ReportsBy::mail,
          [place = reports.place, limits]() -> Result<std::unique_ptr<ReportDesk>> {
            auto store = TRY(open_store(place));
            return std::make_unique<ReportDesk>(std::move(store), place.seal, std::make_shared<RealOutside>(), limits);
          }};
}

// Sends due letters while the site is served.
class WorkerThread {
 public:
  Result<> start(const Reports& reports, routing::SiteOptions site, const ServeOptions& options,
                 const std::string& address) {
    if (options.no_worker) return Nothing{};
    if (site.origin.empty()) site.origin = address.substr(0, address.size() - 1);
    worker_ = TRY(open_worker(reports.place, reports.room, site, {options.store.edition, ""}));
    thread_ = std::jthread(
        [this](const std::stop_token& stop) { (void)run_worker(*worker_, stop, Until::stopped, say_to_operator); });
    return Nothing{};
  }

 private:
  std::unique_ptr<ReportWorker> worker_;
  std::jthread thread_;  // stops before the worker is destroyed
};

// The key of the store also encrypts links. Without a store the key lasts as long as this process.
Result<std::shared_ptr<const Seal>> seal_of(const ServeOptions& options, const std::optional<Reports>& reports) {
  if (reports) return std::shared_ptr<const Seal>(reports->place.seal);
  if (options.store.secret.empty())
    return std::shared_ptr<const Seal>(std::make_shared<SecretSeal>(SecretSeal::of_process()));
  SecretSeal seal = TRY(SecretSeal::from_file(options.store.secret));
  return std::shared_ptr<const Seal>(std::make_shared<SecretSeal>(std::move(seal)));
}

std::string shown_address(const Listen& listen, std::uint16_t port) {
  return listen.address.find(':') == std::string::npos ? fmt::format("http://{}:{}/", listen.address, port)
                                                       : fmt::format("http://[{}]:{}/", listen.address, port);
}

// The first reader who searches need not wait until the matcher is made, nor the first who has tasks of their own for
// the task model.
void warm_up(const ServeOptions& options, const routing::SiteOptions& site) {
  if (const auto router = routing::Router::open(options.store.edition, site); router.ok()) {
    router->respond(site::kSuggestApi, "q=warm");
    router->respond(site::kResultJson);
  }
}

http::ServerOptions server_options(const ServeOptions& options, const Listen& listen) {
  http::ServerOptions http_options;
  http_options.address = listen.address;
  http_options.port = listen.port;
  http_options.threads = options.threads;
  http_options.body_at = routing::body_at;
  http_options.json_below = site::kApi;
  http_options.read_upload = [reader = documents::ReadingProcess(documents::path_of_this_program())](
                                 std::string_view content_type, std::string_view body) {
    return routing::form_of_upload(reader, content_type, body);
  };
  if (options.behind_proxy) http_options.reader_address = http::ReaderAddress::from_proxy;
  return http_options;
}

Result<Outcome> serve(const ServeOptions& options) {
  const Listen listen = TRY(parse_listen(options.listen));
  routing::SiteOptions site = TRY(parse_base_url(options.base_url));
  const auto reports = TRY(find_reports(options));
  site.seal = TRY(seal_of(options, reports));
  if (reports) site.reports = posting_of(*reports, {options.limits[0], options.limits[1], options.limits[2]});
  const EditionReader edition = TRY(open_edition(options.store.edition));  // all threads share its file
  const EditionFacts facts = edition.load_facts();
  const sigset_t endings = block_endings();
  http::Server server = TRY(http::Server::start(server_options(options, listen),
                                                [&] { return routing::open_handler(options.store.edition, site); }));
  const std::string address = shown_address(listen, server.port());
  WorkerThread worker;
  if (reports) TRY(worker.start(*reports, site, options, address));
  fmt::print("Serving {} at {}  (press Ctrl-C to stop)\n",
             views::edition_name(facts.number.volume, facts.number.number), address);
  if (facts.proof.digest.empty())
    fmt::print("This edition holds no digest, because an older version of willai wrote it. Publish it again.\n");
  if (reports) fmt::print("Reports by e-mail {}.\n", where_letters_go(reports->room));
  std::fflush(stdout);
  const std::jthread warming([&] {
    (void)edition.keep_copy();  // without it the site is as correct, but may answer 503 once its file is changed
    warm_up(options, site);
  });
  int signal = 0;
  sigwait(&endings, &signal);
  server.stop();
  server.wait();
  return Outcome::done;
}

}  // namespace

void add_serve(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<ServeOptions>();
  Command command = add_command(line, exit_status, "serve", "Start the website", [options] { return serve(*options); });
  command.option("--listen", options->listen, "Address and port to listen on; port 0 picks a free one").with_default();
  command.option("--edition", options->store.edition, "The edition to use; default: the built-in one");
  command.option("--base-url", options->base_url,
                 "Public address of the site, such as https://example.org; for canonical links");
  add_store_options(command, options->store);
  add_mail_options(command, options->mail);
  command
      .option("--report-limits", options->limits,
              "Most requests for reports in 24 hours: per address, per network, in total")
      .split_at(',')
      .count(3)
      .between(1, kMostLimit)
      .with_default();
  command.flag("--no-worker", options->no_worker, "Don't send reports; `willai worker` does");
  command.flag("--behind-proxy", options->behind_proxy, "Trust X-Forwarded-For from the proxy in front");
  command.option("--threads", options->threads, "Number of threads; default: one per core");
}

}  // namespace willai::cli
