// What a connection still has to send: the responses to the requests so far, gathered for one write.
#pragma once

#include <boost/asio/buffer.hpp>
#include <span>
#include <vector>

#include "http/clock.hpp"
#include "http/responder.hpp"

namespace willai::http {

class Outbox {
 public:
  // One write takes at most 64 pieces (Asio); a response has three.
  static constexpr std::size_t kMostResponses = 16;
  // And one response more, however large.
  static constexpr std::size_t kMostBytes = 256 * 1024;

  bool full() const { return held_.size() >= kMostResponses || bytes_ >= kMostBytes; }
  bool empty() const { return held_.empty(); }

  // Keeps the answer and the ending alive until they are sent.
  void add(Answer answer, Ending ending);

  std::span<const boost::asio::const_buffer> pieces() const { return {pieces_.begin() + first_, pieces_.end()}; }
  std::size_t bytes() const;
  // Memory that is held for this connection until all is sent.
  std::size_t held_bytes() const { return held_bytes_; }

  // The first `bytes` of the pieces have been sent.
  void sent(std::size_t bytes);

 private:
  struct Held {
    ResponsePtr response;
    Ending ending;
  };
  void clear();

  std::vector<Held> held_;
  std::vector<boost::asio::const_buffer> pieces_;
  std::size_t bytes_ = 0;  // added since it was empty
  std::size_t held_bytes_ = 0;
  std::ptrdiff_t first_ = 0;  // the pieces before it have been sent
};

}  // namespace willai::http
