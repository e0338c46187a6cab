#include "cli/watching.hpp"

#include <fmt/format.h>

#include <charconv>

#include "api/queue_json.hpp"
#include "base/notice.hpp"
#include "cli/saying.hpp"
#include "operating/log.hpp"
#include "operating/sockets.hpp"
#include "system/real_outside.hpp"

namespace willai::cli {
namespace {

using operating::LogLevel;

// How long the store may take for what is asked every few seconds.
constexpr std::chrono::milliseconds kQueuePatience{1000};

// Readers may type anything into a query, or into a path that leads nowhere.
std::string shown_path(const http::Served& served) {
  if (served.route.empty() || served.status >= 400) return "";
  return std::string(served.target.substr(0, served.target.find('?')));
}

void log_request(const http::Served& served) {
  const double milliseconds = std::chrono::duration<double, std::milli>(served.took).count();
  operating::log_event(served.status >= 500 ? LogLevel::warning : LogLevel::info, "request",
                       fmt::format("{} {}", http::word_of(served.method), served.status),
                       {{"id", std::string(served.id)},
                        {"method", std::string(http::word_of(served.method))},
                        {"route", std::string(served.route)},
                        {"path", shown_path(served)},
                        {"status", static_cast<long long>(served.status)},
                        {"bytes", static_cast<long long>(served.bytes)},
                        {"milliseconds", milliseconds}});
}

}  // namespace

void add_watch_options(Command command, WatchOptions& options) {
  command.option("--metrics-listen", options.listen,
                 "Address and port for /healthz, /readyz and /metrics, such as 127.0.0.1:9464; default: nowhere");
  command.option("--log-format", options.log_format, "How the log is written: text or json").with_default();
  command.option("--log-level", options.log_level, "The least that is logged: debug, info, warning or error").with_default();
}

Result<> begin_log(const WatchOptions& options) {
  const auto form = operating::find_form(options.log_format);
  if (!form) return invalid(fmt::format("“{}” in --log-format is not known; use text or json", options.log_format));
  const auto level = operating::find_level(options.log_level);
  if (!level)
    return invalid(fmt::format("“{}” in --log-level is not known; use debug, info, warning or error", options.log_level));
  operating::set_log({*form, *level});
  take_notices([](std::string_view topic, std::string_view sentence) {
    operating::log_event(LogLevel::error, topic, sentence);
  });
  return Nothing{};
}

Result<Listen> parse_listen(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  const Error wrong =
      invalid(fmt::format("“{}” is not an address to listen on; write it as 127.0.0.1:8080 or [::1]:8080", text));
  if (colon == std::string::npos || colon == 0) return wrong;
  Listen listen{text.substr(0, colon), 0};
  if (listen.address.starts_with('[') && listen.address.ends_with(']'))
    listen.address = listen.address.substr(1, listen.address.size() - 2);
  if (listen.address == "localhost") listen.address = "127.0.0.1";
  const auto [end, fault] = std::from_chars(text.data() + colon + 1, text.data() + text.size(), listen.port);
  if (fault != std::errc() || end != text.data() + text.size()) return wrong;
  return listen;
}

std::string text_of(const Listen& listen) {
  return listen.address.find(':') == std::string::npos ? fmt::format("{}:{}", listen.address, listen.port)
                                                       : fmt::format("[{}]:{}", listen.address, listen.port);
}

Result<std::unique_ptr<Watching>> Watching::open(const WatchOptions& options, std::vector<int> sockets) {
  std::unique_ptr<Watching> watching(new Watching(options));
  if (options.listen.empty()) return watching;
  const Listen listen = TRY(parse_listen(options.listen));
  watching->desk_ = TRY(operating::WatchDesk::open(
      {listen.address, listen.port, std::move(sockets)},
      [asked = watching.get()](bool is_ready) { return asked->metrics_text(is_ready); }));
  return watching;
}

Watching::~Watching() = default;

void Watching::observe(http::ServerOptions& options) {
  if (!desk_ && !options_.access_log) return;
  options.names_requests = options_.access_log;
  options.on_served = [this](const http::Served& served) {
    if (desk_) metrics_.count(served);
    if (options_.access_log) log_request(served);
  };
}

void Watching::watch(const http::Server& server) {
  const std::lock_guard lock(mutex_);
  server_ = &server;
}

void Watching::watch(const ReportPlace& place) {
  const std::lock_guard lock(mutex_);
  place_ = place;
}

void Watching::forget_server() {
  const std::lock_guard lock(mutex_);
  server_ = nullptr;
}

void Watching::announce_port() const {
  if (desk_) announce(fmt::format("Health and metrics are at port {}.", desk_->port()));
}

void Watching::say_ready() {
  if (desk_) desk_->say_ready();
  operating::notify_manager("READY=1");
}

void Watching::say_ending() {
  if (desk_) desk_->say_ending();
  operating::notify_manager("STOPPING=1");
}

// A store that hangs delays the answer by a second; all other counts still come.
std::string Watching::queue_text(operating::Metrics::Now& now) {
  if (!place_) return "";
  if (!store_) store_ = open_store_later(*place_, kQueuePatience);
  const auto status = store_->status();
  now.store_answers = status.ok();
  now.store = place_->tally.get();
  return status.ok() ? api::queue_metrics(*status, system::RealOutside().now()) : "";
}

std::string Watching::metrics_text(bool is_ready) {
  const std::lock_guard lock(mutex_);
  operating::Metrics::Now now{.letters = &letters_, .is_ready = is_ready};
  if (server_) now.load = server_->load();
  const std::string queue = queue_text(now);
  return metrics_.text(now) + queue;
}

}  // namespace willai::cli
