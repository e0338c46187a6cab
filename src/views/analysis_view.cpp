#include "views/analysis_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "site/routes.hpp"
#include "views/insights.hpp"
#include "views/report_view.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr std::size_t kTasksRelated = 4;
// A page of more tasks than this stays small: after so many bytes of reasons, a row has the first sentence of its reason.
constexpr std::size_t kManyTasks = 27;
constexpr std::size_t kLongestReasons = 1'200;

std::string of_all(int count, std::size_t all) { return fmt::format("{} of {}", count, all); }

std::vector<LedgerRow> counts_of(const Profession& profession) {
  const std::vector<Task>& tasks = profession.tasks;
  std::vector<LedgerRow> rows;
  if (!tasks.empty()) {
    rows.push_back({"Tasks with high exposure", of_all(count_at(tasks, Level::high), tasks.size())});
    rows.push_back({"Resilient tasks", of_all(count_at(tasks, Level::low), tasks.size())});
    if (const int gaps = count_at(tasks, std::nullopt); gaps > 0)
      rows.push_back({"Tasks not rated", of_all(gaps, tasks.size())});
  }
  if (!profession.skills.empty()) rows.push_back({"Skills assessed", std::to_string(profession.skills.size())});
  return rows;
}

std::vector<Link> occupations_of(const Profession& profession) {
  std::vector<Link> links;
  for (const OccupationRef& occupation : profession.occupations) {
    // An edition without O*NET's titles has only its own.
    const bool untitled =
        occupation.title.empty() || (profession.origin == Origin::written && occupation.title == profession.name);
    const std::string text = untitled ? occupation.code : fmt::format("{}, {}", occupation.title, occupation.code);
    const bool other_page = !occupation.profession.empty() && occupation.profession != profession.slug;
    links.push_back({text, other_page ? site::profession(occupation.profession) : ""});
  }
  return links;
}

TaskRow task_row(const Profession& profession, const Task& task, const std::string& focus) {
  TaskRow row{task.name,         site::deep_dive(profession.slug, task.slug),
              level_cell(task),  range_text(task.exposure),
              std::nullopt,      task.slug == focus ? "" : task.rationale,
              task.slug == focus};
  if (task.exposure) row.plot = plot_of(*task.exposure);
  return row;
}

std::string table_caption(const Profession& profession) {
  const std::string count = counted(static_cast<int>(profession.tasks.size()), "task", "tasks");
  if (profession.origin == Origin::written)
    return fmt::format(
        "{} of {}, with our own rating under the study’s rules. A bar is the 80% range on the exposure scale.", count,
        with_article(profession.name));
  return fmt::format(
      "{} from O*NET, the most exposed first. A level is what all readings of the task settle on. A bar is the 80% range on the "
      "exposure scale.",
      count);
}

// A reason that stands already is not given again, and behind many others it is brief. The focus gives none.
void shorten_reasons(const Profession& profession, const std::string& focus, std::vector<TaskRow>& rows) {
  std::size_t said = 0;
  std::map<std::string_view, std::string_view> reasons;  // and the first row that gives each
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Task& task = profession.tasks[i];
    rows[i].same_as.clear();
    rows[i].is_brief = false;
    if (task.slug == focus) continue;
    const auto [before, is_new] = reasons.emplace(task.rationale, task.name);
    if (!is_new) rows[i].same_as = before->second;
    else if ((said += task.rationale.size()) > kLongestReasons && profession.tasks.size() > kManyTasks) rows[i].is_brief = true;
  }
}

TaskTable table_of(const Profession& profession, const std::string& focus) {
  TaskTable table;
  if (profession.tasks.empty()) return table;
  table.caption = table_caption(profession);
  for (const Task& task : profession.tasks) table.rows.push_back(task_row(profession, task, focus));
  shorten_reasons(profession, focus, table.rows);
  return table;
}

std::string title_of(SkillGroup group) {
  return group == SkillGroup::vulnerable ? "Vulnerable" : group == SkillGroup::resilient ? "Resilient" : "Growing";
}

std::string_view description_of(SkillGroup group) {
  switch (group) {
    case SkillGroup::vulnerable: return "Software can do more of the routine part.";
    case SkillGroup::resilient: return "Needs context, judgment, presence or responsibility.";
    default: return "In demand as tools do more.";
  }
}

SkillColumn column_of(const Profession& profession, SkillGroup group) {
  SkillColumn column{group, title_of(group), std::string(description_of(group)), {}, "This edition names none."};
  for (const Skill& skill : profession.skills)
    if (skill.group == group) column.skills.push_back({skill.name, skill.reason});
  return column;
}

// A composed page has no column without a skill.
std::vector<SkillColumn> columns_of(const Profession& profession) {
  std::vector<SkillColumn> columns;
  if (profession.skills.empty()) return columns;
  for (const SkillGroup group : kSkillGroups) {
    SkillColumn column = column_of(profession, group);
    if (profession.origin == Origin::written || !column.skills.empty()) columns.push_back(std::move(column));
  }
  return columns;
}

std::string skills_note_of(const Profession& profession) {
  if (profession.origin == Origin::written) return "";
  if (profession.skills.empty()) return "O*NET publishes no skills for this occupation.";
  return "O*NET says which skills, fields of knowledge and technologies are important here. How each stands is our editors’ view of "
         "how it is used.";
}

IndexRow related_row(const Profession& profession, const Task& task) {
  return {task.name, site::deep_dive(profession.slug, task.slug), task.level, "", ""};
}

IndexList tasks_list(const Profession& profession, const std::string& focus) {
  IndexList list{fmt::format("Related Analyses for {}", profession.name), "", {}};
  // The table on the profession's own page has every task; a few are enough here.
  const std::size_t most = focus.empty() ? kTasksRelated : profession.tasks.size();
  for (const Task& task : profession.tasks)
    if (task.slug != focus && list.rows.size() < most)
      list.rows.push_back(related_row(profession, task));
  return list;
}

IndexList refs_list(std::string title, std::string note, const std::vector<ProfessionRef>& refs) {
  IndexList list{std::move(title), std::move(note), {}};
  for (const ProfessionRef& ref : refs) list.rows.push_back(index_row(ref));
  return list;
}

}  // namespace

LevelCell level_cell(const Task& task) { return {task.level, task.raters_split}; }

IndexRow index_row(const ProfessionRef& ref) {
  return {ref.plural, site::profession(ref.slug), std::nullopt, range_text(ref.exposure), ref.reason};
}

Link page_beside(const ProfessionRef& ref) {
  const bool is_written = ref.origin == Origin::written;
  return {ref.plural + (is_written ? ", written for this publication" : ", the data view: the tasks as O*NET lists them"),
          site::profession(ref.slug)};
}

namespace {

// The advice that the page of a task prints by itself; "" on the profession's own page.
std::string_view advice_on(const Profession& profession, const std::string& focus) {
  const auto task = std::ranges::find(profession.tasks, focus, &Task::slug);
  return task == profession.tasks.end() ? "" : std::string_view(task->advice);
}

}  // namespace

namespace {

std::vector<StrategyItem> strategies_of(const Profession& profession, const std::string& focus) {
  std::vector<StrategyItem> items;
  const std::string_view said = advice_on(profession, focus);
  for (const Strategy& strategy : profession.strategies)
    if (strategy.text != said) items.push_back({strategy.title, strategy.text});
  return items;
}

// Returns the note of the occupation.
int cite_sources(const Profession& profession, Citations& citations) {
  const int note = citations.cite(study_id::kOnet);
  if (profession.origin == Origin::written) citations.cite(study_id::kContent);
  return note;
}

}  // namespace

Analysis refocused(Analysis last, const Profession& profession, const std::string& focus, Citations& citations) {
  last.occupation_note = cite_sources(profession, citations);
  std::vector<TaskRow>& rows = last.tasks.rows;
  const auto was = std::ranges::find(rows, true, &TaskRow::this_page) - rows.begin();
  const auto is = std::ranges::find(profession.tasks, focus, &Task::slug) - profession.tasks.begin();
  const Task& before = profession.tasks[static_cast<std::size_t>(was)];
  rows[static_cast<std::size_t>(was)] = task_row(profession, before, focus);
  rows[static_cast<std::size_t>(is)] = task_row(profession, profession.tasks[static_cast<std::size_t>(is)], focus);
  shorten_reasons(profession, focus, rows);
  last.strategies = strategies_of(profession, focus);
  last.related_tasks.rows.insert(last.related_tasks.rows.begin() + was, related_row(profession, before));
  last.related_tasks.rows.erase(last.related_tasks.rows.begin() + is);
  return last;
}

Analysis analysis_view(const Profession& profession, const std::string& focus, Citations& citations) {
  Analysis analysis;
  analysis.counts = counts_of(profession);
  analysis.occupations = occupations_of(profession);
  analysis.occupation_note = cite_sources(profession, citations);
  analysis.tasks = table_of(profession, focus);
  analysis.skills = columns_of(profession);
  analysis.skills_note = skills_note_of(profession);
  analysis.insights = insights_of(profession);
  analysis.strategies = strategies_of(profession, focus);
  analysis.related_professions = refs_list(
      profession.tasks.empty() ? "Nearest specific jobs" : "Nearest professions",
      "Ranges of exposure, from 0 to 1.", profession.related);
  if (profession.tasks.empty()) return analysis;  // it has no figures to report or to begin a week with
  analysis.report = focus.empty() ? report_form_with_tasks(profession) : report_form_of_task(profession);
  analysis.assessment_call =
      fmt::format("This is a general overview of {}. Your own exposure depends on your tasks, skills and experience.",
                  profession.plural);
  analysis.related_tasks = tasks_list(profession, focus);
  analysis.other_professions = refs_list("Other Professions", "", profession.others);
  return analysis;
}

}  // namespace willai::views
