#include "http/problem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "http/fault.hpp"

namespace willai::http {
namespace {

std::string in_json(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '"' || c == '\\') (escaped += '\\') += c;
    else if (static_cast<unsigned char>(c) < 0x20) fmt::format_to(std::back_inserter(escaped), "\\u{:04x}", static_cast<unsigned char>(c));
    else escaped += c;
  }
  return escaped;
}

// The headings of the page that explains codes have hyphens.
std::string in_address(std::string_view code) {
  std::string anchor(code);
  std::ranges::replace(anchor, '_', '-');
  return anchor;
}

}  // namespace

// "error" is what older programs read.
std::string problem_json(const Problem& problem, std::string_view kinds) {
  return fmt::format(R"({{"type":"{}{}","title":"{}","status":{},"detail":"{}","code":"{}","error":"{}"}})", in_json(kinds), in_address(problem.code),
                     reason_phrase(problem.status), problem.status, in_json(problem.detail), problem.code, in_json(problem.detail)) +
         "\n";
}

}  // namespace willai::http
