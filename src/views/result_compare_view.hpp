// Two weeks side by side (docs/method.md, clause 27): a reader's result and the average of the profession, the same
// week after its first two changes, or the result of another link. A difference within the ranges is reported as such.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "views/journey_view.hpp"
#include "views/result_view.hpp"

namespace willai::views {

enum class ComparedWith : std::uint8_t { average, plan, link };

// The position of the second of two ranges relative to the first.
enum class Apart : std::uint8_t { same, within, lower, higher, unknown };
// Unknown if either is absent.
Apart apart(const std::optional<Range>& first, const std::optional<Range>& second);
std::string_view word_for(Apart apart);  // "within"

struct ComparedSide {
  std::string name;   // "Your week", "The average of Registered Nurses"
  std::string where;  // "in your week"
  std::optional<Range> exposure;
  std::string hours;  // of the whole week; "" if no hours were given
};

struct ComparedLevel {
  Level level = Level::low;
  ResultLevel first;
  ResultLevel second;
  std::string first_value;  // "12 to 14 h"
  std::string second_value;
  Apart lies = Apart::unknown;
  std::string says;
};

// A task of either week; minutes are absent if it is not in the week, or has no hours there.
struct ComparedTask {
  std::string name;
  std::string url;  // "" for one in a reader's own words
  std::optional<Level> level;
  std::optional<Range> exposure;
  std::optional<int> first;
  std::optional<int> second;
  std::string first_value;  // "6 hours", "no hours", "–"
  std::string second_value;
};

struct ResultComparePage {
  PageHead head;
  std::vector<StepLink> steps;
  std::vector<std::string> notes;  // about the two links
  ComparedWith with = ComparedWith::average;
  std::string headline;
  std::string standfirst;
  std::vector<std::string> insights;
  Apart lies = Apart::unknown;  // the exposure of the second
  std::string difference;       // the same in words
  ComparedSide first;
  ComparedSide second;
  std::vector<ComparedLevel> levels;
  std::vector<ComparedTask> tasks;  // those that differ, the widest difference first
  std::string rest;                 // about those that do not differ, or are too many
  Link back;                        // to the first result
  CompareWays ways;
};

// Before anything was chosen to compare with.
struct CompareChoicePage {
  PageHead head;
  std::vector<StepLink> steps;
  Link back;
  CompareWays ways;
};

struct CompareGrounds {
  const ResultView& first;
  const ResultView& second;
  ComparedWith with;
  std::string average_of;           // for ComparedWith::average: "Registered Nurses"
  std::vector<ResultShift> shifts;  // for ComparedWith::plan: what was moved
};

ResultComparePage result_compare_view(const CompareGrounds& grounds);
CompareChoicePage compare_choice_page(const EditionFacts& facts, CompareWays ways);

}  // namespace willai::views
