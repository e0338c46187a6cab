#include "importers/markup_in_text.hpp"

#include <algorithm>

namespace willai::importers {
namespace {

constexpr std::size_t kLongestTag = 60;
constexpr std::size_t kLongestEntity = 12;

bool is_tag_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_entity_sign(char c) { return is_tag_letter(c) || (c >= '0' && c <= '9') || c == '#'; }

// "<b>", "</p>", "<!-- …"; not "<https://…>", which Markdown knows.
std::string tag_at(std::string_view text) {
  if (text.starts_with("<!--")) return "<!--";
  const std::size_t name = text.starts_with("</") ? 2 : 1;
  if (text.size() <= name || !is_tag_letter(text[name])) return "";
  const std::size_t end = text.find('>');
  if (end == std::string_view::npos || end > kLongestTag) return "";
  const std::string_view tag = text.substr(0, end + 1);
  return tag.find("://") == std::string_view::npos && tag.find('@') == std::string_view::npos ? std::string(tag) : "";
}

std::string entity_at(std::string_view text) {
  const std::size_t end = text.find(';');
  if (end == std::string_view::npos || end < 3 || end > kLongestEntity) return "";
  return std::ranges::all_of(text.substr(1, end - 1), is_entity_sign) ? std::string(text.substr(0, end + 1)) : "";
}

}  // namespace

std::string markup_in(std::string_view text) {
  for (std::size_t at = text.find_first_of("<&"); at != std::string_view::npos; at = text.find_first_of("<&", at + 1)) {
    std::string found = text[at] == '<' ? tag_at(text.substr(at)) : entity_at(text.substr(at));
    if (!found.empty()) return found;
  }
  return "";
}

}  // namespace willai::importers
