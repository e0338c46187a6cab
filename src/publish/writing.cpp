#include "publish/writing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "scoring/profession_score.hpp"

namespace willai {
namespace {

using Statements = std::map<std::uint32_t, const onet::TaskRow*>;

Statements statements_of(const Dataset& dataset) {
  Statements statements;
  for (const auto& row : dataset.tasks) statements.emplace(row.task_id, &row);
  return statements;
}

PublishedTask published(const onet::TaskRow& row, const JoinedLabels& labels) {
  PublishedTask task{row.task_id, std::string(row.code.text()), row.task, {}, Join::by_editor};
  if (const auto joined = labels.by_task.find(row.task_id); joined != labels.by_task.end())
    task.readings = joined->second.label->readings, task.settled = joined->second.settled;
  return task;
}

Task write_task(const content::WrittenTask& written, const Statements& statements, const JoinedLabels& labels) {
  Task task;
  task.slug = written.slug;
  task.name = task.statement = written.name;
  task.doing = written.doing;
  task.kind = written.kind;
  task.weight = weight_of(written.kind);
  task.level = written.level;
  task.basis = Basis::editorial;
  task.rationale = written.rationale;
  task.advice = written.advice;
  task.tools = written.tools;
  for (const std::uint32_t id : written.onet_tasks)
    if (const auto row = statements.find(id); row != statements.end())
      task.published.push_back(published(*row->second, labels));
  if (written.onet_tasks.empty()) task.gap = Gap::not_linked;
  else if (task.published.empty()) task.gap = Gap::no_data;
  return task;
}

Profession write_profession(const content::WrittenProfession& written, const std::map<std::string, std::string>& titles,
                            const Statements& statements, const JoinedLabels& labels) {
  Profession profession;
  profession.slug = written.slug;
  profession.name = written.name;
  profession.plural = written.plural;
  profession.summary = written.summary;
  profession.origin = Origin::written;
  profession.field = written.occupations.front().major_group();
  for (const OccupationCode& code : written.occupations) {
    const auto title = titles.find(std::string(code.text()));
    profession.occupations.push_back({std::string(code.text()), title == titles.end() ? "" : title->second, ""});
  }
  profession.alternate_titles = written.alternate_titles;
  for (const auto& task : written.tasks) profession.tasks.push_back(write_task(task, statements, labels));
  profession.skills = written.skills;
  std::ranges::stable_sort(profession.skills, {}, &Skill::group);
  profession.strategies = written.strategies;
  profession.figures = written.figures;
  score(profession);
  return profession;
}

}  // namespace

std::vector<Profession> write_professions(const Content& content, const Dataset& dataset, const JoinedLabels& labels) {
  const Statements statements = statements_of(dataset);
  std::map<std::string, std::string> titles;
  for (const auto& row : dataset.occupations) titles.emplace(row.code.text(), row.title);
  std::vector<Profession> professions;
  for (const auto& written : content.professions)
    professions.push_back(write_profession(written, titles, statements, labels));
  return professions;
}

std::vector<Reject> check_against(const Content& content, const Dataset& dataset) {
  std::vector<Reject> faults;
  if (!dataset.has_onet()) return faults;
  std::set<OccupationCode> codes;
  for (const auto& row : dataset.occupations) codes.insert(row.code);
  const Statements statements = statements_of(dataset);
  for (const auto& profession : content.professions) {
    const std::string file = fmt::format("professions/{}.toml", profession.slug);
    for (const OccupationCode& code : profession.occupations)
      if (!codes.contains(code))
        faults.push_back({file, profession.occupations_line, 0,
                          fmt::format("O*NET has no occupation {}; correct “occupations”", code.text())});
    // With a wrong code, every task id would be reported too.
    if (!std::ranges::all_of(profession.occupations, [&](const OccupationCode& code) { return codes.contains(code); }))
      continue;
    for (const auto& task : profession.tasks)
      for (const std::uint32_t id : task.onet_tasks) {
        const auto row = statements.find(id);
        if (row == statements.end() ||
            std::ranges::find(profession.occupations, row->second->code) == profession.occupations.end())
          faults.push_back(
              {file, task.line, 0,
               fmt::format(
                   "“onet_tasks” of the task “{}” names {}, which is not a task of this profession’s occupations",
                   task.name, id)});
      }
  }
  return faults;
}

}  // namespace willai
