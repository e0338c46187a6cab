// What the pages of professions and of tasks share: tasks, skills, strategies.
#pragma once

#include <string>
#include <vector>

#include "domain/profession.hpp"
#include "views/form_parts.hpp"
#include "views/index_parts.hpp"
#include "views/link.hpp"
#include "views/table_parts.hpp"
#include "views/task_parts.hpp"

namespace willai::views {

struct SkillRow {
  std::string name;
  std::string reason;
};

struct SkillColumn {
  SkillGroup group;
  std::string title;  // "Vulnerable"
  std::string description;
  std::vector<SkillRow> skills;
  std::string when_empty;  // "None found in this edition."; "" leaves the column out if it has no skills
};

struct StrategyItem {
  std::string title;
  std::string text;
};

// Shared by profession pages and deep dives.
struct Analysis {
  std::vector<LedgerRow> counts;  // tasks with high exposure, resilient tasks, skills assessed …
  std::vector<Link> occupations;  // "Software Developers, 15-1252.00"; url may be ""
  int occupation_note = 0;
  TaskTable tasks;
  std::vector<SkillColumn> skills;
  std::string skills_note;  // how they were found; ""
  std::vector<std::string> insights;
  std::vector<StrategyItem> strategies;
  ReportForm report;
  std::string assessment_call;  // "This page is a general overview of …"
  IndexList related_tasks;
  IndexList related_professions;
  IndexList other_professions;
};

}  // namespace willai::views
