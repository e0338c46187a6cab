#include "http/worker.hpp"

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/post.hpp>
#include <cerrno>
#include <exception>
#include <random>

#include "http/memory.hpp"

namespace willai::http {
namespace {

using boost::system::error_code;
using std::chrono::milliseconds;

// Short enough to keep Date and the timeouts right to the second, long enough to cost nothing.
constexpr milliseconds kTick{500};
constexpr milliseconds kShortestTick{10};

// New connections per turn; others want their turn too.
constexpr int kMostAtOnce = 16;

// That a socket holds for a program that is slow to take them (net.core.somaxconn).
constexpr int kMostInLine = 4096;

// Closed connections after which it is worth looking for free memory.
constexpr std::size_t kManyClosed = 100;

// Random, so that two threads or two runs of the program hardly ever give the same ids.
std::uint64_t first_id() {
  std::random_device random;
  return (static_cast<std::uint64_t>(random()) << 32 | random()) & ~std::uint64_t{0xFFFFFF};
}

}  // namespace

// The hint avoids the locks around every socket: only this worker's thread uses its sockets. stop() posts, which is
// safe from other threads.
Worker::Worker(const ServerOptions& options, unsigned share, Rooms& rooms)
    : options_(options), share_(share), rooms_(rooms), io_(BOOST_ASIO_CONCURRENCY_HINT_UNSAFE_IO), timer_(io_) {}

Result<> Worker::listen(const Endpoint& endpoint) {
  acceptor_.emplace(TRY(listen_on(io_, endpoint)));
  protocol_ = endpoint.protocol();
  socket_ = acceptor_->native_handle();
  return Nothing{};
}

Result<> Worker::listen_on_socket(int socket) {
  acceptor_.emplace(TRY(take_listening(io_, socket)));
  protocol_ = acceptor_->local_endpoint().protocol();
  socket_ = acceptor_->native_handle();
  return Nothing{};
}

void Worker::run(const HandlerFactory& make_handler) {
  thread_.emplace(ThreadState{.options = options_,
                              .responder = Responder(make_handler(), options_, options_.cache_bytes / share_),
                              .rooms = rooms_,
                              .load = load_,
                              .next_id = first_id(),
                              .most_unsent = options_.max_unsent_bytes / share_});
  accept();
  tick_later();
  run_loop();
}

// An exception in a handler (such as out of memory) ends no thread: its connection is closed by its timeout, and the
// tick continues, even if it was interrupted.
void Worker::run_loop() {
  for (bool ended = false; !ended;) {
    try {
      io_.run();
      ended = true;
    } catch (const std::exception&) { tick_later(); }
  }
}

void Worker::stop() {
  boost::asio::post(io_, [this] { drain(); });
}

void Worker::retire() {
  boost::asio::post(io_, [this] {
    if (thread_->phase == Phase::serving) thread_->phase = Phase::retiring;
  });
}

void Worker::accept() {
  is_accepting_ = true;
  acceptor_->async_wait(Acceptor::wait_read, [this](const error_code& error) {
    is_accepting_ = false;
    if (!error && thread_->phase != Phase::draining) accept_all();
  });
}

// Out of file descriptors: close the longest-idle connection, or retry at the next tick.
void Worker::accept_all() {
  for (int i = 0; i < kMostAtOnce; ++i) {
    if (accept_one()) continue;
    if (errno == EAGAIN || errno == EWOULDBLOCK) break;
    const bool is_over = errno == ECONNABORTED || errno == EINTR || errno == EPROTO;
    if (!is_over && !thread_->roster.close_longest_waiting()) return;
  }
  accept();
}

// Asio would accept a socket that every program inherits which another thread starts at the same moment.
bool Worker::accept_one() {
  const int number = ::accept4(acceptor_->native_handle(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
  if (number < 0) return false;
  Socket socket(io_.get_executor());
  error_code error;
  socket.assign(protocol_, number, error);
  if (error) ::close(number);
  else admit(std::move(socket));
  return true;
}

void Worker::admit(Socket socket) {
  const std::size_t most = std::max<std::size_t>(1, options_.max_connections / share_);
  add(load_.accepted, 1);
  if (thread_->phase != Phase::draining && thread_->roster.size() >= most) {
    const bool has_room = thread_->roster.close_longest_waiting();
    add(has_room ? load_.displaced : load_.refused, 1);
    if (!has_room) return;
  }
  const auto connection = std::make_shared<Connection>(std::move(socket), *thread_);
  thread_->roster.add(connection);
  load_.connections.store(thread_->roster.size(), std::memory_order_relaxed);
  connection->start();
}

milliseconds Worker::tick_length() const {
  const Timeouts& all = options_.timeouts;
  const milliseconds shortest = std::min({all.header, all.idle, all.write, all.stop}) / 4;
  return std::clamp(thread_->phase == Phase::draining ? kShortestTick : shortest, kShortestTick, kTick);
}

void Worker::tick_later() {
  timer_.expires_after(tick_length());
  timer_.async_wait([this](const error_code& error) {
    if (!error) tick();
  });
}

void Worker::tick() {
  thread_->clock.tick();
  thread_->roster.expire(thread_->clock.now());
  load_.connections.store(thread_->roster.size(), std::memory_order_relaxed);
  give_memory_back_sometimes();
  if (thread_->phase != Phase::draining) {
    if (!is_accepting_) accept();
    return tick_later();
  }
  if (thread_->clock.now() >= stop_at_) thread_->roster.close_all();
  if (thread_->roster.size() > 0) tick_later();
}

void Worker::give_memory_back_sometimes() {
  if (thread_->closed < kManyClosed) return;
  thread_->closed = 0;
  give_memory_back();
}

// Closing a socket turns away the connections that wait in its line, so they are taken first, also beyond the most that
// are held at once: none is closed for another. If another program has the socket, too, they stay in line for that one.
void Worker::take_all_waiting() {
  for (int i = 0; options_.sockets.empty() && i < kMostInLine && accept_one(); ++i) {}
}

void Worker::drain() {
  if (thread_->phase == Phase::draining) return;
  thread_->phase = Phase::draining;
  thread_->clock.tick();
  stop_at_ = thread_->clock.now() + options_.timeouts.stop;
  take_all_waiting();
  error_code ignored;
  acceptor_->close(ignored);
  thread_->roster.drain();
  tick_later();
}

}  // namespace willai::http
