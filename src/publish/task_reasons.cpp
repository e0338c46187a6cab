#include "publish/task_reasons.hpp"

#include <algorithm>
#include <vector>

namespace willai::publish {
namespace {

bool is_for(const importers::ReasonVariant& variant, std::string_view field) {
  return std::ranges::find(variant.fields, field) != variant.fields.end();
}

// The texts that were written for this occupation, or for the smallest group that has it.
std::vector<const importers::ReasonText*> texts_named(const importers::WrittenActivity& activity, std::string_view code) {
  std::vector<const importers::ReasonText*> nearest;
  std::size_t length = 1;
  for (const importers::ReasonVariant& variant : activity.variants)
    for (const std::string& each : variant.codes) {
      if (!code.starts_with(each) || each.size() < length) continue;
      if (each.size() > length) nearest.clear(), length = each.size();
      nearest.push_back(&variant.text);
    }
  return nearest;
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

TaskReasons::TaskReasons(const Dataset& dataset, const JoinedLabels& labels, const Content& content) : trades_(dataset, content) {
  const auto read = [&](const importers::ReasonText& text) { words_.emplace(&text, trades_.words_of(text.today + " " + text.stays)); };
  for (const auto& activity : content.activities) {
    activities_.emplace(activity.id, &activity);
    read(activity.text);
    for (const auto& variant : activity.variants) read(variant.text);
  }
  for (const auto& tool : content.tools) tools_.emplace(tool.id, &tool);
  for (const auto& [id, sums] : settled_sums(dataset, labels)) {
    const double all = sums.e0 + sums.e1 + sums.e2;
    if (std::max({sums.e0, sums.e1, sums.e2}) > all / 2) typical_.emplace(id, level_of(label_of(sums)));
  }
}

void TaskReasons::write(Profession& profession) const {
  const std::string_view code = profession.occupations.empty() ? std::string_view() : profession.occupations.front().code;
  const Page page{trades_.trade_of(code), importers::field_of_work(profession.field), code};
  Used used;
  for (Task& task : profession.tasks) {
    const Choice choice = choose(task, page, used);
    if (!choice.activity) continue;
    write(choice, task);
    used.insert(choice.text);
  }
}

// An activity counts for its likeness to the statement and for a typical level equal to the task's; a text for the words that it shares
// with the statement and with the trade, against words of other trades, and for not being on the page yet. The weights were chosen by
// reading pages of professions drawn at random.
TaskReasons::Choice TaskReasons::choose(const Task& task, const Page& page, const Used& used) const {
  constexpr double kFits = .5, kFresh = .5, kShared = .06, kAtHome = .015, kForeign = .3;
  const TradeWords::Words statement = trades_.words_of(task.statement);
  Choice best;
  double most = 0;
  for (const Activity& each : task.activities) {
    const auto found = activities_.find(each.id);
    if (found == activities_.end()) continue;
    const auto typical = typical_.find(each.id);
    const bool fits = task.level && typical != typical_.end() && typical->second == *task.level;
    const double likeness = trades_.likeness(trades_.words_of(each.title), statement, page.trade) + (fits ? kFits : 0);
    for (const importers::ReasonText* text : texts_for(*found->second, statement, page)) {
      const Fit fit = fit_of(*text, statement, page);
      const double score = likeness + kShared * fit.shared + kAtHome * fit.at_home - kForeign * fit.foreign +
                           (used.contains(text) ? 0 : kFresh);
      if (!best.text || score > most) most = score, best = {found->second, text};
    }
  }
  return best;
}

// What was written for this occupation, if anything. Else the common text; the variants for the field of work that speak
// of the statement or of the trade more than it; and others where it clearly speaks of other trades.
std::vector<const importers::ReasonText*> TaskReasons::texts_for(const importers::WrittenActivity& activity,
                                                                const TradeWords::Words& statement, const Page& page) const {
  if (auto named = texts_named(activity, page.code); !named.empty()) return named;
  constexpr double kWord = 1, kRareWord = 4, kMuchOfTrade = 8, kMuchForeign = 2;  // a rare word is one that one occupation in 50 has
  const Fit common = fit_of(activity.text, statement, page);
  std::vector<const importers::ReasonText*> texts = {&activity.text};
  for (const importers::ReasonVariant& variant : activity.variants) {
    if (variant.fields.empty()) continue;
    const Fit here = fit_of(variant.text, statement, page);
    const bool is_meant = is_for(variant, page.field);
    const bool says_more = here.shared >= std::max(common.shared, kRareWord) || here.shared - common.shared >= kWord ||
                           (here.shared >= common.shared && here.at_home - common.at_home >= kMuchOfTrade);
    const bool is_nearer = common.foreign - here.foreign >= kMuchForeign && (is_meant || here.shared > 0 || here.at_home > kRareWord);
    if ((is_meant && says_more) || is_nearer) texts.push_back(&variant.text);
  }
  return texts;
}

TaskReasons::Fit TaskReasons::fit_of(const importers::ReasonText& text, const TradeWords::Words& statement, const Page& page) const {
  const TradeWords::Words& words = words_.at(&text);
  return {trades_.shared(words, statement), trades_.at_home(words, statement, page.trade), trades_.foreign(words, page.trade)};
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
