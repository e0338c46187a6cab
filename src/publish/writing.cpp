#include "publish/writing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "scoring/profession_score.hpp"

namespace willai::publish {
namespace {

using Statements = std::map<std::uint32_t, const importers::onet::TaskRow*>;

Statements statements_of(const Dataset& dataset) {
  Statements statements;
  for (const auto& row : dataset.tasks) statements.emplace(row.task_id, &row);
  return statements;
}

PublishedTask published(const importers::onet::TaskRow& row, const JoinedLabels& labels) {
  PublishedTask task{row.task_id, std::string(row.code.text()), row.task, {}, Join::by_editor};
  if (const auto joined = labels.by_task.find(row.task_id); joined != labels.by_task.end())
    task.readings = joined->second.label->readings, task.settled = joined->second.settled;
  return task;
}

Task write_task(const importers::WrittenTask& written, const Statements& statements, const JoinedLabels& labels) {
  Task task;
  task.slug = written.slug;
  task.name = task.statement = written.name;
  task.doing = written.doing;
  task.kind = written.kind;
  task.weight = scoring::weight_of(written.kind);
  task.level = written.level;
  task.basis = Basis::editorial;
  task.rationale = written.rationale;
  task.body = written.body;
  task.advice = written.advice;
  task.tools = written.tools;
  for (const std::uint32_t id : written.onet_tasks)
    if (const auto row = statements.find(id); row != statements.end())
      task.published.push_back(published(*row->second, labels));
  if (written.onet_tasks.empty()) task.gap = Gap::not_linked;
  else if (task.published.empty()) task.gap = Gap::no_data;
  return task;
}

// A skill of O*NET that an editor names, too, has what to learn next.
void add_learning(const std::vector<importers::WrittenSkill>& written, Profession& profession) {
  for (Skill& skill : profession.skills)
    for (const importers::WrittenSkill& each : written)
      if (equal_ignoring_case(each.name, skill.name)) skill.learn = each.learn;
}

Profession write_profession(const importers::WrittenProfession& written,
                            const std::map<std::string, std::string>& titles, const Statements& statements,
                            const JoinedLabels& labels, const std::vector<importers::WrittenSkill>& skills) {
  Profession profession;
  profession.slug = written.slug;
  profession.name = written.name;
  profession.plural = written.plural;
  profession.summary = written.summary;
  profession.answer = written.answer;
  profession.origin = Origin::written;
  profession.field = written.occupations.front().major_group();
  for (const OccupationCode& code : written.occupations) {
    const auto title = titles.find(std::string(code.text()));
    profession.occupations.push_back({std::string(code.text()), title == titles.end() ? "" : title->second, ""});
  }
  profession.alternate_titles = written.alternate_titles;
  for (const auto& task : written.tasks) profession.tasks.push_back(write_task(task, statements, labels));
  profession.skills = written.skills;
  add_learning(skills, profession);
  std::ranges::stable_sort(profession.skills, {}, &Skill::group);
  profession.strategies = written.strategies;
  profession.figures = written.figures;
  scoring::score(profession);
  return profession;
}

}  // namespace

std::vector<Profession> write_professions(const Content& content, const Dataset& dataset, const JoinedLabels& labels) {
  const Statements statements = statements_of(dataset);
  std::map<std::string, std::string> titles;
  for (const auto& row : dataset.occupations) titles.emplace(row.code.text(), row.title);
  std::vector<Profession> professions;
  for (const auto& written : content.professions)
    professions.push_back(write_profession(written, titles, statements, labels, content.skills));
  return professions;
}

namespace {

// The release of O*NET that the content of this repository names tasks of.
constexpr std::pair kWrittenWith = {30, 1};

// What a profession names and O*NET does not have.
struct Unknown {
  importers::Reject fault;
  std::string name;      // "13-2011.00", "8823"
  bool is_gone = false;  // in no occupation of the release; otherwise it belongs to another occupation
};

class UnknownFinder {
 public:
  explicit UnknownFinder(const Dataset& dataset) : statements_(statements_of(dataset)) {
    for (const auto& row : dataset.occupations) codes_.insert(row.code);
  }

  std::vector<Unknown> find_in(const importers::WrittenProfession& profession) const {
    const std::string file = fmt::format("professions/{}.toml", profession.slug);
    std::vector<Unknown> found;
    for (const OccupationCode& code : profession.occupations)
      if (!codes_.contains(code))
        found.push_back({{file, profession.occupations_line, 0,
                          fmt::format("O*NET has no occupation {}; correct “occupations”", code.text())},
                         std::string(code.text()),
                         true});
    if (!found.empty()) return found;  // with a wrong code, every task id would be reported too
    for (const auto& task : profession.tasks)
      for (const std::uint32_t id : task.onet_tasks) add_task(profession, task, id, file, found);
    return found;
  }

 private:
  void add_task(const importers::WrittenProfession& profession, const importers::WrittenTask& task, std::uint32_t id,
                const std::string& file, std::vector<Unknown>& found) const {
    const auto row = statements_.find(id);
    const bool is_gone = row == statements_.end();
    if (!is_gone && std::ranges::find(profession.occupations, row->second->code) != profession.occupations.end())
      return;
    found.push_back(
        {{file, task.line, 0,
          fmt::format("“onet_tasks” of the task “{}” names {}, which is not a task of this profession’s occupations",
                      task.name, id)},
         std::to_string(id),
         is_gone});
  }

  Statements statements_;
  std::set<OccupationCode> codes_;
};

std::vector<Unknown> unknowns_of(const Content& content, const Dataset& dataset) {
  std::vector<Unknown> unknowns;
  if (!dataset.has_onet()) return unknowns;
  const UnknownFinder finder(dataset);
  for (const auto& profession : content.professions)
    std::ranges::move(finder.find_in(profession), std::back_inserter(unknowns));
  return unknowns;
}

}  // namespace

std::vector<importers::Reject> check_against(const Content& content, const Dataset& dataset) {
  std::vector<importers::Reject> faults;
  for (Unknown& each : unknowns_of(content, dataset)) faults.push_back(std::move(each.fault));
  return faults;
}

std::vector<importers::Reject> check_for_edition(const Content& content, bool is_builtin, Dataset& dataset) {
  std::vector<importers::Reject> faults;
  std::vector<std::string> gone;
  for (Unknown& each : unknowns_of(content, dataset)) {
    if (each.is_gone && (is_builtin || dataset.onet_release > kWrittenWith)) gone.push_back(std::move(each.name));
    else faults.push_back(std::move(each.fault));
  }
  if (!gone.empty())
    dataset.notes.push_back(
        fmt::format("O*NET {}.{} does not have {} that written professions name, so these links are left out: {}",
                    dataset.onet_release.first, dataset.onet_release.second,
                    counted(static_cast<long long>(gone.size()), "task or occupation", "tasks or occupations"),
                    shortened(join_with_and(gone), 400)));
  return faults;
}

}  // namespace willai::publish
