#include "publish/match_tables.hpp"

#include <algorithm>
#include <map>

#include "publish/edition_draft.hpp"
#include "base/text.hpp"

namespace willai::publish {
namespace {

void add_names(const std::string& title, matching::JobPlace job, matching::MatchTables& tables) {
  for (std::string& name : names_in(title)) tables.titles.push_back({std::move(name), job});
}

// The composed page if there is one, else the written one. A written page is also named next to a composed one.
void add_page(const Profession& profession, matching::Job& job) {
  if (profession.origin == Origin::written && job.written.empty()) job.written = profession.slug;
  else if (profession.origin == Origin::written) job.also_written.push_back(profession.slug);
  for (std::size_t i = 1; i < profession.occupations.size(); ++i) job.also_codes.push_back(profession.occupations[i].code);
  if (profession.origin == Origin::written && !job.page.empty()) return;
  job.page = profession.slug;
  job.title = profession.name;
  job.summary = profession.summary;
}

}  // namespace

std::vector<std::string> names_in(const std::string& title) {
  std::vector<std::string> names{title};
  const std::size_t open = title.find('('), close = title.rfind(')');
  if (open == std::string::npos || close == std::string::npos || close < open) return names;
  const std::string before(trim(std::string_view(title).substr(0, open)));
  const std::string inside(trim(std::string_view(title).substr(open + 1, close - open - 1)));
  if (!before.empty() && close + 1 == title.size()) names.push_back(before);
  if (!inside.empty() && inside.find('(') == std::string::npos) names.push_back(inside);
  return names;
}

matching::MatchTables match_tables_of(const std::vector<Profession>& professions) {
  std::map<std::string, matching::Job> jobs;
  for (const Profession& each : professions)
    if (!each.occupations.empty()) add_page(each, jobs[each.occupations.front().code]);
  matching::MatchTables tables;
  std::map<std::string, matching::JobPlace> places;
  for (auto& [code, job] : jobs) {
    job.code = code;
    places[code] = static_cast<matching::JobPlace>(tables.jobs.size());
    tables.jobs.push_back(job);
  }
  for (const Profession& each : professions) {
    if (each.occupations.empty()) continue;
    const matching::JobPlace job = places[each.occupations.front().code];
    add_names(each.name, job, tables);
    add_names(each.plural, job, tables);
    for (const std::string& title : each.alternate_titles) add_names(title, job, tables);
    for (const Task& task : each.tasks)
      tables.tasks.push_back({task.statement.empty() ? task.name : task.statement, job});
  }
  return tables;
}

matching::MatchTables match_tables_of(const Dataset& dataset) {
  matching::MatchTables tables;
  std::map<OccupationCode, matching::JobPlace> places;
  for (const auto& row : dataset.occupations) {
    places[row.code] = static_cast<matching::JobPlace>(tables.jobs.size());
    tables.jobs.push_back({std::string(row.code.text()), row.title, "", "", row.description});
    add_names(row.title, places[row.code], tables);
  }
  for (const auto& row : dataset.alternate_titles)
    for (const std::string& title : {row.title, row.short_title})
      if (!title.empty()) add_names(title, places[row.code], tables);
  for (const auto& row : dataset.tasks) tables.tasks.push_back({row.task, places[row.code]});
  return tables;
}

}  // namespace willai::publish
