#include "lab/training_set.hpp"

#include <map>

#include "publish/grouping.hpp"
#include "publish/joining.hpp"

namespace willai::lab {
namespace {

class Maker {
 public:
  Maker(const publish::Dataset& dataset, TrainingSet& set)
      : set_(set),
        labels_(publish::join_labels(dataset.tasks, dataset.labels)),
        links_(publish::group_by(dataset.task_activities, &importers::onet::TaskActivityRow::task_id)) {
    for (std::size_t i = 0; i < set.activities.size(); ++i) places_[set.activities[i].id] = i;
    for (const auto& row : dataset.activities) groups_[row.activity_id] = row.intermediate_id;
  }

  TrainingTask task(const importers::onet::TaskRow& row) const {
    TrainingTask task;
    task.id = row.task_id;
    task.text = row.task;
    task.major_group = row.code.major_group();
    if (const auto label = labels_.by_task.find(row.task_id); label != labels_.by_task.end()) {
      const Readings& readings = label->second.label->readings;
      task.people = readings.people;
      task.gpt4 = readings.gpt4_rubric1;
      task.gpt4_again = readings.gpt4_rubric2;
    }
    add_links(task);
    return task;
  }

 private:
  void add_links(TrainingTask& task) const {
    scoring::Probabilities sum{};
    for (const auto* link : publish::rows_of(links_, task.id)) {
      if (const auto group = groups_.find(link->activity_id); group != groups_.end()) task.groups.insert(group->second);
      const auto place = places_.find(link->activity_id);
      if (place == places_.end()) continue;
      for (std::size_t k = 0; k < 3; ++k) sum[k] += set_.activities[place->second].rating[k];
      task.activities.push_back(link->activity_id);
    }
    if (task.activities.empty()) return;
    for (double& each : sum) each /= static_cast<double>(task.activities.size());
    task.linked = sum;
  }

  TrainingSet& set_;
  publish::JoinedLabels labels_;
  publish::Groups<std::uint32_t, importers::onet::TaskActivityRow> links_;
  std::map<std::string, std::size_t> places_;
  std::map<std::string, std::string> groups_;
};

}  // namespace

TrainingSet make_training_set(const publish::Dataset& dataset, std::vector<scoring::RatedActivity> activities) {
  TrainingSet set;
  set.activities = std::move(activities);
  std::map<std::string, std::string> titles;
  for (const auto& row : dataset.activities) titles[row.activity_id] = row.title;
  for (const scoring::RatedActivity& each : set.activities) set.titles.push_back(titles[each.id]);
  const Maker maker(dataset, set);
  for (const auto& row : dataset.tasks) set.tasks.push_back(maker.task(row));
  return set;
}

}  // namespace willai::lab
