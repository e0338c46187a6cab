// One client connection: reads requests, sends responses in order, and closes when it is told to, done or too slow.
#pragma once

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <atomic>
#include <memory>
#include <type_traits>

#include "http/clock.hpp"
#include "http/input.hpp"
#include "http/outbox.hpp"
#include "http/parser.hpp"
#include "http/responder.hpp"
#include "http/rooms.hpp"
#include "http/roster.hpp"

namespace willai::http {

// The executor's type is written out because Asio's default one costs an indirect call.
using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;

// Retiring: every answer is the last one of its connection. Draining: no new connections, either.
enum class Phase { serving, retiring, draining };

// What other threads may look at. Written by one thread.
struct ThreadLoad {
  std::atomic<std::size_t> connections = 0;
  std::atomic<std::size_t> in_flight = 0;
  std::atomic<std::size_t> unsent = 0;
  std::atomic<std::uint64_t> accepted = 0;
  std::atomic<std::uint64_t> refused = 0;
  std::atomic<std::uint64_t> displaced = 0;
};

// For the one thread that writes it: cheaper than an addition that others could interrupt.
template <class Number>
void add(std::atomic<Number>& counter, std::make_signed_t<Number> more) {
  counter.store(counter.load(std::memory_order_relaxed) + static_cast<Number>(more), std::memory_order_relaxed);
}

// What the connections of one thread share. No other thread touches it.
struct ThreadState {
  const ServerOptions& options;
  Responder responder;
  Rooms& rooms;
  ThreadLoad& load;
  std::uint64_t next_id;    // of requests
  std::size_t most_unsent;  // bytes held for clients that have not taken them
  Clock clock = {};
  Roster roster = {};
  Phase phase = Phase::serving;
  std::uint64_t turns = 0;  // orders connections by waiting time, more finely than the clock
  std::size_t unsent = 0;
  std::size_t closed = 0;  // connections since memory was last given back
  bool has_told_of_proxy = false;
};

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Socket socket, ThreadState& thread);

  void start();
  void close();
  void drain();
  void expire(Time now);

  bool is_waiting() const { return stage_ == Stage::reading && !is_being_made_; }
  std::uint64_t waiting_since() const { return waiting_since_; }

  bool is_writing() const { return stage_ == Stage::writing; }
  Time last_taken() const { return last_taken_; }

  std::size_t place = 0;  // index in the roster, which keeps it up to date

 private:
  enum class Stage {
    reading,    // for a request
    writing,    // for a slow client to read
    lingering,  // everything is sent; incoming bytes are dropped, so that a reset cannot discard the last response
    closed,
  };
  enum class Flushed { all, later };
  enum class End {
    open,
    agreed,  // the client knows that this was the last response, and sends nothing more
    sudden,  // the client may still be sending
  };

  // How long a client waits for a file to be read or a page to be made, including those before it.
  static constexpr std::chrono::seconds kLongestMaking{60};
  static constexpr std::chrono::milliseconds kLongestWaiting{1500};

  void read();
  void on_read(const boost::system::error_code& error, std::size_t size);
  void begin_request();
  void note_begun(bool is_begun);
  void end_request();

  void work();
  void work_later();
  bool answer_some(Time turn_end);
  bool answer_next();
  void answer_request();
  void answer_now();
  void answer_fault(Fault fault);
  void put(Answer answer, Afterwards afterwards, End end);
  std::string next_id() const;
  bool has_unread_bytes();
  void finish_or_go_on();
  End end_after(const Request& request) const;
  std::string reader_of(const Request& request) const;
  Transport transport_of(const Request& request) const;
  void tell_of_proxy(const Request& request);

  // In connection_heavy.cpp: what other threads do for it. Nothing is answered meanwhile.
  bool go_on_uploading();
  bool take_upload_place();
  void read_file();
  void on_file_read(std::string form);
  void make_page();
  void wait_for_page();
  void on_page_made(ResponsePtr response);
  void answer_with(ResponsePtr response);
  bool is_on_its_own() const { return stage_ == Stage::closed || end_ != End::open; }

  // In connection_sending.cpp.
  Flushed flush();
  void write_later();
  void end_writing();
  void begin_window();
  bool takes_enough(Time now);
  std::uint64_t taken() const;
  void count_unsent();
  void wait_for_request();
  void linger();

  ThreadState& thread_;
  Socket socket_;
  Input input_;
  RequestParser parser_;
  Outbox outbox_;
  UploadPlaces::PlacePtr upload_place_ = nullptr;
  Stage stage_ = Stage::reading;
  End end_ = End::open;  // unless open: the last response is in the outbox or sent
  bool is_read_pending_ = false;
  bool is_being_made_ = false;     // the answer, by another thread
  bool is_waiting_ = false;        // that thread mostly waits
  Time making_ends_;               // when the client is told that it takes too long
  bool is_request_begun_ = false;  // part of it has arrived, and the response is not ready
  std::uint64_t waiting_since_ = 0;
  bool is_fresh_ = true;           // it never asked for anything
  Time request_began_;
  Time asked_at_{};  // exactly, when the whole request was there; of no request: the beginning of time
  Time deadline_;

  std::uint64_t sent_ = 0;   // bytes that the kernel has
  std::uint64_t taken_ = 0;  // of them, bytes that have arrived at the client, as last looked
  std::uint64_t taken_at_window_ = 0;
  Time last_taken_;
  std::size_t counted_ = 0;  // of the thread's unsent bytes
};

}  // namespace willai::http
