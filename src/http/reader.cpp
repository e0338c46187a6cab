#include "http/reader.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace willai::http {
namespace {

// An IPv6 address with a port stands in brackets; one without has more than one colon.
std::string_view without_port(std::string_view text) {
  if (text.starts_with('[')) return text.substr(1, text.find(']') - 1);
  return std::ranges::count(text, ':') == 1 ? text.substr(0, text.find(':')) : text;
}

}  // namespace

std::string forwarded_reader(std::string_view forwarded_for) {
  return std::string(without_port(trim(split(forwarded_for, ',').back())));
}

}  // namespace willai::http
