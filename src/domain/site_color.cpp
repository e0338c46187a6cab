#include "domain/site_color.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace willai {
namespace {

double linear(unsigned channel) {
  const double share = channel / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(unsigned color) {
  return 0.2126 * linear(color >> 16 & 255) + 0.7152 * linear(color >> 8 & 255) + 0.0722 * linear(color & 255);
}

}  // namespace

std::optional<unsigned> parse_color(std::string_view text) {
  constexpr std::size_t kLength = 7;
  if (text.size() != kLength || text.front() != '#') return std::nullopt;
  unsigned color = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, fault] = std::from_chars(text.data() + 1, end, color, 16);
  return fault == std::errc() && stop == end ? std::optional(color) : std::nullopt;
}

double contrast(unsigned first, unsigned second) {
  const double a = luminance(first), b = luminance(second);
  return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

}  // namespace willai
