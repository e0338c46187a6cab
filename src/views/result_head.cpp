#include "views/result_head.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "views/result_wording.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

// Whole hours if a week has many, halves if it has few.
std::string rough_hours(double hours) {
  const double step = hours < 10 ? .5 : 1;
  return hours_number(std::round(hours / step) * step * 60);
}

int count_of(const ResultView& result, std::string_view basis) {
  return static_cast<int>(std::ranges::count(result.tasks, basis, &ResultTask::basis));
}

void add_count(int count, std::string_view words, std::vector<std::string>& parts) {
  if (count > 0) parts.push_back(fmt::format("{} {}", counted(count, "task", "tasks"), words));
}

// "12 to 16", "About 12", "None": where the ends are one number after rounding, the exact ones tell them apart.
std::string headline_span(const Range& hours) {
  if (hours.low == hours.high) return hours.high == 0 ? "None" : "About " + rough_hours(hours.high);
  const std::string rough = hours_span(hours);
  return rough.find(" to ") == std::string::npos ? "About " + hours_range(hours) : rough;
}

}  // namespace

double hours_of_week(const ResultView& result) {
  const double answered = result.hours_answered.value_or(0);
  return result.unanswered < 1 ? answered / (1 - result.unanswered) : answered;
}

std::string span_text(const std::string& low, const std::string& high) {
  return low == high ? low : fmt::format("{} to {}", low, high);
}

std::string hours_span(const Range& hours) { return span_text(rough_hours(hours.low), rough_hours(hours.high)); }

std::string hours_range(const Range& hours) {
  return span_text(hours_number(hours.low * 60), hours_number(hours.high * 60));
}

std::string level_value(const ResultLevel& level, TimeUnit unit) {
  if (unit == TimeUnit::hours && level.hours) return hours_span(*level.hours) + " h";
  const auto part = [](double share) { return fmt::to_string(std::lround(share * 100)); };
  return span_text(part(level.share.low), part(level.share.high)) + "%";
}

std::string result_headline(const ResultView& result) {
  if (!result.exposure) return "There is no figure yet";
  const ResultLevel& high = result.levels.front();
  if (!high.hours) return fmt::format("Your week has an exposure of {}", range_text(*result.exposure));
  const std::string week = rough_hours(hours_of_week(result)), span = headline_span(*high.hours);
  return fmt::format("{} of your {} hours {} to tasks with high exposure", span, week,
                     span == "About 1" || span == "None" ? "goes" : "go");
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
