// What other threads do for a connection: they read uploaded files, and make what takes long. A job owns the connection
// and returns it with the answer, so that no other thread ever destroys it; the executor keeps the loop running until
// then.
#include <boost/asio/execution/outstanding_work.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/require.hpp>
#include <exception>

#include "domain/network.hpp"
#include "http/connection.hpp"

namespace willai::http {
namespace {

auto tracked(Socket::executor_type executor) {
  return boost::asio::require(executor, boost::asio::execution::outstanding_work.tracked);
}

// Out of memory: one client is sent away, and the thread goes on.
ResponsePtr page_or_none(HeavyPages& pages, const Request& request, std::string_view reader) try {
  return pages.make(request, reader);
} catch (const std::exception&) { return nullptr; }

std::string form_or_none(const UploadReader& read, std::string_view type, std::string_view body) try {
  return read(type, body);
} catch (const std::exception&) { return ""; }

}  // namespace

// A file gets the time that a slow client needs for its size. False if it has no place, or lost it for being too slow.
bool Connection::go_on_uploading() {
  if (!upload_place_ && !take_upload_place()) return false;
  if (!upload_place_) return true;
  const std::size_t bytes = parser_.request().body.size();
  upload_place_->arrived(bytes);
  deadline_ = request_began_ + thread_.options.timeouts.header +
              std::chrono::milliseconds(1000 * bytes / thread_.options.slowest_bytes_per_second);
  return !upload_place_->is_lost();
}

// Before the header has ended, and without a body, it needs none.
bool Connection::take_upload_place() {
  const Request& request = parser_.request();
  if (request.is_body_awaited) return true;
  upload_place_ = thread_.rooms.uploads.take(network_of(reader_of(request)), std::chrono::steady_clock::now());
  return upload_place_ != nullptr;
}

void Connection::read_file() {
  const Request& request = parser_.request();
  std::string network = network_of(reader_of(request)), type = request.content_type;
  upload_place_->keep();
  auto job = [self = shared_from_this(), executor = tracked(socket_.get_executor()), read = thread_.options.read_upload,
              type = std::move(type), body = parser_.take_body()](Backroom::Time time) mutable {
    std::string form = time == Backroom::Time::enough ? form_or_none(read, type, body) : "";
    const auto back = std::move(executor);
    boost::asio::post(
        back, [self = std::move(self), form = std::move(form)]() mutable { self->on_file_read(std::move(form)); });
  };
  if (!thread_.rooms.reading.offer(network, std::move(job))) return answer_fault(Fault::busy);
  is_being_made_ = true;
  deadline_ = making_ends_ = thread_.clock.now() + kLongestMaking;
}

void Connection::on_file_read(std::string form) {
  is_being_made_ = false;
  if (is_on_its_own()) return;
  upload_place_.reset();
  parser_.replace_body(std::move(form));
  answer_now();
  if (stage_ != Stage::writing) work();
}

void Connection::make_page() {
  const Request& request = parser_.request();
  if (thread_.responder.work_left() == Work::later) return wait_for_page();
  is_waiting_ = thread_.responder.work_left() == Work::waiting;
  Backroom& room = is_waiting_ ? thread_.rooms.waiting : thread_.rooms.making;
  making_ends_ = thread_.clock.now() + (is_waiting_ ? kLongestWaiting : std::chrono::milliseconds(kLongestMaking));
  std::string reader = reader_of(request);
  const std::string network = network_of(reader);
  auto job = [self = shared_from_this(), executor = tracked(socket_.get_executor()), request,
              reader = std::move(reader), ends = making_ends_](Backroom::Time time) mutable {
    const bool is_late = time == Backroom::Time::ending || std::chrono::steady_clock::now() >= ends;
    HeavyPages& pages = self->thread_.rooms.pages;
    ResponsePtr made = is_late ? nullptr : page_or_none(pages, request, reader);
    const auto back = std::move(executor);
    boost::asio::post(
        back, [self = std::move(self), made = std::move(made)]() mutable { self->on_page_made(std::move(made)); });
  };
  is_being_made_ = true;
  deadline_ = making_ends_;
  if (!room.offer(network, std::move(job))) answer_with(nullptr);
}

// No thread waits meanwhile: whoever has the answer brings it.
void Connection::wait_for_page() {
  is_being_made_ = true;
  deadline_ = making_ends_ = thread_.clock.now() + kLongestMaking;
  auto take = [self = shared_from_this(), executor = tracked(socket_.get_executor())](Page page) mutable {
    const auto back = std::move(executor);
    boost::asio::post(back, [self = std::move(self), made = prepare(std::move(page), Encoding::identity)]() mutable {
      self->on_page_made(std::move(made));
    });
  };
  const Request& request = parser_.request();
  ask_later(request, reader_of(request), thread_.options, std::move(take));
}

void Connection::on_page_made(ResponsePtr response) {
  if (is_on_its_own()) return;
  answer_with(std::move(response));
  if (stage_ != Stage::writing) work();
}

// Null if there was no room or no time to make it.
void Connection::answer_with(ResponsePtr response) {
  is_being_made_ = is_waiting_ = false;
  const Request& request = parser_.request();
  const End end = end_after(request);
  Answer answer = response ? thread_.responder.answer_with(request, std::move(response))
                           : thread_.responder.answer(Fault::crowded, request);
  put(std::move(answer), end == End::open ? request.afterwards : Afterwards::close, end);
  end_request();
}

}  // namespace willai::http
