#include "importers/markup_in_text.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace willai::importers {
namespace {

constexpr std::size_t kLongestTag = 60;
constexpr std::size_t kLongestEntity = 12;

bool is_tag_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_entity_sign(char c) { return is_tag_letter(c) || (c >= '0' && c <= '9') || c == '#'; }

// Elements of HTML that people write. "<mosses>" is a word in angle brackets.
constexpr std::array<std::string_view, 78> kElements = {
    "a", "abbr", "article", "audio", "b", "big", "blockquote", "body", "br", "button", "center", "cite", "code", "dd", "del", "div", "dl",
    "dt", "em", "embed", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img",
    "input", "ins", "kbd", "label", "li", "link", "main", "mark", "math", "meta", "nav", "object", "ol", "option", "p", "pre", "q", "s",
    "script", "section", "select", "small", "span", "strike", "strong", "style", "sub", "sup", "svg", "table", "tbody", "td", "template",
    "textarea", "tfoot", "th", "thead", "title", "tr", "u", "ul", "video"};

bool is_element(std::string_view name) { return std::ranges::find(kElements, to_lower(name)) != kElements.end(); }

// "<b>", "</p>", "<!-- …"; not "<https://…>", which Markdown knows.
std::string tag_at(std::string_view text) {
  if (text.starts_with("<!--")) return "<!--";
  const std::size_t begin = text.starts_with("</") ? 2 : 1;
  std::size_t stop = begin;
  while (stop < text.size() && is_entity_sign(text[stop])) ++stop;
  const std::size_t end = text.find('>');
  if (stop == begin || end == std::string_view::npos || end > kLongestTag || !is_element(text.substr(begin, stop - begin))) return "";
  return std::string(text.substr(0, end + 1));
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
