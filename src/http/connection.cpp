#include "http/connection.hpp"

#include <boost/asio/error.hpp>
#include <boost/asio/execution/outstanding_work.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/require.hpp>

#include "base/text.hpp"

namespace willai::http {
namespace {

using boost::system::error_code;

// How long a client may take to notice that we are done.
constexpr std::chrono::seconds kLinger{2};

// How long a client waits for a file to be read, including files sent before it.
constexpr std::chrono::seconds kFileWait{60};

}  // namespace

Connection::Connection(Socket socket, ThreadState& thread)
    : thread_(thread),
      socket_(std::move(socket)),
      input_(thread.options.max_header_bytes + 1024),
      parser_(thread.options) {}

void Connection::start() {
  error_code ignored;  // an option that cannot be set only costs speed
  socket_.set_option(boost::asio::ip::tcp::no_delay(true), ignored);
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

// The time limit of a request starts at its first byte; later bytes do not extend it.
void Connection::begin_request() {
  is_request_begun_ = true;
  request_began_ = thread_.clock.now();
  deadline_ = request_began_ + thread_.options.timeouts.header;
}

// A file gets the time that a slow client needs for its size.
void Connection::allow_for_upload() {
  if (const std::size_t bytes = parser_.uploaded(); bytes > 0)
    deadline_ = request_began_ + thread_.options.timeouts.header +
                std::chrono::milliseconds(1000 * bytes / thread_.options.slowest_bytes_per_second);
}

void Connection::end_request() {
  parser_.reset();
  waiting_since_ = thread_.turns++;
  is_request_begun_ = false;
  deadline_ = thread_.clock.now() + thread_.options.timeouts.idle;
  if (!input_.empty()) begin_request();
}

// Answers what has arrived, then waits for more.
void Connection::work() {
  while (answer_all())
    if (flush() == Flushed::later) return write_later();
  finish_or_go_on();
}

// Closing with unread bytes would send a reset, and the client could lose the last response.
void Connection::finish_or_go_on() {
  if (is_file_being_read_ && end_ == End::open) return;
  if (thread_.phase == Phase::draining && !is_request_begun_ && end_ == End::open) end_ = End::sudden;
  if (end_ == End::open) return wait_for_request();
  if (end_ == End::agreed && input_.empty()) close();
  else linger();
}

// False if there is nothing to send.
bool Connection::answer_all() {
  while (end_ == End::open && !is_file_being_read_ && !outbox_.full() && answer_next()) {}
  return !outbox_.empty();
}

bool Connection::answer_next() {
  if (input_.empty()) return false;
  const Fed fed = parser_.feed(input_.view());
  input_.consume(fed.consumed);
  if (fed.progress == Progress::more) {
    allow_for_upload();
    return false;
  }
  fed.progress == Progress::done ? answer_request() : answer_fault(fed.fault);
  return true;
}

void Connection::answer_request() {
  parser_.uploaded() > 0 && thread_.options.read_upload ? read_file() : answer_now();
}

// The job owns the connection and returns it with the answer, so that no other thread ever destroys it; the executor
// keeps the loop running until then.
void Connection::read_file() {
  auto executor = boost::asio::require(socket_.get_executor(), boost::asio::execution::outstanding_work.tracked);
  const Request& request = parser_.request();
  auto job = [self = shared_from_this(), executor, read = thread_.options.read_upload, type = request.content_type,
              body = request.body](Backroom::Time time) mutable {
    std::string form = time == Backroom::Time::enough ? read(type, body) : "";
    const auto back = std::move(executor);
    boost::asio::post(
        back, [self = std::move(self), form = std::move(form)]() mutable { self->on_file_read(std::move(form)); });
  };
  if (!thread_.backroom.offer(std::move(job))) return answer_fault(Fault::busy);
  is_file_being_read_ = true;
  deadline_ = thread_.clock.now() + kFileWait;
}

void Connection::on_file_read(std::string form) {
  is_file_being_read_ = false;
  if (stage_ == Stage::closed || end_ != End::open) return;
  parser_.replace_body(std::move(form));
  answer_now();
  if (stage_ != Stage::writing) work();
}

void Connection::answer_now() {
  const Request& request = parser_.request();
  const End end = end_after(request);
  put(thread_.responder.answer(request, reader_of(request)), end == End::open ? request.afterwards : Afterwards::close,
      end);
  end_request();
}

// Needed only for POST. A proxy appends the address it sees to the list.
std::string Connection::reader_of(const Request& request) const {
  if (request.method != Method::post) return "";
  if (thread_.options.reader_address == ReaderAddress::from_proxy)
    return std::string(trim(split(request.forwarded_for, ',').back()));
  error_code gone;
  const auto endpoint = socket_.remote_endpoint(gone);
  return gone ? "" : endpoint.address().to_string();
}

Connection::End Connection::end_after(const Request& request) const {
  if (request.is_body_awaited) return End::sudden;
  if (request.afterwards == Afterwards::close) return End::agreed;
  return thread_.phase == Phase::draining ? End::sudden : End::open;
}

// After a fault nobody can tell where the next request begins.
void Connection::answer_fault(Fault fault) {
  Answer answer = thread_.responder.answer(fault, parser_.request().target);
  if (parser_.request().method == Method::head) answer.part = Part::head;
  put(std::move(answer), Afterwards::close, End::sudden);
}

void Connection::put(Answer answer, Afterwards afterwards, End end) {
  end_ = end;
  if (thread_.options.on_served)
    thread_.options.on_served({parser_.request().target, answer.status(), answer.body().size()});
  outbox_.add(std::move(answer), thread_.clock.ending(afterwards));
}

Connection::Flushed Connection::flush() {
  while (!outbox_.empty()) {
    error_code error;
    const std::size_t size = socket_.write_some(outbox_.pieces(), error);
    if (error == boost::asio::error::would_block) return Flushed::later;
    if (error) {
      close();
      return Flushed::later;
    }
    outbox_.sent(size);
  }
  return Flushed::all;
}

void Connection::write_later() {
  if (stage_ == Stage::closed) return;
  if (stage_ != Stage::writing) deadline_ = thread_.clock.now() + time_to_send(outbox_.bytes());
  stage_ = Stage::writing;
  socket_.async_wait(Socket::wait_write, [self = shared_from_this()](const error_code& error) {
    if (self->stage_ != Stage::writing) return;
    if (error) return self->close();
    if (self->flush() == Flushed::later) return self->write_later();
    self->stage_ = Stage::reading;
    self->work();
  });
}

std::chrono::milliseconds Connection::time_to_send(std::size_t bytes) const {
  return thread_.options.timeouts.write +
         std::chrono::milliseconds(1000 * bytes / thread_.options.slowest_bytes_per_second);
}

void Connection::wait_for_request() {
  if (stage_ != Stage::closed && !is_read_pending_) read();
}

void Connection::linger() {
  if (stage_ == Stage::closed) return;
  stage_ = Stage::lingering;
  deadline_ = thread_.clock.now() + kLinger;
  input_.clear();
  error_code ignored;  // if the client is already gone, nothing is lost
  socket_.shutdown(Socket::shutdown_send, ignored);
  if (!is_read_pending_) read();
}

void Connection::drain() {
  if (stage_ == Stage::reading && !is_request_begun_) close();
}

void Connection::expire(Time now) {
  if (now < deadline_) return;
  if (stage_ != Stage::reading || !is_request_begun_) return close();
  answer_fault(Fault::too_slow);
  flush() == Flushed::all ? linger() : close();
}

// The roster may have held the last reference: use nothing after remove().
void Connection::close() {
  if (stage_ == Stage::closed) return;
  stage_ = Stage::closed;
  error_code ignored;
  socket_.close(ignored);
  thread_.roster.remove(*this);
}

}  // namespace willai::http
