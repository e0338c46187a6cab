#include "publish/task_reasons.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace willai::publish {
namespace {

// The beginnings of a text's words: enough to tell "inspect" in "inspecting", too short for "in" to count.
std::set<std::string> stems_of(std::string_view text) {
  constexpr std::size_t kShortest = 4, kStem = 5;
  std::set<std::string> stems;
  std::string word;
  for (const char each : to_lower(text) + " ") {
    if (each >= 'a' && each <= 'z') word += each;
    else if (word.size() >= kShortest) stems.insert(std::exchange(word, "").substr(0, kStem));
    else word.clear();
  }
  return stems;
}

// The share of the activity's words that the statement has; 0 to 1.
double likeness(const std::set<std::string>& statement, std::string_view title) {
  const std::set<std::string> stems = stems_of(title);
  const auto common = std::ranges::count_if(stems, [&](const std::string& stem) { return statement.contains(stem); });
  return stems.empty() ? 0 : static_cast<double>(common) / static_cast<double>(stems.size());
}

// How many beginnings of words a text shares with these.
std::size_t shared(const std::set<std::string>& words, const importers::ReasonText& text) {
  const std::set<std::string> stems = stems_of(text.today + " " + text.stays);
  return static_cast<std::size_t>(std::ranges::count_if(stems, [&](const std::string& stem) { return words.contains(stem); }));
}

bool is_for(const importers::ReasonVariant& variant, std::string_view field) {
  return std::ranges::find(variant.fields, field) != variant.fields.end();
}

// For each activity, the sums of its tasks' settled probabilities.
std::map<std::string_view, LabelShares> settled_sums(const Dataset& dataset, const JoinedLabels& labels) {
  std::map<std::string_view, LabelShares> sums;
  for (const auto& link : dataset.task_activities) {
    const auto joined = labels.by_task.find(link.task_id);
    if (joined == labels.by_task.end() || !joined->second.settled) continue;
    LabelShares& sum = sums[link.activity_id];
    sum.e0 += joined->second.settled->e0, sum.e1 += joined->second.settled->e1, sum.e2 += joined->second.settled->e2;
  }
  return sums;
}

}  // namespace

TaskReasons::TaskReasons(const Dataset& dataset, const JoinedLabels& labels, const Content& content) {
  for (const auto& activity : content.activities) activities_.emplace(activity.id, &activity);
  for (const auto& tool : content.tools) tools_.emplace(tool.id, &tool);
  for (const auto& [id, sums] : settled_sums(dataset, labels)) {
    const double all = sums.e0 + sums.e1 + sums.e2;
    if (std::max({sums.e0, sums.e1, sums.e2}) > all / 2) typical_.emplace(id, level_of(label_of(sums)));
  }
}

void TaskReasons::write(Profession& profession) const {
  Used used;
  for (Task& task : profession.tasks) {
    const Choice choice = choose(task, profession, used);
    if (!choice.activity) continue;
    write(choice, task);
    used.insert(choice.text);
  }
}

// An activity counts for its likeness to the statement, for a typical level equal to the task's, and for a text that the page does
// not have yet.
TaskReasons::Choice TaskReasons::choose(const Task& task, const Profession& profession, const Used& used) const {
  constexpr double kFits = .5, kFresh = .75;
  const std::set<std::string> statement = stems_of(task.statement);
  const std::set<std::string> words = stems_of(task.statement + " " + profession.name);
  Choice best;
  double most = -1;
  for (const Activity& each : task.activities) {
    const auto found = activities_.find(each.id);
    if (found == activities_.end()) continue;
    const importers::ReasonText& text = text_for(*found->second, words, profession.field, used);
    const auto typical = typical_.find(each.id);
    const bool fits = task.level && typical != typical_.end() && typical->second == *task.level;
    const double score = likeness(statement, each.title) + (fits ? kFits : 0) + (used.contains(&text) ? 0 : kFresh);
    if (score > most) most = score, best = {found->second, &text};
  }
  return best;
}

// The common text, or the one for the field of work that shares more words with the task and its profession; of these, one that the page
// does not have yet. A text that shares no more would speak of other things.
const importers::ReasonText& TaskReasons::text_for(const importers::WrittenActivity& activity, const std::set<std::string>& words, int field,
                                                 const Used& used) const {
  const std::string_view name = importers::field_of_work(field);
  const importers::ReasonText* best = &activity.text;
  std::size_t most = shared(words, activity.text);
  for (const importers::ReasonVariant& variant : activity.variants) {
    const std::size_t here = shared(words, variant.text);
    if (!is_for(variant, name) || here == 0 || used.contains(&variant.text)) continue;
    if (here > most || (used.contains(best) && here >= most)) best = &variant.text, most = here;
  }
  return *best;
}

void TaskReasons::write(const Choice& choice, Task& task) const {
  task.rationale = choice.text->today + " " + choice.text->stays;
  const auto typical = typical_.find(choice.activity->id);
  if (task.level && typical != typical_.end() && typical->second != *task.level) task.kind_level = typical->second;
  task.advice = choice.activity->advice;
  for (const std::string& id : choice.activity->tools)
    if (const auto tool = tools_.find(id); tool != tools_.end()) task.tools.push_back({tool->second->name, tool->second->note});
}

}  // namespace willai::publish
