// Generative AI and jobs, the refined global index (Gmyrek, Berg, Kamiński and others, ILO Working Paper 140, 2025).
// Publisher: International Labour Organization; file from repository pgmyrek/2025_GenAI_scores_ISCO08. No licence is
// stated: read from the user's own copy, never passed on. Spreadsheet, ISCO-08.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/occupation.hpp"
#include "importers/table.hpp"

namespace willai::ilo {

// A task of an ISCO-08 unit group. All scores 0 to 1: how far generative AI could automate the task.
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

// Final_Scores_ISCO08_Gmyrek_et_al_2025.xlsx, its first sheet. A published mean or deviation that is not that of its
// tasks (rounded to two decimals) is a reject, and so is a group whose rows do not agree: rows are missing. `bytes` is
// the whole file, `file` the name put into rejects.
Imported<TaskRow> parse_tasks(std::string_view bytes, std::string_view file);

}  // namespace willai::ilo
