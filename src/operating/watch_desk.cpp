#include "operating/watch_desk.hpp"

namespace willai::operating {
namespace {

constexpr std::string_view kHealth = "/healthz";
constexpr std::string_view kReadiness = "/readyz";
constexpr std::string_view kMetrics = "/metrics";
constexpr std::string_view kMetricsType = "text/plain; version=0.0.4; charset=utf-8";

http::Page line(std::string_view text, int status = 200) {
  http::Page page{.status = status, .type = "text/plain; charset=utf-8", .freshness = http::Freshness::never};
  page.body = std::string(text) + "\n";
  return page;
}

}  // namespace

Result<std::unique_ptr<WatchDesk>> WatchDesk::open(const Place& place, MetricsText metrics) {
  std::unique_ptr<WatchDesk> desk(new WatchDesk(std::move(metrics)));
  http::ServerOptions options;
  options.address = place.address;
  options.port = place.port;
  options.sockets = place.sockets;
  options.threads = 1;
  options.max_connections = 100;
  options.cache_bytes = 0;
  // A look at the health of the program does not wait until the metrics are made.
  options.work_of = [](const http::PageRequest& request) {
    return request.path == kMetrics ? http::Work::heavy : http::Work::light;
  };
  auto server = TRY(http::Server::start(std::move(options), [asking = desk.get()] {
    return [asking](const http::PageRequest& request) { return asking->answer(request.path); };
  }));
  desk->server_ = std::make_unique<http::Server>(std::move(server));
  return desk;
}

http::Page WatchDesk::answer(std::string_view path) const {
  if (path == kHealth) return line("running");
  if (path == kReadiness) return readiness();
  if (path != kMetrics) return line("There is nothing at this address; there are /healthz, /readyz and /metrics.", 404);
  http::Page page{.type = std::string(kMetricsType), .freshness = http::Freshness::never};
  page.body = metrics_(state_ == State::ready);
  return page;
}

http::Page WatchDesk::readiness() const {
  if (state_ == State::starting) return line("starting", 503);
  if (state_ == State::ending) return line("ending", 503);
  return line("ready");
}

}  // namespace willai::operating
