#include "http/rooms.hpp"

#include <algorithm>
#include <thread>

namespace willai::http {
namespace {

// As many as there are places for uploads: who has a place is not sent away.
constexpr Backroom::Size kReading{.threads = 2, .most = 64, .most_of_one = 64};

constexpr Backroom::Size kWaiting{.threads = 1, .most = 512, .most_of_one = 128};

// Half of the processors stay free for pages that are quick.
Backroom::Size size_of_making() { return {.threads = std::max(1u, std::thread::hardware_concurrency() / 2)}; }

}  // namespace

Handler HeavyPages::take() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      Handler handler = std::move(idle_.back());
      idle_.pop_back();
      return handler;
    }
  }
  return make_handler_();
}

void HeavyPages::put_back(Handler handler) {
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(handler));
}

ResponsePtr HeavyPages::make(const Request& request, std::string_view reader) {
  Handler handler = take();
  ResponsePtr response = make_response(handler, request, reader, options_);
  put_back(std::move(handler));
  return response;
}

Rooms::Rooms(const HandlerFactory& make_handler, const ServerOptions& options)
    : uploads({.slowest_bytes_per_second = options.slowest_bytes_per_second}),
      pages(make_handler, options),
      reading(kReading),
      making(size_of_making()),
      waiting(kWaiting) {}

void Rooms::hurry() {
  reading.hurry();
  making.hurry();
  waiting.hurry();
}

void Rooms::close() {
  reading.close();
  making.close();
  waiting.close();
}

}  // namespace willai::http
