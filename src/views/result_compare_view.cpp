#include "views/result_compare_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "site/routes.hpp"
#include "views/page_head.hpp"
#include "views/result_head.hpp"
#include "views/result_wording.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr std::size_t kMostRows = 30;
constexpr double kSame = 5e-5;  // less is no difference in a document of four decimals

ComparedSide side_of(const ResultView& result, std::string name, std::string where) {
  ComparedSide side{std::move(name), std::move(where), result.exposure, ""};
  side.hours = result.week_amount;
  return side;
}

void add_sides(const CompareGrounds& grounds, ResultComparePage& page) {
  const bool is_plan = grounds.with == ComparedWith::plan;
  page.first = side_of(grounds.first, is_plan ? "Your week now" : "Your week", is_plan ? "now" : "in your week");
  switch (grounds.with) {
    case ComparedWith::plan: page.second = side_of(grounds.second, "After the changes", "after the changes"); break;
    case ComparedWith::link: page.second = side_of(grounds.second, "The other week", "in the other week"); break;
    default: page.second = side_of(grounds.second, fmt::format("The average of {}", grounds.average_of), "on average");
  }
}

std::string headline_of(const CompareGrounds& grounds) {
  switch (grounds.with) {
    case ComparedWith::plan: return "Your week, now and after the changes";
    case ComparedWith::link: return "Your week and another";
    default: return fmt::format("Your week and the average of {}", grounds.average_of);
  }
}

std::string standfirst_of(const CompareGrounds& grounds) {
  switch (grounds.with) {
    case ComparedWith::plan:
      return "We made the first two changes of the result and changed nothing else. Only you know whether you can move "
             "them.";
    case ComparedWith::link:
      return "Two results of the assessment, each from one person’s answers. Neither shows how well anybody works.";
    default:
      return "Your hours, and the same time spread over all tasks of the profession by their weight on its page. "
             "Nobody has an average week.";
  }
}

// Method, clause 27: "Two exposures, and two times at a level, are called different only where their ranges do not
// meet. Otherwise the difference is too small to be sure of."
std::string exposure_sentence(const ResultComparePage& page) {
  const ComparedSide &first = page.first, &second = page.second;
  if (page.lies == Apart::unknown)
    return fmt::format("{} has no range of exposure, so the two cannot be compared as a whole.",
                       first.exposure ? second.name : first.name);
  const std::string ranges = fmt::format("{}: {}. {}: {}.", first.name, range_text(*first.exposure), second.name,
                                         range_text(*second.exposure));
  if (page.lies == Apart::same) return ranges + " The two ranges are the same.";
  if (page.lies == Apart::within) return ranges + " They overlap, so the difference may be chance.";
  return fmt::format("{} They do not overlap: the exposure is {} {}.", ranges,
                     page.lies == Apart::lower ? "lower" : "higher", second.where);
}

std::string level_sentence(Apart lies, const ResultComparePage& page) {
  switch (lies) {
    case Apart::same: return "The same";
    case Apart::within: return "Too close to tell";
    case Apart::lower: return "Less " + page.second.where;
    case Apart::higher: return "More " + page.second.where;
    default: return "Unknown";
  }
}

// Unanswered time could be at any level, so it can close every gap.
std::optional<Range> with_open(std::optional<Range> range, double open) {
  if (range) range->high += open;
  return range;
}

void add_levels(const CompareGrounds& grounds, ResultComparePage& page) {
  const bool have_hours = grounds.first.hours_answered && grounds.second.hours_answered;
  const TimeUnit unit = have_hours ? TimeUnit::hours : TimeUnit::parts;
  for (std::size_t i = 0; i < grounds.first.levels.size(); ++i) {
    const ResultLevel &first = grounds.first.levels[i], &second = grounds.second.levels[i];
    const ResultView &one = grounds.first, &other = grounds.second;
    const Apart lies = have_hours ? apart(with_open(first.hours, one.unanswered * hours_of_week(one)),
                                          with_open(second.hours, other.unanswered * hours_of_week(other)))
                                  : apart(with_open(first.share, one.unanswered), with_open(second.share, other.unanswered));
    page.levels.push_back({first.level, first, second, level_value(first, unit), level_value(second, unit), lies,
                           level_sentence(lies, page)});
  }
}

// Tasks are matched by page, or by a reader's own words; a task without either matches none.
bool is_same(const ComparedTask& row, const ResultTask& task) {
  return task.url.empty() ? !task.name.empty() && row.url.empty() && equal_ignoring_case(row.name, task.name)
                          : row.url == task.url;
}

std::string time_of(const ResultTask& task) {
  return task.minutes ? hours_text(static_cast<double>(*task.minutes)) : "no hours";
}

ComparedTask row_of(const ResultTask& task) {
  ComparedTask row{task.name, task.url, task.level, task.exposure, {}, {}, std::string(kNone), std::string(kNone)};
  if (row.name.empty()) row.name = "A task whose words are not in the link";
  return row;
}

std::vector<ComparedTask> all_rows(const CompareGrounds& grounds) {
  std::vector<ComparedTask> rows;
  for (const ResultTask& task : grounds.first.tasks) {
    rows.push_back(row_of(task));
    rows.back().first = task.minutes;
    rows.back().first_value = time_of(task);
  }
  const std::size_t of_first = rows.size();
  for (const ResultTask& task : grounds.second.tasks) {
    const auto end = rows.begin() + static_cast<std::ptrdiff_t>(of_first);
    auto row = std::find_if(
        rows.begin(), end, [&](const ComparedTask& each) { return is_same(each, task) && each.second_value == kNone; });
    if (row == end) row = rows.insert(rows.end(), row_of(task));
    row->second = task.minutes;
    row->second_value = time_of(task);
  }
  return rows;
}

int difference(const ComparedTask& row) { return std::abs(row.first.value_or(0) - row.second.value_or(0)); }

std::string rest_text(int same, int more) {
  std::string text;
  if (more > 0) text = fmt::format("{} more differ less. ", counted(more, "task", "tasks"));
  if (same > 0)
    text +=
        same == 1 ? "One task takes the same time in both." : fmt::format("{} tasks take the same time in both.", same);
  return std::string(trim(text));
}

void add_tasks(const CompareGrounds& grounds, ResultComparePage& page) {
  page.tasks = all_rows(grounds);
  const auto same =
      std::erase_if(page.tasks, [](const ComparedTask& row) { return row.first_value == row.second_value; });
  std::ranges::stable_sort(page.tasks, std::ranges::greater(), difference);
  const int more = static_cast<int>(page.tasks.size()) - static_cast<int>(kMostRows);
  if (more > 0) page.tasks.resize(kMostRows);
  page.rest = rest_text(static_cast<int>(same), more);
}

std::string moved_sentence(const ResultShift& shift) {
  return fmt::format("Moved: {} a week from “{}” to “{}”.", hours_text(shift.minutes), shift.from, shift.to);
}

void add_insights(const CompareGrounds& grounds, ResultComparePage& page) {
  page.insights.push_back(exposure_sentence(page));
  if (grounds.with != ComparedWith::plan) return;
  for (const ResultShift& shift : grounds.shifts) page.insights.push_back(moved_sentence(shift));
  if (grounds.shifts.empty()) page.insights.emplace_back("No change would move the range of this week.");
}

PageHead head_of(PageHead head, const std::string& title) {
  head.title = title_with_name(title, head.masthead);
  head.url = site::kResultCompare;
  return head;
}

}  // namespace

Apart apart(const std::optional<Range>& first, const std::optional<Range>& second) {
  if (!first || !second) return Apart::unknown;
  const auto same = [](double a, double b) { return std::abs(a - b) < kSame; };
  if (same(first->low, second->low) && same(first->high, second->high)) return Apart::same;
  if (second->high < first->low) return Apart::lower;
  return second->low > first->high ? Apart::higher : Apart::within;
}

std::string_view word_for(Apart apart) {
  constexpr std::string_view kWords[] = {"same", "within", "lower", "higher", "unknown"};
  return kWords[static_cast<std::size_t>(apart)];
}

ResultComparePage result_compare_view(const CompareGrounds& grounds) {
  ResultComparePage page;
  page.with = grounds.with;
  page.headline = headline_of(grounds);
  page.standfirst = standfirst_of(grounds);
  page.head = head_of(grounds.first.head, page.headline);
  page.lies = apart(grounds.first.exposure, grounds.second.exposure);
  add_sides(grounds, page);
  page.difference = level_sentence(page.lies, page);
  add_insights(grounds, page);
  add_levels(grounds, page);
  add_tasks(grounds, page);
  return page;
}

CompareChoicePage compare_choice_page(const EditionFacts& facts, CompareWays ways) {
  CompareChoicePage page;
  page.head = step_head(facts, Step::result, {});
  page.head = head_of(std::move(page.head),
                      ways.error.empty() ? "Compare your week with another" : "Error: compare your week with another");
  page.ways = std::move(ways);
  return page;
}

}  // namespace willai::views
