#include "pull/address.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace willai::pull {
namespace {

constexpr std::size_t kLongestShown = 300;

bool begins(std::string_view address, std::string_view scheme) {
  return to_lower(address.substr(0, scheme.size())) == scheme;
}

}  // namespace

Result<std::string> next_address(std::string_view from, std::string_view to) {
  if (!begins(to, "https://") && !begins(to, "http://"))
    return invalid(fmt::format("the server redirects to “{}”, which is not a web address", printable(to)));
  if (begins(from, "https://") && begins(to, "http://"))
    return invalid(
        fmt::format("the server redirects from an encrypted address to “{}”, which is not encrypted", printable(to)));
  return std::string(to);
}

std::string printable(std::string_view text) {
  std::string shown(text.substr(0, kLongestShown));
  std::erase_if(shown, [](unsigned char c) { return c < 0x20 || c == 0x7F; });
  return shown;
}

}  // namespace willai::pull
