// How a connection sends. A client that takes nothing, or hardly anything, is let go; what all slow clients of a thread
// together have not taken is bounded.
#include <linux/sockios.h>
#include <sys/ioctl.h>

#include <algorithm>
#include <boost/asio/error.hpp>
#include <utility>

#include "http/connection.hpp"

namespace willai::http {
namespace {

// How long a client may take to notice that we are done.
constexpr std::chrono::seconds kLinger{2};

}  // namespace

Connection::Flushed Connection::flush() {
  while (!outbox_.empty()) {
    boost::system::error_code error;
    const std::size_t size = socket_.write_some(outbox_.pieces(), error);
    if (error == boost::asio::error::would_block) return Flushed::later;
    if (error) {
      close();
      return Flushed::later;
    }
    outbox_.sent(size);
    sent_ += size;
  }
  return Flushed::all;
}

void Connection::write_later() {
  if (stage_ == Stage::closed) return;
  if (stage_ != Stage::writing) begin_window();
  stage_ = Stage::writing;
  count_unsent();
  while (thread_.unsent > thread_.most_unsent && thread_.roster.close_most_stuck_but(*this)) {}
  socket_.async_wait(Socket::wait_write, [self = shared_from_this()](const boost::system::error_code& error) {
    if (self->stage_ != Stage::writing) return;
    if (error) return self->close();
    if (self->flush() == Flushed::later) return self->write_later();
    self->end_writing();
    self->work();
  });
}

void Connection::end_writing() {
  stage_ = Stage::reading;
  count_unsent();
  const Timeouts& times = thread_.options.timeouts;
  deadline_ = is_being_made_ ? making_ends_ : thread_.clock.now() + (is_request_begun_ ? times.header : times.idle);
}

void Connection::begin_window() {
  taken_at_window_ = taken_ = taken();
  last_taken_ = thread_.clock.now();
  deadline_ = last_taken_ + thread_.options.timeouts.write;
}

// Within each window a client must take what the slowest allowed would take; and it may never stand still for as long.
bool Connection::takes_enough(Time now) {
  const auto window = thread_.options.timeouts.write;
  const std::uint64_t before = std::exchange(taken_, taken());
  if (taken_ != before) last_taken_ = now;
  if (now - last_taken_ >= window) return false;
  if (now < deadline_) return true;
  const auto least = thread_.options.slowest_bytes_per_second * static_cast<std::size_t>(window.count()) / 1000;
  const bool is_enough = taken_ - taken_at_window_ >= least;
  taken_at_window_ = taken_;
  deadline_ = now + window;
  return is_enough;
}

// What has arrived at the client: what the kernel still holds has not.
std::uint64_t Connection::taken() const {
  int held = 0;
  const bool is_known = ::ioctl(const_cast<Socket&>(socket_).native_handle(), SIOCOUTQ, &held) == 0;
  return is_known ? sent_ - std::min<std::uint64_t>(sent_, static_cast<std::uint64_t>(held)) : sent_;
}

void Connection::count_unsent() {
  const std::size_t now = outbox_.held_bytes();
  thread_.unsent += now - counted_;
  counted_ = now;
  thread_.load.unsent.store(thread_.unsent, std::memory_order_relaxed);
}

void Connection::linger() {
  if (stage_ == Stage::closed) return;
  stage_ = Stage::lingering;
  deadline_ = thread_.clock.now() + kLinger;
  input_.clear();
  boost::system::error_code ignored;  // if the client is already gone, nothing is lost
  socket_.shutdown(Socket::shutdown_send, ignored);
  if (!is_read_pending_) read();
}

}  // namespace willai::http
