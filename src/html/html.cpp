#include "html/html.hpp"

#include <array>
#include <charconv>

namespace willai {
namespace {

std::string_view entity_for(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
  }
}

// Whether a byte has to be escaped; a table, because every byte of every text is checked.
constexpr auto kSpecial = [] {
  std::array<bool, 256> special{};
  for (const char c : {'&', '<', '>', '"', '\''}) special[static_cast<unsigned char>(c)] = true;
  return special;
}();

std::size_t plain_length(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && !kSpecial[static_cast<unsigned char>(text[at])]) ++at;
  return at;
}

}  // namespace

Html& Html::operator<<(std::string_view text) {
  for (std::size_t at; (at = plain_length(text)) < text.size(); text.remove_prefix(at + 1)) {
    text_.append(text.substr(0, at));
    text_.append(entity_for(text[at]));
  }
  text_.append(text);
  return *this;
}

Html& Html::operator<<(Url url) {
  if (url.path.starts_with('/')) *this << std::string_view(base_path_);
  return *this << (url.path == "/" ? std::string_view(front_) : url.path);
}

Html& Html::operator<<(int number) {
  char digits[16];
  const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
  text_.append(digits, end);
  return *this;
}

}  // namespace willai
