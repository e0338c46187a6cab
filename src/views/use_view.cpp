#include "views/use_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "domain/activity_ids.hpp"
#include "domain/study_ids.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

// A deep dive has little space: a year and a half of months, half a year apart, of two activities.
constexpr std::size_t kMostMonths = 4;
constexpr std::size_t kMonthsApart = 6;
constexpr std::size_t kMostActivities = 2;

constexpr std::string_view kTooRare = "too rare to be named";

// The next of 1, 2 and 5 times a power of ten; 1 where nothing is above 0.
double top_of_axis(double greatest) {
  if (greatest <= 0) return 1;
  const double power = std::pow(10, std::floor(std::log10(greatest)));
  for (const double step : {1., 2., 5.})
    if (greatest <= step * power * (1 + 1e-9)) return step * power;
  return 10 * power;
}

double greatest_of(const std::vector<ObservedUse>& use) {
  double greatest = 0;
  for (const ObservedUse& each : use) greatest = std::max(greatest, each.percent);
  return greatest;
}

std::vector<std::string> ticks_to(double top) {
  std::vector<std::string> ticks;
  for (int i = 0; i < 5; ++i) ticks.push_back(fmt::format("{:.4g}%", top * i / 4));
  ticks.front() = "0";
  return ticks;
}

// Of 100 conversations that were sorted, those in which the work was handed over.
std::optional<double> handed_over(const ObservedUse& use) {
  if (!use.modes) return std::nullopt;
  const double sorted = use.modes->automation() + use.modes->augmentation();
  return sorted > 0 ? std::optional(100 * use.modes->automation() / sorted) : std::nullopt;
}

std::string modes_of(const ObservedUse& use) {
  if (!use.modes) return "";
  const auto over = handed_over(use);
  if (!over) return "how: too few to say";
  const int whole = static_cast<int>(std::lround(*over));
  std::string text = fmt::format("handed over {}, together {}", whole, 100 - whole);
  const int unsorted = static_cast<int>(std::lround(100 * (use.modes->none + use.modes->unclassified)));
  if (unsorted >= 50) text += fmt::format("; {} of 100 not sorted", unsorted);
  return text;
}

UsePoint point_of(const UseRelease& release, const ObservedUse* use, double top, int note) {
  UsePoint point{release.counted, release.period};
  point.row.name = release.period;
  point.row.note = note;
  if (!use) {
    point.row.value = kTooRare;
    point.row.spoken = fmt::format("{}: {}", release.period, kTooRare);
    return point;
  }
  point.percent = use->percent;
  point.handed_over = handed_over(*use);
  point.row.detail = modes_of(*use);
  const double place = use->percent / top;
  point.row.plot = Plot{place, place, place};
  point.row.value = small_percent(use->percent);
  point.row.spoken = fmt::format("{}: {} of {}", release.period, point.row.value, release.counted);
  return point;
}

const ObservedUse* find_use(const std::vector<ObservedUse>& use, std::string_view release) {
  const auto found = std::ranges::find(use, release, &ObservedUse::release);
  return found == use.end() ? nullptr : &*found;
}

std::string title_of(const UseRelease& release) {
  return fmt::format("Of all {}{}", release.counted, release.counted == "conversations" ? " with Claude" : " to Claude");
}

// The words of a task may be those of several; of a written one, they are those of the nearest published task.
std::string caption_of(const Task& task, const std::vector<ObservedUse>& use) {
  std::string caption =
      "The share of all conversations with Claude, and of all calls by programs, that was about a task in these words. "
      "Each dot is one count; the method changes between them, so no line joins them. “Handed over” counts, of 100 "
      "conversations that were sorted, those in which people left the work to Claude.";
  if (task.basis == Basis::editorial)
    caption += fmt::format(" The words are those of O*NET: “{}”", shortened(task.published.front().statement, 120));
  if (use.front().tasks > 1) caption += fmt::format(" {} tasks have these words; the share is of all together.", use.front().tasks);
  return caption;
}

UseTable claude_use(const Task& task, const EditionFacts& facts, Citations& citations) {
  UseTable table;
  if (task.published.empty() || task.published.front().use.empty()) return table;
  const std::vector<ObservedUse>& use = task.published.front().use;
  const double top = top_of_axis(greatest_of(use));
  table.title = "Observed use of Claude";
  table.caption = caption_of(task, use);
  table.ticks = ticks_to(top);
  std::string_view counted;
  for (const UseRelease& release : facts.use_releases) {
    if (release.source != study_id::kAnthropic) continue;
    if (release.counted != counted) table.groups.push_back({title_of(release), {}});
    else if (!release.broke.empty()) table.groups.push_back({release.broke, {}});
    counted = release.counted;
    table.groups.back().points.push_back(
        point_of(release, find_use(use, release.id), top, citations.cite(release.source)));
  }
  return table;
}

const UseRelease* find_release(const EditionFacts& facts, std::string_view id) {
  const auto found = std::ranges::find(facts.use_releases, id, &UseRelease::id);
  return found == facts.use_releases.end() ? nullptr : &*found;
}

// Of the months of one kind of message the last, and those half a year apart before it.
std::vector<const ObservedUse*> some_months(const ActivityUse& activity, const EditionFacts& facts,
                                            std::string_view measure) {
  std::vector<const ObservedUse*> all, some;
  for (const ObservedUse& each : activity.use)
    if (const UseRelease* release = find_release(facts, each.release); release && release->measure == measure)
      all.push_back(&each);
  for (std::size_t back = 1; back <= all.size() && some.size() < kMostMonths; back += kMonthsApart)
    some.insert(some.begin(), all[all.size() - back]);
  return some;
}

// The intermediate activities of a task that have use, each once.
std::vector<const ActivityUse*> activities_of(const Task& task, const EditionFacts& facts) {
  std::vector<const ActivityUse*> found;
  for (const Activity& activity : task.activities) {
    const auto at = std::ranges::find(facts.activity_use, intermediate_of(activity.id), &ActivityUse::activity);
    if (at == facts.activity_use.end() || std::ranges::find(found, &*at) != found.end()) continue;
    found.push_back(&*at);
    if (found.size() == kMostActivities) break;
  }
  return found;
}

// Messages about work where the edition has them, else all messages.
std::string_view measure_of_messages(const EditionFacts& facts) {
  const bool at_work = std::ranges::any_of(
      facts.use_releases, [](const UseRelease& each) { return each.measure == measure_id::kMessagesAtWork; });
  return at_work ? measure_id::kMessagesAtWork : measure_id::kMessages;
}

UseTable chatgpt_use(const Task& task, const EditionFacts& facts, Citations& citations) {
  UseTable table;
  const std::vector<const ActivityUse*> activities = activities_of(task, facts);
  const std::string_view measure = measure_of_messages(facts);
  double greatest = 0;
  for (const ActivityUse* activity : activities)
    for (const ObservedUse* each : some_months(*activity, facts, measure)) greatest = std::max(greatest, each->percent);
  if (greatest == 0) return table;
  const double top = top_of_axis(greatest);
  for (const ActivityUse* activity : activities) {
    const std::vector<const ObservedUse*> months = some_months(*activity, facts, measure);
    if (months.empty()) continue;  // it is named in the other kind of messages only
    table.groups.push_back({fmt::format("{} ({} tasks)", activity->title.empty() ? activity->activity : activity->title,
                                        with_thousands(activity->use.front().tasks)),
                            {}});
    for (const ObservedUse* each : months) {
      const UseRelease& release = *find_release(facts, each->release);
      table.groups.back().points.push_back(point_of(release, each, top, citations.cite(release.source)));
    }
  }
  table.title = "Use of ChatGPT for its activities";
  table.caption = fmt::format(
      "The share of {} of consumers in the United States that OpenAI sorted to the activities this task is a part of. Each "
      "activity has many tasks, so the share says little about this one. Noise is added for privacy.",
      measure == measure_id::kMessagesAtWork ? "all ChatGPT messages about work" : "all ChatGPT messages");
  table.ticks = ticks_to(top);
  return table;
}

}  // namespace

std::string small_percent(double percent) {
  if (percent == 0) return "0%";
  if (percent >= 10) return fmt::format("{:.0f}%", percent);
  if (percent >= 1) return fmt::format("{:.1f}%", percent);
  const int decimals = static_cast<int>(std::ceil(-std::log10(percent))) + 1;
  return fmt::format("{:.{}f}%", percent, decimals);
}

std::vector<UseTable> use_view(const Task& task, const EditionFacts& facts, Citations& citations) {
  std::vector<UseTable> tables = {claude_use(task, facts, citations), chatgpt_use(task, facts, citations)};
  std::erase_if(tables, [](const UseTable& table) { return table.groups.empty(); });
  return tables;
}

}  // namespace willai::views
