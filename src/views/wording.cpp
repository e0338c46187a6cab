#include "views/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.hpp"

namespace willai::views {

// A page prints dozens of them. Values that lie next to the middle between two hundredths are left to the library, which looks at each of
// their bits.
std::string two_decimals(double value) {
  constexpr double kMost = 9.99, kNextToMiddle = 1e-6;
  if (!(value >= 0 && value < kMost)) return fmt::format("{:.2f}", value);
  const double hundredths = value * 100, whole = std::floor(hundredths);
  if (std::abs(hundredths - whole - 0.5) < kNextToMiddle) return fmt::format("{:.2f}", value);
  const int number = static_cast<int>(whole) + (hundredths - whole > 0.5 ? 1 : 0);
  const auto digit = [](int each) { return static_cast<char>('0' + each % 10); };
  return {digit(number / 100), '.', digit(number / 10), digit(number)};
}

std::string range_text(double low, double high) {
  const std::string from = two_decimals(low), to = two_decimals(high);
  return from == to ? from : from + "–" + to;
}

std::string range_text(const Estimate& estimate) { return range_text(estimate.low.value(), estimate.high.value()); }

std::string range_text(const std::optional<Estimate>& estimate) { return estimate ? range_text(*estimate) : ""; }

Plot plot_of(const Estimate& estimate) { return {estimate.low.value(), estimate.value.value(), estimate.high.value()}; }

std::string number_word(int number) {
  constexpr std::array words = {"no",    "one",   "two",  "three", "four",   "five",  "six",
                                "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  if (number >= 0 && number < static_cast<int>(words.size())) return words[static_cast<std::size_t>(number)];
  return with_thousands(number);
}

std::string reason_in_table(const TaskRow& row) {
  if (!row.same_as.empty()) return fmt::format("As for “{}”, above.", row.same_as);
  const std::size_t stop = row.rationale.find(". ");
  return row.is_brief && stop != std::string::npos ? row.rationale.substr(0, stop + 1) : row.rationale;
}

std::string meaning_of(Level level) {
  switch (level) {
    case Level::high: return "a language model alone could halve the time at equal quality";
    case Level::medium: return "it would take software built on a language model to halve the time";
    default: return "neither a language model nor software built on one would halve the time";
  }
}

std::string_view what_counts() {
  return "We count language models and software built on them. Robots, self-driving vehicles and cameras are not in these "
         "figures. Exposure is not job loss.";
}

int count_at(const std::vector<Task>& tasks, std::optional<Level> level) {
  return static_cast<int>(std::ranges::count(tasks, level, &Task::level));
}

std::vector<std::string> names_at(const std::vector<Task>& tasks, Level level, std::size_t most) {
  std::vector<std::string> names;
  for (const Task& task : tasks)
    if (task.level == level && names.size() < most) names.push_back(task.name);
  return names;
}

std::string listed(const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, "; ")); }

int whole_percentile(double percentile) { return std::min(99, static_cast<int>(std::floor(percentile))); }

std::string of_every_hundred(double low, double high) {
  const int from = whole_percentile(low);
  const int to = whole_percentile(high);
  return from == to ? fmt::format("{} of every 100", from) : fmt::format("{} to {} of every 100", from, to);
}

std::string with_article(const std::string& noun) {
  const bool vowel = !noun.empty() && std::string_view("AEIOUaeiou").find(noun.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + noun;
}

std::string lower_first(std::string text) {
  const bool acronym = text.size() > 1 && text[1] >= 'A' && text[1] <= 'Z';
  if (!text.empty() && !acronym && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
  return text;
}

}  // namespace willai::views
