// The result as a page: the same values as its JSON, with a headline, a chart of the hours and its percentile.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "views/page_head.hpp"
#include "views/journey_view.hpp"
#include "views/report_view.hpp"
#include "views/result_head.hpp"
#include "views/result_wording.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

std::string standfirst_of(const ResultView& result) {
  if (!result.exposure) return result.says;
  return "Exposure shows how much time today’s software could save on a task. It does not say what happens to the time "
         "saved, and nothing on this page does.";
}

std::string task_names_at(const ResultView& result, Level level) {
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

TimeUnit unit_of(const ResultView& result) { return result.hours_answered ? TimeUnit::hours : TimeUnit::parts; }

MixChart levels_of(const ResultView& result) {
  MixChart chart;
  chart.title = result.typical ? "The hours of a typical week at each level" : "Your hours at each level";
  chart.caption =
      "The bar shows our best estimate of your week. The figures below show the least and the most it could be, "
      "because raters disagree and predictions are uncertain. Time without an answer stands apart.";
  double from = 0;
  std::vector<std::string> spoken;
  for (const ResultLevel& level : result.levels) {
    chart.parts.push_back({level.level, from, from + level.share.value, level_value(level, unit_of(result)),
                           task_names_at(result, level.level)});
    spoken.push_back(fmt::format("{} {}", word_for(level.level), chart.parts.back().value));
    from += level.share.value;
  }
  if (result.unanswered > 0)
    chart.parts.push_back({std::nullopt, from, 1, result.unanswered_amount, "not answered"});
  chart.spoken = fmt::format("Your week by level: {}.", join_with_and(spoken));
  return chart;
}

}  // namespace

ResultPage result_page(ResultView result, KeepLinks keep) {
  ResultPage page;
  page.headline = result_headline(result);
  page.standfirst = standfirst_of(result);
  page.basis = result.exposure ? result_basis(result) : "";
  page.levels = result.exposure ? levels_of(result) : MixChart{};
  page.keep = std::move(keep);
  page.result = std::move(result);
  page.result.head.title = title_with_name("Your result", page.result.head.masthead);
  // Where somebody shares the link: what one tells a friend, and a picture without the reader's own words.
  page.result.head.description = page.headline;
  page.result.head.card = page.keep.card;
  return page;
}

}  // namespace willai::views
