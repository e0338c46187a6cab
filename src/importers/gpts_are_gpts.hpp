// Labels of "GPTs are GPTs" (Eloundou, Manning, Mishkin, Rock, 2023): people, GPT-4 under two rubrics, automation.
// Publisher: OpenAI, repository openai/GPTs-are-GPTs. MIT licence. Files: full_labelset.tsv, occ_level.csv.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/level.hpp"
#include "domain/occupation.hpp"
#include "domain/task.hpp"
#include "importers/table.hpp"

namespace willai::gpts {

// A row of full_labelset.tsv. Task ids there are written "8823.0"; fields with quotes are quoted as in CSV.
struct LabelRow {
  std::uint32_t index = 0;  // the file's own row number, from 0; a hole means a row was left out
  OccupationCode code;
  std::uint32_t task_id = 0;
  std::string task;
  TaskKind kind = TaskKind::unstated;
  std::string title;
  Readings readings;
};

// A row of occ_level.csv: published values of an occupation, each 0..1; alpha, beta, gamma.
struct OccupationRow {
  OccupationCode code;
  std::string title;
  double gpt4[3];
  double people[3];
};

Imported<LabelRow> parse_labels(std::string_view text, std::string_view file);
Imported<OccupationRow> parse_occupation_values(std::string_view text, std::string_view file);

}  // namespace willai::gpts
