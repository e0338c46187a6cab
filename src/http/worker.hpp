// One serving thread: its event loop, listening socket, page handler and connections. Workers share nothing.
#pragma once

#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <optional>

#include "http/connection.hpp"
#include "http/listener.hpp"

namespace willai::http {

class Worker {
 public:
  // This worker gets 1 / `share` of the connections and the cache.
  Worker(const ServerOptions& options, unsigned share, Rooms& rooms);

  Result<> listen(const Endpoint& endpoint);
  // On a socket that listens already; this worker has a descriptor of its own.
  Result<> listen_on_socket(int socket);
  Endpoint endpoint() const { return acceptor_->local_endpoint(); }

  // Serves on the calling thread until stop(), or returns at once when nobody listens.
  void run(const HandlerFactory& make_handler);

  // From any thread.
  void stop();
  void retire();
  const ThreadLoad& load() const { return load_; }
  int socket() const { return socket_; }

 private:
  void accept();
  void accept_all();
  bool accept_one();
  void admit(Socket socket);
  void tick_later();
  void tick();
  void drain();
  void take_all_waiting();
  void run_loop();
  std::chrono::milliseconds tick_length() const;
  void give_memory_back_sometimes();

  const ServerOptions& options_;
  unsigned share_;
  ThreadLoad load_;
  int socket_ = -1;  // of the acceptor, while it is open
  Rooms& rooms_;
  boost::asio::io_context io_;
  std::optional<Acceptor> acceptor_;
  Endpoint::protocol_type protocol_ = Endpoint::protocol_type::v4();
  boost::asio::steady_timer timer_;
  std::optional<ThreadState> thread_;  // made by the thread that uses it
  Time stop_at_;
  bool is_accepting_ = false;
};

}  // namespace willai::http
