#include "base/line_joining.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.hpp"

using namespace std::literals;

namespace willai {
namespace {

constexpr std::size_t kWidest = 120;       // characters; a longer line was not wrapped
constexpr std::size_t kFewestToWrap = 18;  // a shorter line stands for itself
constexpr std::size_t kLongestJoined = 600;
constexpr std::size_t kNeighbors = 2;  // lines before and after that show the width of the column

constexpr std::array kListMarks = {"-"sv, "*"sv, "•"sv,      "·"sv,      "–"sv,  "—"sv, "▪"sv, "●"sv,
                                   "○"sv, "◦"sv, "‣"sv,      "■"sv,      "□"sv,  "➢"sv, "►"sv, "✓"sv,
                                   "✔"sv, "❖"sv, "\uF0B7"sv, "\uF0A7"sv, "o "sv, ">"sv};

// A line does not end with these words.
constexpr std::array kOpen = {"a"sv,    "an"sv,    "and"sv,  "as"sv,   "at"sv,   "by"sv, "for"sv,
                              "from"sv, "in"sv,    "into"sv, "of"sv,   "on"sv,   "or"sv, "our"sv,
                              "the"sv,  "their"sv, "to"sv,   "with"sv, "your"sv, "&"sv};

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_lower(c) || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "1." and "2)", up to two digits; "a)".
std::size_t numbering_of(std::string_view line) {
  std::size_t i = 0;
  while (i < line.size() && i < 2 && is_digit(line[i])) ++i;
  if (i == 0 && !line.empty() && is_lower(line[0]) && line.substr(1).starts_with(')')) i = 1;
  const bool ends = i > 0 && i + 1 < line.size() && (line[i] == '.' || line[i] == ')') && line[i + 1] == ' ';
  return ends ? i + 1 : 0;
}

std::size_t list_mark_of(std::string_view line) {
  for (const std::string_view mark : kListMarks)
    if (line.starts_with(mark)) return mark.size();
  return numbering_of(line);
}

std::string_view last_word(std::string_view line) { return line.substr(line.rfind(' ') + 1); }
std::string_view first_word(std::string_view line) { return line.substr(0, line.find(' ')); }

bool is_open(std::string_view word) { return std::ranges::find(kOpen, to_lower(word)) != kOpen.end(); }

struct Line {
  std::string_view bare;
  std::size_t indent = 0;
  std::size_t width = 0;  // characters, with the indentation
  bool is_item = false;   // a list mark is in front
};

Line line_of(std::string_view raw) {
  Line line{trim(raw)};
  line.indent = raw.find_first_not_of(" \t") == std::string_view::npos ? 0 : raw.find_first_not_of(" \t");
  line.width = character_count(line.bare) + line.indent;
  line.is_item = list_mark_of(line.bare) > 0;
  return line;
}

class Joining {
 public:
  explicit Joining(std::string_view text) {
    std::size_t lower = 0, other = 0;
    for (const std::string_view raw : split(text, '\n')) {
      const Line& line = lines_.emplace_back(line_of(raw));
      if (!line.bare.empty()) ++(!line.is_item && is_lower(line.bare[0]) ? lower : other);
    }
    lists_lower_ = lower > other;
  }

  std::string text() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool joins = i > 0 && joined_.size() - begin_ < kLongestJoined && continues(i);
      if (i > 0 && !joins) start_line(lines_[i]);
      else if (i > 0) glue(lines_[i].bare);
      else item_indent_ = lines_[0].is_item ? static_cast<long>(lines_[0].indent) : -1;
      joined_ += lines_[i].bare;
    }
    return std::move(joined_);
  }

 private:
  void start_line(const Line& line) {
    joined_ += '\n';
    begin_ = joined_.size();
    item_indent_ = line.is_item ? static_cast<long>(line.indent) : -1;
  }

  // A word that a hyphen breaks is whole again; otherwise a space stands for the line end.
  void glue(std::string_view next) {
    const std::size_t size = joined_.size();
    if (size > 2 && joined_.back() == '-' && is_letter(joined_[size - 2]) && is_lower(next[0])) joined_.pop_back();
    else joined_ += ' ';
  }

  std::size_t column_around(std::size_t i) const {
    std::size_t widest = 0;
    const std::size_t end = std::min(lines_.size(), i + kNeighbors + 1);
    for (std::size_t k = i > kNeighbors ? i - kNeighbors : 0; k < end; ++k) widest = std::max(widest, lines_[k].width);
    return widest;
  }

  // The next word would not have fitted, give or take a quarter: letters have different widths.
  bool is_full(std::size_t i) const {
    const std::size_t column = column_around(i), needed = lines_[i].width + 1 + first_word(lines_[i + 1].bare).size();
    return column <= kWidest && lines_[i].width >= kFewestToWrap && 4 * needed >= 3 * column;
  }

  bool continues(std::size_t i) const {
    const Line &before = lines_[i - 1], &line = lines_[i];
    if (before.bare.empty() || line.bare.empty() || line.is_item) return false;
    if (list_mark_of(before.bare) == before.bare.size()) return true;  // a mark alone in its line
    const bool ends = ".;:!?"sv.find(before.bare.back()) != std::string_view::npos;
    if (ends || !is_full(i - 1)) return false;
    const bool is_open_before = is_open(last_word(before.bare)) || before.bare.back() == ',';
    const bool hangs = item_indent_ >= 0 && static_cast<long>(line.indent) > item_indent_;
    if (is_lower(line.bare[0]) || line.bare[0] == '(')
      return !lists_lower_ || hangs || is_open_before || is_open(first_word(line.bare)) || before.bare.back() == '-';
    return hangs || is_open(last_word(before.bare));
  }

  std::vector<Line> lines_;
  bool lists_lower_ = false;  // most lines begin with a small letter, so this tells nothing
  std::string joined_;
  std::size_t begin_ = 0;  // of the last line
  long item_indent_ = -1;  // of the list item it belongs to; -1 if it is none
};

}  // namespace

std::string rejoined(std::string_view text) { return Joining(text).text(); }

std::string_view without_list_mark(std::string_view line) {
  line = trim(line);
  for (std::size_t size = list_mark_of(line); size > 0; size = list_mark_of(line)) line = trim(line.substr(size));
  return line;
}

}  // namespace willai
