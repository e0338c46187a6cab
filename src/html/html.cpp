#include "html/html.hpp"

#include <algorithm>
#include <charconv>

#include "base/any_byte.hpp"

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

constexpr auto is_special = [](auto c) { return (c == '&') | (c == '<') | (c == '>') | (c == '"') | (c == '\''); };

}  // namespace

Html& Html::operator<<(std::string_view text) {
  if (any_byte(text, is_special))
    for (auto special = std::ranges::find_if(text, is_special); special != text.end(); special = std::ranges::find_if(text, is_special)) {
      const auto plain = static_cast<std::size_t>(special - text.begin());
      text_.append(text.substr(0, plain)).append(entity_for(*special));
      text.remove_prefix(plain + 1);
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
