// Finds the end of a request header, line by line. It looks at no byte twice, however slowly the bytes arrive.
#pragma once

#include <cstddef>
#include <string_view>

#include "http/fault.hpp"

namespace willai::http {

class HeadScan {
 public:
  explicit HeadScan(std::size_t max_header_bytes) : max_(max_header_bytes) {}

  // `bytes` begin with the header and only grow. Refuses what parsers are known to treat differently: lines that end
  // without CR, folded lines (RFC 9112, 5.2), and a first byte that no method begins with (such as a TLS greeting).
  Fault look_at(std::string_view bytes);

  // Where the header ends, including its empty line; 0 until the end has arrived.
  std::size_t end() const { return end_; }

  void reset() { line_ = looked_ = end_ = 0; }

 private:
  Fault end_line(std::string_view bytes, std::size_t newline);
  Fault over_limit() const;

  std::size_t max_;
  std::size_t line_ = 0;    // start of the current line
  std::size_t looked_ = 0;  // no newline between line_ and here
  std::size_t end_ = 0;
};

}  // namespace willai::http
