#include "publish/joining.hpp"

#include <fmt/format.h>

#include <string>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "publish/activity_ratings_joining.hpp"
#include "scoring/settled_level.hpp"

namespace willai::publish {
namespace {

std::string key_of(const OccupationCode& code, std::string_view text) {
  return std::string(code.text()) + "\t" + folded_text(text);
}

scoring::TaskAnswers answers_of(const Readings& readings) {
  return {.people = readings.people, .gpt4 = scoring::pair_of(readings.gpt4_rubric1, readings.gpt4_rubric2)};
}

class LabelJoiner {
 public:
  explicit LabelJoiner(const std::vector<importers::onet::TaskRow>& tasks) {
    for (const importers::onet::TaskRow& task : tasks) {
      by_id_.emplace(task.task_id, &task);
      by_place_[key_of(task.code, task.task)].push_back(&task);
      by_text_[folded_text(task.task)].push_back(&task);
    }
  }

  bool join_by_id(const importers::gpts::LabelRow& label) {
    const auto found = by_id_.find(label.task_id);
    if (found == by_id_.end() || found->second->code != label.code) return false;
    const bool same = folded_text(found->second->task) == folded_text(label.task);
    return add(*found->second, label, same ? Join::by_id : Join::by_id_reworded);
  }

  bool join_in_place(const importers::gpts::LabelRow& label) {
    const importers::onet::TaskRow* task = the_only_free(by_place_[key_of(label.code, label.task)]);
    return task && add(*task, label, Join::by_text);
  }

  bool join_anywhere(const importers::gpts::LabelRow& label) {
    const auto tasks = by_text_.find(folded_text(label.task));
    const importers::onet::TaskRow* task = tasks == by_text_.end() ? nullptr : the_only_free(tasks->second);
    return task && add(*task, label, Join::by_text);
  }

  JoinedLabels take() && { return std::move(joined_); }

  void list(const importers::gpts::LabelRow& label) {
    joined_.unjoined.push_back(
        {.measure = std::string(study_id::kLabels),
         .occupation = std::string(label.code.text()),
         .onet_task_id = label.task_id,
         .text = label.task,
         .reason = by_text_.contains(folded_text(label.task))
                       ? "its text appears only in tasks that have their own labels, or in several tasks"
                       : "this release of O*NET has neither its id nor its text"});
  }

 private:
  // The only task without a label; none if there are several.
  const importers::onet::TaskRow* the_only_free(const std::vector<const importers::onet::TaskRow*>& tasks) const {
    const importers::onet::TaskRow* only = nullptr;
    for (const importers::onet::TaskRow* task : tasks) {
      if (!is_free(*task)) continue;
      if (only) return nullptr;
      only = task;
    }
    return only;
  }

  bool is_free(const importers::onet::TaskRow& task) const { return !joined_.by_task.contains(task.task_id); }

  bool add(const importers::onet::TaskRow& task, const importers::gpts::LabelRow& label, Join join) {
    return joined_.by_task.emplace(task.task_id, JoinedLabel{&label, join, scoring::settle(answers_of(label.readings))})
        .second;
  }

  std::unordered_map<std::uint32_t, const importers::onet::TaskRow*> by_id_;
  std::unordered_map<std::string, std::vector<const importers::onet::TaskRow*>> by_place_;
  std::unordered_map<std::string, std::vector<const importers::onet::TaskRow*>> by_text_;
  JoinedLabels joined_;
};

}  // namespace

JoinedLabels join_labels(const std::vector<importers::onet::TaskRow>& tasks,
                         const std::vector<importers::gpts::LabelRow>& labels) {
  LabelJoiner joiner(tasks);
  std::vector<const importers::gpts::LabelRow*> left;
  for (const importers::gpts::LabelRow& label : labels)
    if (!joiner.join_by_id(label)) left.push_back(&label);
  std::erase_if(left, [&](const importers::gpts::LabelRow* label) { return joiner.join_in_place(*label); });
  std::erase_if(left, [&](const importers::gpts::LabelRow* label) { return joiner.join_anywhere(*label); });
  for (const importers::gpts::LabelRow* label : left) joiner.list(*label);
  return std::move(joiner).take();
}

void add_own_ratings(const Dataset& dataset, const std::vector<importers::ActivityRating>& ratings,
                     JoinedLabels& labels) {
  for (const auto& [task, rating] : rate_tasks(dataset.task_activities, ratings)) {
    const auto joined = labels.by_task.find(task);
    if (joined == labels.by_task.end()) continue;
    scoring::TaskAnswers answers = answers_of(joined->second.label->readings);
    answers.ours = label_of(rating.mean);
    joined->second.settled = scoring::settle(answers);
  }
}

}  // namespace willai::publish
