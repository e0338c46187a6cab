#include <fmt/format.h>

#include <charconv>
#include <future>
#include <mutex>
#include <thread>

#include "cli/archive_option.hpp"
#include "cli/base_url.hpp"
#include "cli/command.hpp"
#include "cli/edition_keys.hpp"
#include "cli/edition_option.hpp"
#include "cli/endings.hpp"
#include "cli/mail_options.hpp"
#include "cli/previewing.hpp"
#include "cli/saying.hpp"
#include "cli/worker_loop.hpp"
#include "http/memory.hpp"
#include "http/server.hpp"
#include "mail/report_desk.hpp"
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
  std::string signed_by;
  std::string base_url;
  unsigned threads = 0;
  ContentOptions content;
  StoreOptions store;
  MailOptions mail;
  std::vector<int> limits{ports::ReportLimits{}.person, ports::ReportLimits{}.network, ports::ReportLimits{}.all};
  bool no_worker = false;
  bool behind_proxy = false;
  bool gallery = false;
  std::vector<std::string> network_limits;
  std::string contact;
  std::vector<std::string> archive;
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

// Where reports are kept and how letters leave. Without it the site asks for no address; without a place it says that
// it cannot save a request.
struct Reports {
  std::optional<ReportPlace> place;
  MailRoom room;
};

// What is wrong with the command line or a secret is for the operator to mend. All else can pass.
bool is_for_operator(const Error& error) { return error.kind == ErrorKind::invalid; }

bool says_nothing_of_reports(const ServeOptions& options) {
  return options.store.store.empty() && options.mail.mail.empty();
}

// Reading needs none of this. So a store or a key that is not there keeps nobody from it.
Result<Reports> open_reports(const ServeOptions& options) {
  MailRoom room = TRY(open_mail_room(options.mail, options.store));
  const bool is_sent = std::holds_alternative<mail::SmtpServer>(room.route);
  if (is_sent && options.base_url.empty())
    return invalid("--mail also needs --base-url https://example.org: links in letters need the site's address");
  auto place = open_place(options.store);
  if (place.ok()) return Reports{std::move(*place), std::move(room)};
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

Result<ports::ReportLimits> parse_limits(const ServeOptions& options) {
  ports::ReportLimits limits{options.limits[0], options.limits[1], options.limits[2]};
  for (const std::string& text : options.network_limits) limits.networks.push_back(TRY(parse_network_limit(text)));
  return limits;
}

// If no report option was given and no folder is writable, the site runs without reports.
Result<std::optional<Reports>> find_reports(const ServeOptions& options) {
  auto reports = open_reports(options);
  if (reports.ok()) return std::optional(std::move(*reports));
  if (!says_nothing_of_reports(options)) return reports.error();
  announce(fmt::format("Reports by e-mail are off: {}", reports.error().message));
  return std::optional<Reports>();
}

// How long the store may take for what a reader waits for.
constexpr std::chrono::milliseconds kReaderPatience{1000};

Result<std::unique_ptr<mail::ReportDesk>> open_desk(const std::optional<ReportPlace>& place,
                                                    const ports::ReportLimits& limits) {
  if (!place) return io_error("reports by e-mail are closed");
  return std::make_unique<mail::ReportDesk>(open_store_later(*place, kReaderPatience), place->seal,
                                      std::make_shared<system::RealOutside>(), limits);
}

routing::ReportPosting posting_of(const Reports& reports, const std::string& contact,
                                  const ports::ReportLimits& limits) {
  const bool is_folder = std::holds_alternative<mail::MailFolder>(reports.room.route);
  return {is_folder ? views::ReportsBy::folder : views::ReportsBy::mail, contact,
          [place = reports.place, limits] { return open_desk(place, limits); }};
}

// Sends due letters while the site is served.
class WorkerThread {
 public:
  Result<> start(const Reports& reports, routing::SiteOptions site, const ServeOptions& options,
                 const std::string& address) {
    if (!reports.place) return Nothing{};
    look(*reports.place, options.no_worker);
    if (options.no_worker) return Nothing{};
    if (site.origin.empty()) site.origin = address.substr(0, address.size() - 1);
    worker_ = TRY(open_worker(open_store_later(*reports.place, store::kUsualPatience), *reports.place, reports.room,
                              site, {options.store.edition, ""}));
    thread_ = std::jthread(
        [this](const std::stop_token& stop) { (void)run_worker(*worker_, stop, Until::stopped, say_to_operator); });
    return Nothing{};
  }

  void stop() { thread_.request_stop(); }

 private:
  // A new store is there before anybody is told the address; but one that hangs is waited for only a moment. A worker
  // says by itself that it cannot open the store.
  void look(const ReportPlace& place, bool says_why) {
    auto looked = std::make_shared<std::promise<void>>();
    std::future<void> end = looked->get_future();
    looking_ = std::jthread([place, says_why, looked] {
      const auto store = open_store(place);
      if (!store.ok() && says_why) say_to_operator(store.error().message);
      looked->set_value();
    });
    end.wait_for(kReaderPatience);
  }

  std::jthread looking_;
  std::unique_ptr<mail::ReportWorker> worker_;
  std::jthread thread_;  // stops before the worker is destroyed
};

// The key of the store also encrypts links. Without a store the key lasts as long as this process.
Result<std::shared_ptr<const ports::Seal>> seal_of(const ServeOptions& options, const std::optional<Reports>& reports) {
  if (reports && reports->place) return std::shared_ptr<const ports::Seal>(reports->place->seal);
  if (reports || options.store.secret.empty())
    return std::shared_ptr<const ports::Seal>(std::make_shared<system::SecretSeal>(system::SecretSeal::of_process()));
  system::SecretSeal seal = TRY(system::SecretSeal::from_file(options.store.secret));
  return std::shared_ptr<const ports::Seal>(std::make_shared<system::SecretSeal>(std::move(seal)));
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

documents::ReadingProcess file_reader() { return documents::ReadingProcess(documents::path_of_reader()); }

// Called by each thread with its first such request.
void say_once_of_proxy() {
  static std::once_flag once;
  std::call_once(once, [] {
    log_line("proxy",
             "a request has X-Forwarded-For. If a proxy stands in front, give --behind-proxy; without it all readers "
             "share the limits of one network");
  });
}

std::string without_slash(std::string url) {
  while (url.ends_with('/')) url.pop_back();
  return url;
}

http::ServerOptions server_options(const ServeOptions& options, const Listen& listen) {
  http::ServerOptions http_options;
  http_options.address = listen.address;
  http_options.port = listen.port;
  http_options.threads = options.threads;
  http_options.body_at = routing::body_at;
  http_options.json_below = site::kApi;
  http_options.problem_kinds = without_slash(options.base_url) + std::string(site::kApiPage) + "#";
  http_options.read_upload = [reader = file_reader()](std::string_view content_type, std::string_view body) {
    return routing::form_of_upload(reader, content_type, body);
  };
  http_options.work_of = routing::work_of;
  http_options.reads_query = routing::reads_query;
  if (options.behind_proxy) http_options.reader_address = http::ReaderAddress::from_proxy;
  http_options.is_behind_tls = options.base_url.starts_with("https://");
  http_options.on_unexpected_proxy = say_once_of_proxy;
  return http_options;
}

// A site whose pages follow a content folder. Nobody's reports are taken.
Result<Outcome> serve_changes(const ServeOptions& options, const Listen& listen) {
  if (!says_nothing_of_reports(options))
    return invalid("--watch shows pages to whoever writes them and sends no reports; leave out --store and --mail");
  routing::SiteOptions site = TRY(parse_base_url(options.base_url));
  site.seal = TRY(seal_of(options, std::nullopt));
  site.has_gallery = options.gallery;
  const auto preview = TRY(preview::Preview::open(request_of(options.content), site));
  const sigset_t endings = block_endings();
  http::Server server = TRY(
      http::Server::start(preview->options(server_options(options, listen)), [&] { return preview->handler(); }));
  announce(fmt::format("Serving “{}” at {}  (press Ctrl-C to stop)", options.content.folder,
                       shown_address(listen, server.port())));
  say_of(preview->first());
  std::jthread watching([&](const std::stop_token& stop) { preview->run(stop, say_of); });
  int signal = 0;
  sigwait(&endings, &signal);
  end_within(kLongestEnding);
  watching.request_stop();
  preview->stop();
  server.stop();
  server.wait();
  return Outcome::done;
}

Result<Outcome> serve(ServeOptions& options) {
  outlive_outputs();
  http::keep_memory_small();
  const Listen listen = TRY(parse_listen(options.listen));
  TRY(check_options(options.content, options.store.edition));
  if (!options.signed_by.empty() && has_content(options.content))
    return invalid("--signed-by is for an edition; nobody has signed what --content publishes");
  if (options.content.watch) return serve_changes(options, listen);
  preview::Trial published;  // holds its edition as long as it is served
  if (has_content(options.content)) published = TRY(publish_once(options.content));
  const std::string file = published.edition ? published.file : options.store.edition;
  routing::SiteOptions site = TRY(parse_base_url(options.base_url));
  const ports::ReportLimits limits = TRY(parse_limits(options));
  const store::EditionReader edition = TRY(open_edition(file));  // all threads share its file
  TRY(check_signer(options.signed_by, file, edition.proof()));
  const auto reports = TRY(find_reports(options));
  options.store.edition = file;  // only now: the store is not beside an edition in a temporary folder
  site.seal = TRY(seal_of(options, reports));
  site.has_gallery = options.gallery;
  const EditionFacts facts = edition.load_facts();
  site.contact = options.contact.empty() ? facts.site.contact : options.contact;
  if (reports) site.reports = posting_of(*reports, site.contact, limits);
  site.archive = TRY(open_kept_editions(options.archive, facts, site));
  for (const routing::KeptEdition& each : site.archive->editions)
    TRY(check_signer(options.signed_by, each.file, each.reader.proof()));
  const sigset_t endings = block_endings();
  http::Server server = TRY(http::Server::start(server_options(options, listen),
                                                [&] { return routing::open_handler(options.store.edition, site); }));
  const std::string address = shown_address(listen, server.port());
  WorkerThread worker;
  if (reports) TRY(worker.start(*reports, site, options, address));
  announce(fmt::format("Serving {} at {}  (press Ctrl-C to stop)",
                       views::edition_name(facts.number.volume, facts.number.number), address));
  if (reports) announce(fmt::format("Reports by e-mail {}.", where_letters_go(reports->room)));
  const std::jthread warming([&] {
    (void)edition.keep_copy();  // without it the site is as correct, but may answer 503 once its file is changed
    warm_up(options, site);
    if (const std::string fault = file_reader().fault(); !fault.empty()) say_to_operator(fault);
  });
  int signal = 0;
  sigwait(&endings, &signal);
  end_within(kLongestEnding);
  worker.stop();
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
  command.option("--signed-by", options->signed_by,
                 "Serve only an edition signed by this key: a public key, or a file with one");
  add_content_options(command, options->content);
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
  command.option("--network-limit", options->network_limits,
                 "Most requests in 24 hours from one network, such as a campus: 192.0.2.0/24=500; may be repeated");
  command.option("--contact", options->contact,
                 "Where readers reach you, such as help@example.org; for errors they find, and for those who unsubscribed");
  command.option("--archive", options->archive, std::string(kArchiveHelp));
  command.flag("--no-worker", options->no_worker, "Don't send reports; `willai worker` does");
  command.flag("--behind-proxy", options->behind_proxy, "Trust X-Forwarded-For from the proxy in front");
  command.flag("--gallery", options->gallery, "Also serve /gallery, every component in every state");
  command.option("--threads", options->threads, "Number of threads; default: one per core");
}

}  // namespace willai::cli
