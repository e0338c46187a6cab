#include "cli/service.hpp"

#include <fmt/format.h>

#include <mutex>

#include "cli/archive_option.hpp"
#include "cli/base_url.hpp"
#include "cli/edition_keys.hpp"
#include "cli/edition_option.hpp"
#include "cli/endings.hpp"
#include "cli/saying.hpp"
#include "cli/server_options.hpp"
#include "cli/worker_loop.hpp"
#include "operating/log.hpp"
#include "operating/sockets.hpp"
#include "routing/router.hpp"
#include "site/routes.hpp"
#include "views/page_head.hpp"

namespace willai::cli {
namespace {

using operating::LogLevel;
using operating::log_event;

std::string shown_address(const Listen& listen, std::uint16_t port) {
  return fmt::format("http://{}/", text_of(Listen{listen.address, port}));
}

std::string shown_name(const EditionFacts& facts) { return views::edition_name(facts.number.volume, facts.number.number); }

}  // namespace

// The metrics must not ask a server that is gone.
Service::~Service() {
  if (watching_) watching_->forget_server();
}

Result<store::EditionReader> Service::open_edition_of(Opening opening) const {
  if (has_content(options_.content)) {
    const preview::Trial published = TRY(publish_once(options_.content));
    return published.edition->again();
  }
  const std::string& file = options_.store.edition;
  return opening == Opening::first || file.empty() ? open_edition(file) : store::EditionReader::open_current(file);
}

Result<routing::ServedEdition> Service::served_edition(store::EditionReader edition) const {
  TRY(check_signer(options_.signed_by, options_.store.edition, edition.proof()));
  const EditionFacts facts = edition.load_facts();
  routing::SiteOptions site = routing::for_another_edition(site_);
  site.contact = site.reports.contact = options_.contact.empty() ? facts.site.contact : options_.contact;
  site.archive = TRY(open_kept_editions(options_.archive, facts, site));
  for (const routing::KeptEdition& each : site.archive->editions)
    TRY(check_signer(options_.signed_by, each.file, each.reader.proof()));
  return routing::ServedEdition{std::move(edition), facts, std::move(site)};
}

Result<> Service::start(const Listen& listen) {
  limits_ = TRY(parse_limits(options_));
  site_ = TRY(parse_base_url(options_.base_url));
  site_.has_gallery = options_.gallery;
  store::EditionReader edition = TRY(open_edition_of(Opening::first));
  TRY(check_signer(options_.signed_by, options_.store.edition, edition.proof()));
  reports_ = TRY(find_reports(options_));
  site_.seal = TRY(seal_of(options_, reports_));
  if (reports_) site_.reports = posting_of(*reports_, limits_);
  edition_.emplace(TRY(served_edition(std::move(edition))));
  signals_ = block_signals();
  return serve_at(listen);
}

Result<> Service::serve_at(const Listen& listen) {
  if (!options_.handover.empty()) handover_.emplace(TRY(Handover::open(options_.handover)));
  const Handover::Sockets taken = handover_ ? handover_->taken() : Handover::Sockets{};
  watching_ = TRY(Watching::open(options_.watch, taken.watch));
  watching_->show_edition(edition_->now()->facts);
  http::ServerOptions server_options = server_options_of(options_, listen);
  server_options.sockets = taken.site.empty() ? operating::activated_sockets() : taken.site;
  server_options.generation = edition_->generation();
  watching_->observe(server_options);
  server_.emplace(TRY(http::Server::start(std::move(server_options), [this] { return edition_->handler(); })));
  watching_->watch(*server_);
  if (reports_ && reports_->place) watching_->watch(*reports_->place);
  if (reports_) TRY(worker_.start(*reports_, *edition_->now(), options_, shown_address(listen, server_->port()), *watching_));
  announce_start(listen);
  if (handover_) TRY(handover_->serving({server_->sockets(), watching_->sockets()}));
  watching_->say_ready();
  warming_ = std::jthread([this] {
    warm_up();
    if (const std::string fault = file_reader().fault(); !fault.empty()) say_to_operator(fault);
  });
  return Nothing{};
}

void Service::announce_start(const Listen& listen) const {
  announce(fmt::format("Serving {} at {}  (press Ctrl-C to stop)", shown_name(edition_->now()->facts),
                       shown_address(listen, server_->port())));
  watching_->announce_port();
  if (reports_) announce(fmt::format("Reports by e-mail {}.", where_letters_go(reports_->room)));
}

// The first reader who searches need not wait until the matcher is made, nor the first who has tasks of their own for
// the task model. Without a copy of its file the site is as correct, but may answer 503 once the file is changed.
void Service::warm_up() try {
  const auto edition = edition_->now();
  (void)edition->reader.keep_copy();
  auto reader = edition->reader.again();
  if (!reader.ok()) return;
  const auto router = routing::Router::over(std::move(*reader), edition->site);
  router.respond(site::kSuggestApi, "q=warm");
  router.respond(site::kResultJson);
} catch (const store::EditionUnreadable&) {}

void Service::run() {
  for (;;) {
    const Told told = wait_for_signal(signals_, kEditionLook);
    if (told == Told::to_end) return end();
    if (told == Told::again || edition_watch_.has_settled()) switch_edition();
  }
}

// Whatever is wrong with the new one, the old one stays.
void Service::switch_edition() {
  edition_watch_.begin();
  auto opened = open_edition_of(Opening::again);
  auto edition = opened.ok() ? served_edition(std::move(*opened)) : opened.error();
  watching_->count_switch(edition.ok());
  if (!edition.ok())
    return log_event(LogLevel::error, "edition",
                     fmt::format("The site stays with {}: {}", shown_name(edition_->now()->facts), edition.error().message));
  edition_watch_.settle();
  const std::string digest = edition->facts.proof.digest.substr(0, 12);
  edition_->put(std::move(*edition));
  const auto now = edition_->now();
  watching_->show_edition(now->facts);
  log_event(LogLevel::info, "edition", fmt::format("The site now serves {}.", shown_name(now->facts)), {{"digest", digest}});
  if (const auto used = worker_.use(*now); !used.ok()) say_to_operator(used.error().message);
  warm_up();
}

void Service::end() {
  watching_->say_ending();
  end_within(kLongestEnding + std::chrono::seconds(options_.drain));
  worker_.stop();
  server_->retire();
  if (options_.drain > 0) {
    log_event(LogLevel::info, "ending", "The site wants no more requests, and ends soon.",
              {{"seconds", static_cast<long long>(options_.drain)}});
    (void)wait_for_signal(signals_, std::chrono::seconds(options_.drain));
  }
  handover_.reset();  // its sockets are about to be closed
  server_->stop();
  server_->wait();
  log_event(LogLevel::info, "ending", "The site has ended.");
}

}  // namespace willai::cli
