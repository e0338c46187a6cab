#include "lab/activity_ratings_evaluation.hpp"

#include <map>
#include <set>
#include <string>

#include "publish/activity_ratings_joining.hpp"
#include "publish/joining.hpp"
#include "scoring/agreement.hpp"

namespace willai::lab {
namespace {

struct ComparedTask {
  LabelShares ours;
  Label gpt4;
  Label people;
};

// "4.A.2.a.4.I09.D03" -> "4.A.2"
std::string group_of(const std::string& activity) {
  std::size_t end = 0;
  for (int dots = 0; end < activity.size() && (activity[end] != '.' || ++dots < 3);) ++end;
  return activity.substr(0, end);
}

LabelShares shares_of(Label label) {
  return {label == Label::e0 ? 1.0 : 0, label == Label::e1 ? 1.0 : 0, label == Label::e2 ? 1.0 : 0};
}

double zeta_of(const LabelShares& shares) { return shares.e1 + shares.e2; }

double correlation_of(const std::vector<ComparedTask>& tasks, double (*value_of)(const LabelShares&)) {
  std::vector<std::pair<double, double>> pairs;
  for (const ComparedTask& each : tasks) pairs.emplace_back(value_of(each.ours), value_of(shares_of(each.people)));
  return scoring::find_pearson(pairs).value_or(0);
}

// Labels are the most probable ones; correlations use the probabilities.
RaterAgreement agreement_of_ratings(const std::vector<ComparedTask>& tasks) {
  std::vector<std::pair<Label, Label>> labels;
  for (const ComparedTask& each : tasks) labels.emplace_back(label_of(each.ours), each.people);
  RaterAgreement result = scoring::agreement_of(labels);
  result.first = "own-ratings";
  result.second = "people";
  result.alpha = correlation_of(tasks, alpha_of);
  result.beta = correlation_of(tasks, beta_of);
  result.zeta = correlation_of(tasks, zeta_of);
  return result;
}

RaterAgreement agreement_of_gpt4(const std::vector<ComparedTask>& tasks) {
  std::vector<std::pair<Label, Label>> labels;
  for (const ComparedTask& each : tasks) labels.emplace_back(each.gpt4, each.people);
  RaterAgreement result = scoring::agreement_of(labels);
  result.first = "gpt4-rubric1";
  result.second = "people";
  return result;
}

}  // namespace

std::vector<GroupAgreement> evaluate_activity_ratings(const publish::Dataset& dataset,
                                                      const std::vector<importers::ActivityRating>& ratings) {
  const publish::JoinedLabels labels = publish::join_labels(dataset.tasks, dataset.labels);
  const auto rated = publish::rate_tasks(dataset.task_activities, ratings);
  std::set<std::string> known;
  for (const importers::ActivityRating& each : ratings) known.insert(each.activity_id);
  std::map<std::uint32_t, std::set<std::string>> groups_of_task;
  for (const auto& link : dataset.task_activities)
    if (known.contains(link.activity_id)) groups_of_task[link.task_id].insert(group_of(link.activity_id));
  std::map<std::string, std::vector<ComparedTask>> groups;  // "" sorts first
  for (const auto& [task, own_groups] : groups_of_task) {
    const auto label = labels.by_task.find(task);
    if (label == labels.by_task.end()) continue;
    const Readings& readings = label->second.label->readings;
    if (!readings.people || !readings.gpt4_rubric1) continue;
    const ComparedTask compared{rated.at(task).mean, *readings.gpt4_rubric1, *readings.people};
    groups[""].push_back(compared);
    for (const std::string& group : own_groups) groups[group].push_back(compared);
  }
  std::vector<GroupAgreement> all;
  for (const auto& [group, tasks] : groups)
    all.push_back({group, {agreement_of_ratings(tasks), agreement_of_gpt4(tasks)}});
  return all;
}

}  // namespace willai::lab
