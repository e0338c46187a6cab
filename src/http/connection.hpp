// One client connection: reads requests, sends responses in order, and closes when it is told to, done or too slow.
#pragma once

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <memory>

#include "http/backroom.hpp"
#include "http/clock.hpp"
#include "http/input.hpp"
#include "http/outbox.hpp"
#include "http/parser.hpp"
#include "http/responder.hpp"
#include "http/roster.hpp"

namespace willai::http {

// The executor's type is written out because Asio's default one costs an indirect call.
using Socket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;

enum class Phase { serving, draining };

// What the connections of one thread share. No other thread touches it.
struct ThreadState {
  const ServerOptions& options;
  Responder responder;
  Backroom& backroom;
  Clock clock = {};
  Roster roster = {};
  Phase phase = Phase::serving;
  std::uint64_t turns = 0;  // orders connections by waiting time, more finely than the clock
};

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Socket socket, ThreadState& thread);

  void start();
  void close();
  void drain();
  void expire(Time now);

  bool is_waiting() const { return stage_ == Stage::reading; }
  std::uint64_t waiting_since() const { return waiting_since_; }

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

  void read();
  void on_read(const boost::system::error_code& error, std::size_t size);
  void begin_request();
  void allow_for_upload();
  void end_request();
  void work();
  bool answer_all();
  bool answer_next();
  void answer_request();
  void answer_now();
  void read_file();
  void on_file_read(std::string form);
  void answer_fault(Fault fault);
  void put(Answer answer, Afterwards afterwards, End end);
  Flushed flush();
  void write_later();
  void wait_for_request();
  void linger();
  void finish_or_go_on();
  End end_after(const Request& request) const;
  std::string reader_of(const Request& request) const;
  std::chrono::milliseconds time_to_send(std::size_t bytes) const;

  ThreadState& thread_;
  Socket socket_;
  Input input_;
  RequestParser parser_;
  Outbox outbox_;
  Stage stage_ = Stage::reading;
  End end_ = End::open;  // unless open: the last response is in the outbox or sent
  bool is_read_pending_ = false;
  bool is_file_being_read_ = false;  // by the backroom; nothing is answered meanwhile
  bool is_request_begun_ = false;    // part of it has arrived, and the response is not ready
  std::uint64_t waiting_since_ = 0;
  Time request_began_;
  Time deadline_;
};

}  // namespace willai::http
