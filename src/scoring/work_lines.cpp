#include "scoring/work_lines.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/line_joining.hpp"
#include "base/text.hpp"
#include "scoring/task_text.hpp"
#include "scoring/work_line_words.hpp"

using namespace std::literals;

namespace willai::scoring {
namespace {

constexpr std::size_t kLongestHeading = 5;  // words
constexpr int kPresent = 9999;

constexpr std::array kMonths = {"jan"sv, "feb"sv, "mar"sv, "apr"sv, "may"sv, "jun"sv,
                                "jul"sv, "aug"sv, "sep"sv, "oct"sv, "nov"sv, "dec"sv};

// With a space in front and behind, for searching whole words.
std::string padded(std::string_view line) {
  std::string text = " ";
  for (const std::string& word : task_words(line)) (text += word) += ' ';
  return text;
}

template <class List>
bool begins_with_any(const std::string& padded_line, const List& heads) {
  return std::ranges::any_of(
      heads, [&](std::string_view head) { return padded_line.starts_with(" " + std::string(head) + " "); });
}

enum class Section { work, other };

// The section that a line begins; absent if it is no heading.
std::optional<Section> section_of(std::string_view line, const std::string& words) {
  const bool is_label = line.ends_with(':');
  const auto count = static_cast<std::size_t>(std::ranges::count(words, ' ')) - 1;
  if (count == 0 || count > kLongestHeading || "."sv.find(line.back()) != std::string_view::npos) return std::nullopt;
  const bool is_short = count <= 3 || is_label;
  if (is_short && begins_with_any(words, kWorkHeadings)) return Section::work;
  if (is_short && begins_with_any(words, kOtherHeadings)) return Section::other;
  return is_label ? std::optional(Section::work) : std::nullopt;
}

bool is_digit_char(char c) { return c >= '0' && c <= '9'; }

// The year that begins at `at`, from 1950 to 2059.
int year_at(std::string_view line, std::size_t at) {
  const bool is_alone = (at == 0 || !is_digit_char(line[at - 1])) && at + 4 <= line.size() &&
                        (at + 4 == line.size() || !is_digit_char(line[at + 4]));
  if (!is_alone || !std::ranges::all_of(line.substr(at, 4), is_digit_char)) return 0;
  const int year =
      (line[at] - '0') * 1000 + (line[at + 1] - '0') * 100 + (line[at + 2] - '0') * 10 + (line[at + 3] - '0');
  return year >= 1950 && year < 2060 ? year : 0;
}

struct Dates {
  int years = 0;
  int latest = 0;
  bool is_range = false;
};

Dates dates_in(std::string_view line, const std::string& words) {
  Dates dates;
  std::size_t begin = line.size(), end = 0;
  for (std::size_t i = 0; i < line.size(); ++i)
    if (const int year = year_at(line, i); year > 0) {
      ++dates.years;
      dates.latest = std::max(dates.latest, year);
      begin = std::min(begin, i), end = i;
    }
  const bool goes_on = words.find(" present ") != std::string::npos || words.find(" now ") != std::string::npos ||
                       words.find(" current ") != std::string::npos || words.find(" today ") != std::string::npos ||
                       words.find(" ongoing ") != std::string::npos;
  const bool since = words.starts_with(" since ") || words.find(" since ") != std::string::npos;
  if (dates.years == 1 && (goes_on || since)) dates.latest = kPresent, dates.is_range = true;
  if (dates.years >= 2 && end - begin <= 24) dates.is_range = true;
  return dates;
}

// "04/2021 - Present Austin, TX": besides its dates it has few words.
bool is_of_dates(const std::string& words, const Dates& dates) {
  if (dates.years == 0) return false;
  std::size_t others = 0;
  for (const std::string_view word : split(trim(words), ' '))
    others += std::ranges::none_of(kMonths,
                                   [&](std::string_view month) { return word.starts_with(month) && word.size() < 10; })
                  ? 1
                  : 0;
  return dates.is_range ? others <= 12 : others <= 6;
}

// "Go, Rust, Python": items of a word or two, without what is done to them.
bool is_list_of_names(std::string_view line) {
  std::size_t items = 0, words = 0, single = 0;
  std::string parts(line);
  std::ranges::replace_if(parts, [](char c) { return c == '|' || c == '/' || c == ';'; }, ',');
  for (const std::string_view item : split(parts, ',')) {
    const std::size_t count = static_cast<std::size_t>(std::ranges::count(trim(item), ' ')) + 1;
    ++items, words += count, single += count == 1 ? 1 : 0;
  }
  return items >= 3 && words <= 2 * items && 2 * single >= items;
}

// "Austin, TX" and "Kolkata, India": two capital names and nothing else.
bool is_place(std::string_view line) {
  const std::size_t comma = line.find(", ");
  if (comma == std::string_view::npos) return false;
  const std::vector<std::string_view> words = split(line, ' ');
  return words.size() <= 4 && std::ranges::all_of(words, [](std::string_view word) {
           return !word.empty() && word[0] >= 'A' && word[0] <= 'Z';
         });
}

bool is_money(std::string_view line) {
  for (const std::string_view sign : {"$", "£", "€"})
    if (const std::size_t at = line.find(sign);
        at != std::string_view::npos && at + sign.size() < line.size() && is_digit_char(line[at + sign.size()]))
      return line.find(" - ") != std::string_view::npos || to_lower(line).find("hour") != std::string::npos ||
             to_lower(line).find("year") != std::string::npos;
  return false;
}

bool is_of_work(std::string_view line, const std::string& words) {
  if (is_of_dates(words, dates_in(line, words)) || is_list_of_names(line) || is_place(line) || is_money(line))
    return false;
  return std::ranges::none_of(kNotOfWork,
                              [&](std::string_view phrase) { return words.find(phrase) != std::string::npos; });
}

// "Patient care: assess patients" without its label; "" if the label says that the rest is no work.
std::string_view without_label(std::string_view line) {
  const std::size_t colon = line.find(": ");
  if (colon == std::string_view::npos) return line;
  const std::string label = padded(line.substr(0, colon));
  if (std::ranges::count(label, ' ') - 1 > static_cast<long>(kLongestHeading)) return line;
  return begins_with_any(label, kOtherHeadings) ? std::string_view() : trim(line.substr(colon + 1));
}

}  // namespace

std::vector<std::string> work_lines(std::string_view text) {
  std::vector<std::string> lines;
  Section section = Section::work;
  for (const std::string_view raw : split(text, '\n')) {
    const std::string_view bare = without_list_mark(raw);
    if (bare.empty()) continue;
    const std::string words = padded(bare);
    if (bare.size() == trim(raw).size())  // an item of a list is no heading
      if (const auto begun = section_of(bare, words)) {
        section = *begun;
        continue;
      }
    const std::string_view line = without_label(bare);
    if (section == Section::work && !line.empty() && is_of_work(line, padded(line))) lines.emplace_back(line);
  }
  return lines;
}

std::string latest_position(std::string_view text) {
  struct Position {
    int until;
    std::string lines;
  };
  std::vector<Position> positions = {{kPresent, ""}};  // what stands before the first
  bool is_education = false;
  std::string title;  // the line before the dates belongs to the position after it
  int latest = 0, dated = 0;
  for (const std::string_view raw : split(text, '\n')) {
    const std::string words = padded(raw);
    const bool is_item = without_list_mark(raw).size() < trim(raw).size();
    if (const auto section = trim(raw).empty() || is_item ? std::nullopt : section_of(trim(raw), words)) {
      is_education = *section == Section::other;
      if (is_education) positions.push_back({kPresent, ""});
    }
    const Dates dates = dates_in(raw, words);
    if (dates.is_range && is_of_dates(words, dates) && !is_education && !is_item) {
      positions.push_back({dates.latest, std::exchange(title, "")});
      latest = std::max(latest, dates.latest), ++dated;
    } else if (!title.empty()) {
      positions.back().lines += std::exchange(title, "");
    }
    std::string line = std::string(raw) + "\n";
    const bool may_be_title =
        !is_item && static_cast<std::size_t>(std::ranges::count(words, ' ')) <= 8 && !dates.is_range;
    if (may_be_title) title = std::move(line);
    else positions.back().lines += line;
  }
  positions.back().lines += title;
  if (dated < 2) return std::string(text);
  std::string kept;
  for (const Position& each : positions)
    if (each.until == kPresent || each.until == latest) kept += each.lines;
  return kept;
}

}  // namespace willai::scoring
