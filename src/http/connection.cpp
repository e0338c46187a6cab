#include "http/connection.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>

#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>

#include "base/text.hpp"
#include "http/reader.hpp"

namespace willai::http {
namespace {

using boost::system::error_code;

// How long a connection answers before others have their turn. One answer is always given.
constexpr std::chrono::milliseconds kTurn{1};

// What the kernel holds for a client beyond what is on its way.
constexpr int kMostInKernel = 256 * 1024;

// How long a server that stops waits for the first request of a connection.
constexpr std::chrono::milliseconds kGraceOfFresh{1000};

Time time_now() { return std::chrono::steady_clock::now(); }

}  // namespace

Connection::Connection(Socket socket, ThreadState& thread)
    : thread_(thread),
      socket_(std::move(socket)),
      input_(thread.options.max_header_bytes + 1024),
      parser_(thread.options) {}

// An option that cannot be set costs speed or memory, but no answer.
void Connection::start() {
  error_code ignored;
  socket_.set_option(boost::asio::ip::tcp::no_delay(true), ignored);
  socket_.set_option(boost::asio::detail::socket_option::integer<IPPROTO_TCP, TCP_NOTSENT_LOWAT>(kMostInKernel),
                     ignored);
  socket_.non_blocking(true, ignored);
  waiting_since_ = thread_.turns++;
  deadline_ = thread_.clock.now() + thread_.options.timeouts.header;
  read();
}

void Connection::read() {
  is_read_pending_ = true;
  socket_.async_read_some(input_.prepare(), [self = shared_from_this()](const error_code& error, std::size_t size) {
    self->is_read_pending_ = false;
    self->on_read(error, size);
  });
}

void Connection::on_read(const error_code& error, std::size_t size) {
  if (stage_ == Stage::closed) return;
  if (error) return close();
  if (stage_ == Stage::lingering) return read();
  input_.commit(size);
  if (!is_request_begun_) begin_request();
  work();
}

void Connection::note_begun(bool is_begun) {
  if (is_begun != is_request_begun_) add(thread_.load.in_flight, is_begun ? 1 : -1);
  is_request_begun_ = is_begun;
}

// The time limit of a request starts at its first byte; later bytes do not extend it.
void Connection::begin_request() {
  note_begun(true);
  request_began_ = thread_.clock.now();
  deadline_ = request_began_ + thread_.options.timeouts.header;
}

void Connection::end_request() {
  upload_place_.reset();
  parser_.reset();
  waiting_since_ = thread_.turns++;
  note_begun(false);
  is_fresh_ = false;
  deadline_ = thread_.clock.now() + thread_.options.timeouts.idle;
  if (!input_.empty()) begin_request();
}

// Answers what has arrived, as long as its turn lasts, then waits for more.
void Connection::work() {
  const Time turn_end = time_now() + kTurn;
  while (answer_some(turn_end)) {
    if (flush() == Flushed::later) return write_later();
    if (!input_.empty() && end_ == End::open && !is_being_made_) return work_later();
  }
  finish_or_go_on();
}

// Behind everything that is ready on other connections.
void Connection::work_later() {
  boost::asio::post(socket_.get_executor(), [self = shared_from_this()] {
    if (self->stage_ == Stage::reading && self->end_ == End::open) self->work();
  });
}

// Closing with unread bytes would send a reset, and the client could lose the last response.
void Connection::finish_or_go_on() {
  if (is_being_made_ && end_ == End::open) return;
  if (thread_.phase == Phase::draining && !is_request_begun_ && end_ == End::open) end_ = End::sudden;
  if (end_ == End::open) return wait_for_request();
  if (end_ == End::agreed && input_.empty()) close();
  else linger();
}

// False if there is nothing to send.
bool Connection::answer_some(Time turn_end) {
  while (end_ == End::open && !is_being_made_ && !outbox_.full() && answer_next())
    if (!input_.empty() && time_now() >= turn_end) break;
  return !outbox_.empty();
}

bool Connection::answer_next() {
  if (input_.empty()) return false;
  const Fed fed = parser_.feed(input_.view());
  input_.consume(fed.consumed);
  if (fed.progress == Progress::failed) return answer_fault(fed.fault), true;
  if (parser_.is_upload() && !go_on_uploading()) return answer_fault(Fault::busy), true;
  if (fed.progress == Progress::more) return false;
  answer_request();
  return true;
}

void Connection::answer_request() {
  if (thread_.options.on_served) asked_at_ = time_now();
  tell_of_proxy(parser_.request());
  const bool has_file = upload_place_ && !parser_.request().body.empty();
  has_file&& thread_.options.read_upload ? read_file() : answer_now();
}

void Connection::answer_now() {
  const Request& request = parser_.request();
  const std::string reader = request.method == Method::post ? reader_of(request) : "";
  auto answer = thread_.responder.answer(request, reader);
  if (!answer) return make_page();
  const End end = end_after(request);
  put(std::move(*answer), end == End::open ? request.afterwards : Afterwards::close, end);
  end_request();
}

// A proxy appends the address it sees to the list.
std::string Connection::reader_of(const Request& request) const {
  if (thread_.options.reader_address == ReaderAddress::from_proxy) return forwarded_reader(request.forwarded_for);
  error_code gone;
  const auto endpoint = socket_.remote_endpoint(gone);
  return gone ? "" : endpoint.address().to_string();
}

Transport Connection::transport_of(const Request& request) const {
  if (thread_.options.is_behind_tls) return Transport::tls;
  if (request.forwarded_proto.empty()) return Transport::open;
  return trim(split(request.forwarded_proto, ',').back()) == "https" ? Transport::tls : Transport::open;
}

// Without the proxy's word all readers are one, and share the limits of one.
void Connection::tell_of_proxy(const Request& request) {
  if (!request.is_forwarded || thread_.has_told_of_proxy) return;
  if (thread_.options.reader_address == ReaderAddress::from_proxy || !thread_.options.on_unexpected_proxy) return;
  thread_.has_told_of_proxy = true;
  thread_.options.on_unexpected_proxy();
}

Connection::End Connection::end_after(const Request& request) const {
  if (request.is_body_awaited) return End::sudden;
  if (request.afterwards == Afterwards::close) return End::agreed;
  return thread_.phase == Phase::serving ? End::open : End::sudden;
}

// After a fault nobody can tell where the next request begins.
void Connection::answer_fault(Fault fault) {
  put(thread_.responder.answer(fault, parser_.request()), Afterwards::close, End::sudden);
  upload_place_.reset();
  parser_.reset();
}

void Connection::put(Answer answer, Afterwards afterwards, End end) {
  end_ = end;
  const Request& request = parser_.request();
  Ending ending = thread_.clock.ending(afterwards, transport_of(request));
  const std::string id = thread_.options.names_requests ? next_id() : "";
  if (!id.empty()) ending = std::make_shared<const std::string>("X-Request-Id: " + id + "\r\n" + *ending);
  if (thread_.options.on_served) {
    const auto took = asked_at_ == Time() ? std::chrono::nanoseconds(0) : time_now() - asked_at_;
    thread_.options.on_served({request.method, request.target, answer.response->route, answer.status(),
                               answer.body().size(), took, id});
    asked_at_ = Time();
  }
  outbox_.add(std::move(answer), std::move(ending));
}

// The one that the proxy gave, or the next one of this thread.
std::string Connection::next_id() const {
  return parser_.request().id.empty() ? fmt::format("{:016x}", thread_.next_id++) : parser_.request().id;
}

void Connection::wait_for_request() {
  if (stage_ != Stage::closed && !is_read_pending_) read();
}

// A client that has just connected, or whose request is already here, still gets an answer.
void Connection::drain() {
  if (stage_ != Stage::reading || is_request_begun_ || has_unread_bytes()) return;
  if (!is_fresh_) return close();
  deadline_ = std::min(deadline_, thread_.clock.now() + kGraceOfFresh);
}

bool Connection::has_unread_bytes() {
  int bytes = 0;
  return ::ioctl(socket_.native_handle(), FIONREAD, &bytes) == 0 && bytes > 0;
}

void Connection::expire(Time now) {
  if (stage_ == Stage::writing) return takes_enough(now) ? void() : close();
  const bool has_lost_place = upload_place_ && upload_place_->is_lost();
  if (now < deadline_ && !has_lost_place) return;
  if (stage_ != Stage::reading || !is_request_begun_) return close();
  answer_fault(is_waiting_ ? Fault::late : has_lost_place || is_being_made_ ? Fault::busy : Fault::too_slow);
  flush() == Flushed::all ? linger() : close();
}

// The roster may have held the last reference: use nothing after remove().
void Connection::close() {
  if (stage_ == Stage::closed) return;
  stage_ = Stage::closed;
  note_begun(false);
  upload_place_.reset();
  outbox_ = {};
  count_unsent();
  ++thread_.closed;
  error_code ignored;
  socket_.close(ignored);
  thread_.roster.remove(*this);
}

}  // namespace willai::http
