// The current time for the connections of one thread: read once per tick, not once per request. Also holds the end of
// every response header, the part that changes each second.
#pragma once

#include <array>
#include <chrono>
#include <ctime>
#include <memory>
#include <string>

#include "http/request.hpp"

namespace willai::http {

using Time = std::chrono::steady_clock::time_point;

// Shared, because a half-sent response keeps the ending it began with.
using Ending = std::shared_ptr<const std::string>;

// How the request came to the reader's side of this server.
enum class Transport { open, tls };

class Clock {
 public:
  Clock() { tick(); }
  void tick();

  Time now() const { return now_; }

  // "Date: …", "Connection: …" and "Strict-Transport-Security: …" if needed, and the empty line.
  const Ending& ending(Afterwards afterwards, Transport transport = Transport::open) const {
    return endings_[3 * static_cast<std::size_t>(transport) + static_cast<std::size_t>(afterwards)];
  }

 private:
  Time now_;
  std::time_t second_ = -1;
  std::array<Ending, 6> endings_;  // in the order of Transport, then of Afterwards
};

// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, 5.6.7), whatever the locale.
std::string http_date(std::time_t second);

}  // namespace willai::http
