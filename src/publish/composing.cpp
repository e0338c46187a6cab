#include "publish/composing.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "publish/grouping.hpp"
#include "publish/task_reasons.hpp"
#include "base/checksum.hpp"
#include "base/text.hpp"
#include "scoring/profession_score.hpp"
#include "scoring/settled_level.hpp"
#include "views/composed.hpp"
#include "views/task_names.hpp"

namespace willai::publish {
namespace {

constexpr std::size_t kLongestTaskSlug = 64;

class Composer {
 public:
  Composer(const Dataset& dataset, const JoinedLabels& labels, const Content& content)
      : dataset_(dataset), labels_(labels), reasons_(dataset, labels, content) {
    for (const importers::TaskName& each : content.task_names) names_.emplace(each.onet_task, each.name);
    for (const importers::EmergingTaskName& each : content.emerging_task_names)
      emerging_names_.emplace(std::pair(each.code, each.statement), each.name);
    for (const importers::OccupationName& each : content.occupation_names) plain_names_.emplace(each.code, &each);
    for (const importers::OccupationAnswer& each : content.occupation_answers) answers_.emplace(each.code, each.answer);
    for (const auto& row : dataset.activities) activity_titles_[row.activity_id] = row.title;
    for (const auto& row : dataset.emerging)
      if (row.revision && row.original_task_id) rewordings_[*row.original_task_id] = row.task;
    std::vector<std::string_view> statements;
    for (const auto& row : dataset.tasks) statements.push_back(row.task);
    verbs_ = views::verbs_of(statements);
    for (const auto& row : dataset.task_ratings) importance_[row.task_id] = row.importance;
  }

  Profession compose(const importers::onet::OccupationRow& row) {
    Profession profession;
    profession.slug = slug_of(row.title);
    profession.name = profession.plural = row.title;
    if (const auto plain = plain_names_.find(row.code); plain != plain_names_.end()) {
      profession.name = plain->second->name;
      profession.plural = plain->second->plural;
      profession.alternate_titles = plain->second->also;
    }
    profession.summary = row.description;
    if (const auto answer = answers_.find(row.code); answer != answers_.end()) profession.answer = answer->second;
    profession.field = row.code.major_group();
    profession.occupations = {{std::string(row.code.text()), row.title, profession.slug}};
    add_titles(row, profession);
    add_tasks(row.code, profession);
    scoring::score(profession);
    reasons_.write(profession);
    return profession;
  }

 private:
  // The names that editors chose come first, then the official title, then those of O*NET.
  void add_titles(const importers::onet::OccupationRow& occupation, Profession& profession) const {
    std::set<std::string> seen{to_lower(profession.name), to_lower(profession.plural)};
    for (const std::string& title : profession.alternate_titles) seen.insert(to_lower(title));
    if (seen.insert(to_lower(occupation.title)).second) profession.alternate_titles.push_back(occupation.title);
    for (const auto* row : rows_of(titles_, occupation.code))
      for (const std::string& title : {row->title, row->short_title})
        if (!title.empty() && seen.insert(to_lower(title)).second) profession.alternate_titles.push_back(title);
  }

  void add_tasks(const OccupationCode& code, Profession& profession) {
    for (const auto* row : rows_of(tasks_, code)) profession.tasks.push_back(rated_task(*row));
    weigh(profession.tasks);
    for (const auto* row : rows_of(emerging_, code))
      if (!row->revision) profession.tasks.push_back(emerging_task(*row));
    std::ranges::stable_sort(profession.tasks, [](const Task& a, const Task& b) { return rank(a) < rank(b); });
    name_apart(profession.tasks);
    add_written_names(profession.tasks);
  }

  // The address stays that of the statement, so that a better name moves no page.
  void add_written_names(std::vector<Task>& tasks) const {
    for (Task& task : tasks) {
      if (task.published.empty()) continue;
      const auto written = names_.find(task.published.front().onet_task_id);
      if (written != names_.end()) task.name = written->second;
    }
  }

  // HIGH first, not rated last; within a level, first the tasks that raters agree on, then core tasks.
  static std::tuple<int, int, int> rank(const Task& task) {
    return {task.level ? 2 - static_cast<int>(*task.level) : 3, task.raters_split ? 1 : 0,
            task.kind == TaskKind::core ? 0 : 1};
  }

  Task rated_task(const importers::onet::TaskRow& row) {
    Task task = named(row.task);
    task.kind = row.kind;
    task.weight = scoring::weight_of(row.kind);
    for (const auto* link : rows_of(activities_, row.task_id))
      if (const auto title = activity_titles_.find(link->activity_id); title != activity_titles_.end())
        task.activities.push_back({link->activity_id, title->second});
    task.published = {{row.task_id, std::string(row.code.text()), row.task, {}, Join::by_id}};
    add_label(row.task_id, task);
    task.rationale = views::composed_rationale(task);
    if (const auto proposed = rewordings_.find(row.task_id); proposed != rewordings_.end())
      task.rationale += views::composed_rewording(proposed->second);
    return task;
  }

  void add_label(std::uint32_t id, Task& task) {
    const auto joined = labels_.by_task.find(id);
    if (joined == labels_.by_task.end()) {
      task.gap = dataset_.has_labels() ? Gap::not_in_study : Gap::no_data;
      return;
    }
    task.published.front().readings = joined->second.label->readings;
    task.published.front().join = joined->second.join;
    task.published.front().settled = joined->second.settled;
    const Readings& readings = task.published.front().readings;
    task.raters_split = scoring::raters_split(readings);
    if (!joined->second.settled) return void(task.gap = Gap::not_in_study);
    task.level = level_of(label_of(*joined->second.settled));
    task.contested = scoring::is_contested(*joined->second.settled);
    task.basis = Basis::settled;
  }

  Task emerging_task(const importers::onet::EmergingTaskRow& row) const {
    Task task = named(row.task);
    if (const auto name = emerging_names_.find({row.code, crc32_of(row.task)}); name != emerging_names_.end())
      task.name = name->second;
    task.weight = scoring::weight_of(TaskKind::unstated);
    task.gap = Gap::not_in_study;
    task.rationale = views::emerging_rationale();
    return task;
  }

  Task named(const std::string& statement) const {
    Task task;
    task.statement = statement;
    rename(task, views::short_task_name(statement, verbs_));
    return task;
  }

  // Method, clause 3: "Where the importance of every task of an occupation is published, importance is the weight."
  void weigh(std::vector<Task>& tasks) {
    const auto importance = [&](const Task& task) { return importance_.find(task.published.front().onet_task_id); };
    if (std::ranges::any_of(tasks, [&](const Task& task) { return importance(task) == importance_.end(); })) return;
    for (Task& task : tasks) task.weight = Weight(importance(task)->second);
  }

  static void rename(Task& task, std::string name) {
    task.name = std::move(name);
    task.slug = slug_of(task.name, kLongestTaskSlug);
  }

  // If two tasks of a profession would get the same name, both are cut at a word instead. If two still share a slug,
  // the later one gets its O*NET id, or its position among the emerging tasks.
  static void name_apart(std::vector<Task>& tasks) {
    std::map<std::string, int> names;
    for (const Task& task : tasks) ++names[task.name];
    for (Task& task : tasks)
      if (names[task.name] > 1) rename(task, views::cut_task_name(task.statement));
    std::set<std::string> seen;
    int place = 0;
    for (Task& task : tasks) {
      ++place;
      if (task.slug.empty()) task.slug = "task";
      if (seen.contains(task.slug))
        task.slug += "-" + std::to_string(task.published.empty() ? static_cast<std::uint32_t>(place)
                                                                 : task.published.front().onet_task_id);
      seen.insert(task.slug);
    }
  }

  const Dataset& dataset_;
  const JoinedLabels& labels_;
  std::map<std::string, std::string> activity_titles_;
  TaskReasons reasons_;
  std::map<std::uint32_t, std::string> names_;  // by O*NET's task id
  std::map<std::pair<OccupationCode, std::uint32_t>, std::string> emerging_names_;
  std::map<OccupationCode, const importers::OccupationName*> plain_names_;
  std::map<OccupationCode, std::string> answers_;
  views::Verbs verbs_;
  std::map<std::uint32_t, std::string> rewordings_;  // if all were taken, the last one proposed
  std::map<std::uint32_t, double> importance_;
  Groups<OccupationCode, importers::onet::TaskRow> tasks_ = group_by(dataset_.tasks, &importers::onet::TaskRow::code);
  Groups<OccupationCode, importers::onet::EmergingTaskRow> emerging_ =
      group_by(dataset_.emerging, &importers::onet::EmergingTaskRow::code);
  Groups<OccupationCode, importers::onet::AlternateTitleRow> titles_ =
      group_by(dataset_.alternate_titles, &importers::onet::AlternateTitleRow::code);
  Groups<std::uint32_t, importers::onet::TaskActivityRow> activities_ =
      group_by(dataset_.task_activities, &importers::onet::TaskActivityRow::task_id);
};

}  // namespace

std::vector<Profession> compose_professions(const Dataset& dataset, const JoinedLabels& labels, const Content& content) {
  Composer composer(dataset, labels, content);
  std::vector<Profession> professions;
  for (const auto& row : dataset.occupations) professions.push_back(composer.compose(row));
  return professions;
}

}  // namespace willai::publish
