// Finds where a request's head ends, line by line, looking at no byte twice however slowly the bytes come.
#pragma once

#include <cstddef>
#include <string_view>

#include "http/fault.hpp"

namespace willai::http {

class HeadScan {
 public:
  explicit HeadScan(std::size_t max_header_bytes) : max_(max_header_bytes) {}

  // `bytes` begin with the head and only ever grow. Refuses what parsers are known to differ on: lines that end
  // without CR, lines folded into the next (RFC 9112, 5.2), and a first byte no method begins with (a TLS greeting).
  Fault look_at(std::string_view bytes);

  // Where the head ends, with its empty line; 0 while the end has not been seen.
  std::size_t end() const { return end_; }

  void reset() { line_ = looked_ = end_ = 0; }

 private:
  Fault end_line(std::string_view bytes, std::size_t newline);
  Fault over_limit() const;

  std::size_t max_;
  std::size_t line_ = 0;    // where the current line begins
  std::size_t looked_ = 0;  // no newline between line_ and here
  std::size_t end_ = 0;
};

}  // namespace willai::http
