// Bytes that a connection has read but not yet parsed. It stays small while little is read, so that idle connections
// are cheap.
#pragma once

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <cstring>
#include <string_view>
#include <vector>

namespace willai::http {

class Input {
 public:
  explicit Input(std::size_t most) : most_(most), bytes_(kFirst) {}

  bool empty() const { return begin_ == end_; }
  std::string_view view() const { return {bytes_.data() + begin_, end_ - begin_}; }

  // Space for more bytes. Not empty while fewer than `most` bytes are held.
  boost::asio::mutable_buffer prepare() {
    move_to_front();
    if (empty() && bytes_.size() > kFirst) std::vector<char>(kFirst).swap(bytes_);
    if (end_ == bytes_.size() && end_ < most_) bytes_.resize(std::min(2 * end_, most_));
    return {bytes_.data() + end_, bytes_.size() - end_};
  }

  void commit(std::size_t size) { end_ += size; }
  void consume(std::size_t size) { begin_ += size; }
  void clear() { begin_ = end_ = 0; }

 private:
  // A browser's request takes about a kilobyte. A read that does not fill the space also tells Asio that nothing more
  // is waiting, which saves a system call.
  static constexpr std::size_t kFirst = 4096;

  void move_to_front() {
    if (begin_ == 0) return;
    std::memmove(bytes_.data(), bytes_.data() + begin_, end_ - begin_);
    end_ -= begin_;
    begin_ = 0;
  }

  std::size_t most_;
  std::vector<char> bytes_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

}  // namespace willai::http
