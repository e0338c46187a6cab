#include "views/result_head.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "views/result_wording.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

int count_of(const ResultView& result, std::string_view basis) {
  return static_cast<int>(std::ranges::count(result.tasks, basis, &ResultTask::basis));
}

void add_count(int count, std::string_view words, std::vector<std::string>& parts) {
  if (count > 0) parts.push_back(fmt::format("{} {}", counted(count, "task", "tasks"), words));
}

// "3 to 5", "About 12", "20 minutes", "None": beside the hours of the week.
std::string headline_span(const ResultLevel& level) {
  if (level.hours->high == 0) return "None";
  std::string span = level.amount;
  for (const std::string_view unit : {" hours", " hour"})
    if (span.ends_with(unit)) span.resize(span.size() - unit.size());
  return span.find(" to ") == std::string::npos ? "About " + span : span;
}

}  // namespace

double hours_of_week(const ResultView& result) {
  const double answered = result.hours_answered.value_or(0);
  return result.unanswered < 1 ? answered / (1 - result.unanswered) : answered;
}

std::string level_value(const ResultLevel& level, TimeUnit unit) {
  return (unit == TimeUnit::hours) == level.hours.has_value() ? level.amount : percent_text(level.share.low, level.share.high);
}

std::string result_headline(const ResultView& result) {
  if (!result.exposure) return "There is no figure yet";
  const ResultLevel& high = result.levels.front();
  if (!high.hours) return fmt::format("Your week has an exposure of {}", range_text(*result.exposure));
  const std::string span = headline_span(high);
  const std::string open = result.unanswered > 0 ? fmt::format("; {} unanswered", result.unanswered_amount) : "";
  return fmt::format("{} of {} {} {} to work that AI alone could do in half the time{}", span,
                     result.typical ? "a typical week’s" : "your", result.week_amount,
                     span == "About 1" || span == "None" ? "goes" : "go", open);
}

std::string result_basis(const ResultView& result) {
  std::vector<std::string> parts;
  add_count(count_of(result, "rated"), "with published ratings", parts);
  add_count(count_of(result, "editor"), "rated by us", parts);
  add_count(count_of(result, "predicted"), "predicted by our model", parts);
  add_count(count_of(result, "none"), "without a level", parts);
  if (parts.empty()) return "";
  return fmt::format(
      "On a scale from 0 to 1, each task weighed by your time: {}. The range is wider where raters disagree, where the "
      "model is unsure, and where you gave no answer.",
      join_with_and(parts));
}

}  // namespace willai::views
