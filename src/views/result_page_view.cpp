// The result as a page: the same values as its JSON, with a headline, a chart of the hours and a place among all.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "site/routes.hpp"
#include "views/journey_view.hpp"
#include "views/place_chart.hpp"
#include "views/result_wording.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

// Whole hours where a week has many, halves where it has few.
std::string rough_hours(double hours) {
  const double step = hours < 10 ? .5 : 1;
  return hours_number(std::round(hours / step) * step * 60);
}

std::string span_text(const std::string& low, const std::string& high) {
  return low == high ? low : fmt::format("{} to {}", low, high);
}

std::string span_of(const Range& hours) { return span_text(rough_hours(hours.low), rough_hours(hours.high)); }

double hours_of_week(const ResultView& result) {
  const double answered = result.hours_answered.value_or(0);
  return result.unanswered < 1 ? answered / (1 - result.unanswered) : answered;
}

std::string headline_of(const ResultView& result) {
  if (!result.exposure) return "There is no figure yet";
  const ResultLevel& high = result.levels.front();
  if (!high.hours) return fmt::format("Your week has an exposure of {}", range_text(*result.exposure));
  const std::string span = span_of(*high.hours);
  if (span == "0")
    return fmt::format("Of your {} hours, none go to tasks of high exposure", rough_hours(hours_of_week(result)));
  return fmt::format("Of your {} hours, {} go to tasks of high exposure", rough_hours(hours_of_week(result)), span);
}

std::string standfirst_of(const ResultView& result) {
  if (!result.exposure) return result.says;
  return "Exposure says how far today’s software could shorten a task. It does not say what becomes of the time that "
         "is "
         "saved, and nothing on this page does.";
}

int count_of(const ResultView& result, std::string_view basis) {
  return static_cast<int>(std::ranges::count(result.tasks, basis, &ResultTask::basis));
}

void add_count(int count, std::string_view words, std::vector<std::string>& parts) {
  if (count > 0) parts.push_back(fmt::format("{} {}", counted(count, "task", "tasks"), words));
}

std::string basis_of(const ResultView& result) {
  std::vector<std::string> parts;
  add_count(count_of(result, "rated"), "rated by people", parts);
  add_count(count_of(result, "editor"), "read by this publication", parts);
  add_count(count_of(result, "predicted"), "predicted by our model", parts);
  add_count(count_of(result, "none"), "without a level", parts);
  if (parts.empty()) return "";
  return fmt::format(
      "On a scale from 0 to 1, each task weighed by your time: {}. The range covers where raters differ, what the "
      "model "
      "is unsure of, and what was not answered.",
      join_with_and(parts));
}

std::string names_at(const ResultView& result, Level level) {
  std::vector<std::string> names;
  for (const ResultTask& task : result.tasks)
    if (task.level == level) names.push_back(task.name);
  constexpr std::size_t kNamed = 3;
  const int more = static_cast<int>(names.size()) - static_cast<int>(kNamed);
  if (more > 0) names.resize(kNamed);
  for (std::string& name : names) name = shortened(lower_first(name), 48);
  if (more > 0) names.push_back(fmt::format("{} more", more));
  return join_with_and(names);
}

std::string value_of(const ResultLevel& level) {
  if (level.hours) return span_of(*level.hours) + " h";
  const auto part = [](double share) { return fmt::to_string(std::lround(share * 100)); };
  return span_text(part(level.share.low), part(level.share.high)) + " of 100";
}

MixChart levels_of(const ResultView& result) {
  MixChart chart;
  chart.title = "Your hours at each level";
  chart.caption =
      "The strip shows the parts of 100 of your week as the levels stand. The figures below it reach from the least to "
      "the most it can be, since raters differ and predictions are unsure.";
  double from = 0;
  std::vector<std::string> spoken;
  for (const ResultLevel& level : result.levels) {
    chart.parts.push_back(
        {level.level, from, from + level.share.value, value_of(level), names_at(result, level.level)});
    spoken.push_back(fmt::format("{} {}", word_for(level.level), chart.parts.back().value));
    from += level.share.value;
  }
  if (result.unanswered > 0)
    chart.parts.push_back({std::nullopt, from, 1, fmt::format("{} of 100", std::lround(result.unanswered * 100)),
                           "of the week not answered"});
  chart.spoken = fmt::format("Your week by level: {}.", join_with_and(spoken));
  return chart;
}

std::string kept_title(const std::string& headline) { return fmt::format("{} | {}", headline, site::kName); }

}  // namespace

ResultPage result_page(ResultView result, const EditionFacts& facts, KeepLinks keep) {
  ResultPage page;
  page.headline = headline_of(result);
  page.standfirst = standfirst_of(result);
  page.basis = result.exposure ? basis_of(result) : "";
  page.histogram = place_chart(facts, result);
  page.levels = result.exposure ? levels_of(result) : MixChart{};
  page.keep = std::move(keep);
  page.result = std::move(result);
  page.result.head.title = kept_title("Your result");
  page.result.head.url = site::kResult;
  return page;
}

}  // namespace willai::views
