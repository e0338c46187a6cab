// What programs that watch this one may ask, at an address apart from the site: /healthz says that it runs, /readyz whether
// it wants requests, /metrics what it counted. None of it is about a person.
//
//   auto desk = TRY(WatchDesk::open({"127.0.0.1", 9464}, [](bool is_ready) { return …; }));
//   desk->say_ready();
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "http/server.hpp"

namespace willai::operating {

class WatchDesk {
 public:
  // What /metrics answers.
  using MetricsText = std::function<std::string(bool is_ready)>;

  struct Place {
    std::string address;
    std::uint16_t port = 0;
    std::vector<int> sockets{};  // that listen already; used instead of the address
  };
  static Result<std::unique_ptr<WatchDesk>> open(const Place& place, MetricsText metrics);

  // Before the first, it is starting; after the second, it ends. From any thread.
  void say_ready() { state_ = State::ready; }
  void say_ending() { state_ = State::ending; }
  std::uint16_t port() const { return server_->port(); }
  std::vector<int> sockets() const { return server_->sockets(); }

 private:
  enum class State : unsigned char { starting, ready, ending };

  explicit WatchDesk(MetricsText metrics) : metrics_(std::move(metrics)) {}
  http::Page answer(std::string_view path) const;
  http::Page readiness() const;

  MetricsText metrics_;
  std::atomic<State> state_ = State::starting;
  std::unique_ptr<http::Server> server_;  // ends first
};

}  // namespace willai::operating
