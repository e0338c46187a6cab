#include "scoring/bare_task.hpp"

#include <algorithm>
#include <array>

#include "base/line_joining.hpp"
#include "base/text.hpp"

using namespace std::literals;

namespace willai::scoring {
namespace {

constexpr std::array kFurtherMarks = {"→"sv, "➤"sv, "➔"sv, "»"sv, "√"sv, "☐"sv, "☑"sv, "[ ]"sv, "[x]"sv, "+ "sv, "#"sv, "\u00A0"sv, "~"sv};

struct Quotes {
  std::string_view open;
  std::string_view close;
};
constexpr std::array kQuotes = {Quotes{"\"", "\""}, Quotes{"“", "”"}, Quotes{"„", "“"}, Quotes{"”", "”"}, Quotes{"'", "'"},
                                Quotes{"‘", "’"},   Quotes{"«", "»"}, Quotes{"`", "`"}, Quotes{"**", "**"}, Quotes{"__", "__"}};

constexpr std::array kAtEnd = {"."sv, ";"sv, ","sv, "*"sv, "\u00A0"sv};

bool is_numeral(char c) { return (c >= '0' && c <= '9') || c == '.'; }

// "(3) ", "(b) ", "2.1 ", "10.2.3. ", "101) ": what without_list_mark() leaves.
std::size_t numbering_of(std::string_view text) {
  if (text.starts_with('(')) {
    const std::size_t close = text.find(')');
    const bool is_short = close != std::string_view::npos && close > 1 && close <= 4;
    const auto is_inside = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z'); };
    return is_short && (close == 2 || is_numeral(text[1]) || text[1] == 'i' || text[1] == 'v' || text[1] == 'x') &&
                   std::ranges::all_of(text.substr(1, close - 1), is_inside)
               ? close + 1
               : 0;
  }
  const auto end = static_cast<std::size_t>(std::ranges::find_if_not(text, is_numeral) - text.begin());
  if (end == 0 || end >= text.size()) return 0;
  const bool has_level = text.substr(0, end).find('.') != std::string_view::npos && text.front() != '.';
  if (text[end] == ')') return end + 1;
  return has_level && text[end] == ' ' ? end + 1 : 0;
}

bool remove_front(std::string_view& text) {
  const std::size_t before = text.size();
  text = without_list_mark(text);
  for (const std::string_view mark : kFurtherMarks)
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
  text.remove_prefix(numbering_of(text));
  text = trim(text);
  return text.size() < before;
}

bool remove_quotes(std::string_view& text) {
  for (const Quotes& each : kQuotes) {
    const bool is_around = text.size() > each.open.size() + each.close.size() && text.starts_with(each.open) && text.ends_with(each.close);
    if (!is_around) continue;
    text.remove_prefix(each.open.size());
    text.remove_suffix(each.close.size());
    return true;
  }
  return false;
}

bool remove_end(std::string_view& text) {
  for (const std::string_view mark : kAtEnd)
    if (text.ends_with(mark)) {
      text = trim(text.substr(0, text.size() - mark.size()));
      return true;
    }
  return false;
}

}  // namespace

std::string_view bare_task(std::string_view line) {
  std::string_view text = trim(line);
  while (!text.empty() && (remove_front(text) || remove_quotes(text) || remove_end(text))) {
  }
  return text.empty() ? trim(line) : text;
}

}  // namespace willai::scoring
