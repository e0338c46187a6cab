// Generative AI and jobs, the refined global index (Gmyrek, Berg, Kamiński and others, ILO Working Paper 140, 2025).
// Publisher: International Labour Organization; file from repository pgmyrek/2025_GenAI_scores_ISCO08. No license is
// stated, so it is read from the user's own copy and never redistributed. Spreadsheet, ISCO-08.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/occupation.hpp"
#include "importers/table.hpp"

namespace willai::importers::ilo {

// A task of an ISCO-08 unit group. All scores are 0 to 1: how far generative AI could automate the task.
struct TaskRow {
  IscoCode code;
  std::string title;  // of the unit group
  int task = 0;       // its number within the unit group
  std::string text;
  std::optional<double> score_2023;
  double score_2025 = 0;
  double mean_2023 = 0;  // of the unit group, as published
  double mean_2025 = 0;
  double deviation_2025 = 0;  // standard deviation of the unit group's task scores
  std::string gradient;       // of the unit group in 2025: "Exposed: Gradient 2"
  friend bool operator==(const TaskRow&, const TaskRow&) = default;
};

// Final_Scores_ISCO08_Gmyrek_et_al_2025.xlsx, its first sheet. Two things are rejects, because rows are missing: a
// published mean or deviation that differs from that of its tasks (rounded to two decimals), and a group whose rows do
// not agree. `bytes` is the whole file, `file` its name in rejects.
Imported<TaskRow> parse_tasks(std::string_view bytes, std::string_view file);

}  // namespace willai::importers::ilo
