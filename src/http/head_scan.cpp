#include "http/head_scan.hpp"

namespace willai::http {
namespace {

bool may_begin_method(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

bool is_fold(char c) { return c == ' ' || c == '\t'; }

}  // namespace

Fault HeadScan::look_at(std::string_view bytes) {
  if (!bytes.empty() && !may_begin_method(bytes.front())) return Fault::malformed;
  while (end_ == 0) {
    const std::size_t newline = bytes.find('\n', looked_);
    if (newline == std::string_view::npos) break;
    if (const Fault fault = end_line(bytes, newline); fault != Fault::none) return fault;
  }
  if (end_ == 0) looked_ = bytes.size();
  const bool too_long = end_ == 0 ? bytes.size() >= max_ : end_ > max_;
  return too_long ? over_limit() : Fault::none;
}

Fault HeadScan::end_line(std::string_view bytes, std::size_t newline) {
  if (newline == line_ || bytes[newline - 1] != '\r' || is_fold(bytes[line_])) return Fault::malformed;
  if (newline == line_ + 1) end_ = newline + 1;
  line_ = looked_ = newline + 1;
  return Fault::none;
}

// A header without a second line is one long address.
Fault HeadScan::over_limit() const { return line_ == 0 ? Fault::target_too_long : Fault::header_too_large; }

}  // namespace willai::http
