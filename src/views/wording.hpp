// Small pieces of wording that several pages share, so that a thing is said in only one way.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/profession.hpp"
#include "views/chart_parts.hpp"
#include "views/task_parts.hpp"

namespace willai::views {

// The text in a cell without a value.
inline constexpr std::string_view kNone = "–";

// Joined by semicolons, because O*NET's names contain "and" and commas.
std::string listed(const std::vector<std::string>& names);

// "0.39–0.56"; two decimals, the ends of the 80% interval; "0.39" where both read the same. Every range is printed by this.
std::string range_text(double low, double high);
std::string range_text(const Estimate& estimate);
std::string range_text(const std::optional<Estimate>& estimate);  // "" if absent

Plot plot_of(const Estimate& estimate);

// 0.447 -> "0.45"
std::string two_decimals(double value);

// 1 -> "one", 12 -> "twelve", 13 -> "13"; large numbers with thousands.
std::string number_word(int number);

// "HIGH exposure" and the like in words: what a level says of a task.
// The reason of a row as a table shows it: its own, its first sentence, or where it stands already.
std::string reason_in_table(const TaskRow& row);

std::string meaning_of(Level level);

// What levels leave out: a reader thinks of robots where a page says AI.
std::string_view what_counts();

// How many tasks of a profession have the level; absent counts those not rated.
int count_at(const std::vector<Task>& tasks, std::optional<Level> level);

// Names of the tasks at a level, at most `most`.
std::vector<std::string> names_at(const std::vector<Task>& tasks, Level level, std::size_t most);

// A percentile as printed: an integer, 0 to 99, never rounded up; nothing is higher than all, including itself.
int whole_percentile(double percentile);

// "63 to 88 of every 100"; "about 63 of every 100" if both ends round to the same.
std::string of_every_hundred(double low, double high);

// "a" or "an" before a word.
std::string with_article(const std::string& noun);

// The first letter in lower case, unless the word is an acronym.
std::string lower_first(std::string text);

}  // namespace willai::views
