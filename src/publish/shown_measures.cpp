#include "publish/shown_measures.hpp"

#include <algorithm>
#include <set>

#include "domain/study_ids.hpp"

namespace willai::publish {
namespace {

bool is_shown(const Measure& measure, const std::vector<std::string>& pages) {
  return measure.kind == MeasureKind::outlook || std::ranges::find(pages, measure.page) != pages.end();
}

void hide_use(const std::set<std::string>& measures, EditionDraft& draft) {
  std::set<std::string> releases;
  for (const UseRelease& each : draft.use_releases)
    if (measures.contains(each.measure)) releases.insert(each.id);
  const auto hide = [&](std::vector<ObservedUse>& use) {
    std::erase_if(use, [&](const ObservedUse& each) { return releases.contains(each.release); });
  };
  std::erase_if(draft.use_releases, [&](const UseRelease& each) { return releases.contains(each.id); });
  for (Profession& profession : draft.professions)
    for (Task& task : profession.tasks)
      for (PublishedTask& published : task.published) hide(published.use);
  for (ActivityUse& activity : draft.activity_use) hide(activity.use);
  std::erase_if(draft.task_correlations, [&](const Correlation& each) { return measures.contains(each.first); });
  for (OccupationFacts& occupation : draft.occupations)
    if (measures.contains(std::string(measure_id::kFramework))) occupation.framework.clear();
}

}  // namespace

void keep_shown_measures(const std::vector<std::string>& pages, EditionDraft& draft) {
  if (pages.empty()) return;
  std::set<std::string> hidden;
  for (const Measure& measure : draft.measures)
    if (!is_shown(measure, pages)) hidden.insert(measure.id);
  std::erase_if(draft.measures, [&](const Measure& each) { return hidden.contains(each.id); });
  std::erase_if(draft.correlations,
                [&](const Correlation& each) { return hidden.contains(each.first) || hidden.contains(each.second); });
  std::erase_if(draft.unjoined, [&](const Unjoined& each) { return hidden.contains(each.measure); });
  for (OccupationFacts& occupation : draft.occupations)
    std::erase_if(occupation.measures, [&](const MeasureValue& each) { return hidden.contains(each.measure); });
  for (Profession& profession : draft.professions) {
    std::erase_if(profession.measures, [&](const MeasureValue& each) { return hidden.contains(each.measure); });
    for (Task& task : profession.tasks)
      for (PublishedTask& published : task.published)
        std::erase_if(published.values, [&](const TaskValue& each) { return hidden.contains(each.measure); });
  }
  hide_use(hidden, draft);
}

}  // namespace willai::publish
