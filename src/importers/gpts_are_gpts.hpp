// Labels of "GPTs are GPTs" (Eloundou, Manning, Mishkin, Rock, 2023): people, GPT-4 under two rubrics, automation.
// Publisher: OpenAI, repository openai/GPTs-are-GPTs. MIT license. Files: full_labelset.tsv, occ_level.csv,
// automation_gpt4_human_labels.tsv.
//
//   Imported<gpts::LabelRow> labels = gpts::parse_labels(text, "full_labelset.tsv");
//   for (const Reject& reject : labels.rejects) print(sentence_for(reject));
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/level.hpp"
#include "domain/occupation.hpp"
#include "domain/task.hpp"
#include "importers/table.hpp"

namespace willai::importers::gpts {

// A row of full_labelset.tsv: `people` is its human_exposure_agg, rubric 1 its gpt4_exposure, rubric 2 its
// gpt4_exposure_alt_rubric; E3 is already folded into E2. Task ids are written "8823.0" there; fields with quotes are
// quoted as in CSV.
struct LabelRow {
  std::uint32_t index = 0;  // the file's own row number, from 0; a missing number means that a row was left out
  OccupationCode code;
  std::uint32_t task_id = 0;
  std::string task;
  TaskKind kind = TaskKind::unstated;
  std::string title;
  Readings readings;
  friend bool operator==(const LabelRow&, const LabelRow&) = default;
};

// A row of occ_level.csv: published values of an occupation, each 0..1; alpha, beta, gamma.
struct OccupationRow {
  OccupationCode code;
  std::string title;
  std::array<double, 3> gpt4;
  std::array<double, 3> people;
  friend bool operator==(const OccupationRow&, const OccupationRow&) = default;
};

// A row of automation_gpt4_human_labels.tsv: how far a task could be automated, 0 for T0 to 4 for T4. People rated 95.
struct AutomationRow {
  OccupationCode code;
  std::uint32_t task_id = 0;
  TaskKind kind = TaskKind::unstated;
  std::optional<std::uint8_t> gpt4;
  std::optional<std::uint8_t> people;
  friend bool operator==(const AutomationRow&, const AutomationRow&) = default;
};

// `file` is the file's name in rejects. A label's index, an occupation's code in occ_level.csv, and a task's id in
// automation_gpt4_human_labels.tsv each appear once in their file. A blank label is absent; any word other than E0, E1,
// E2 (or T0 to T4) is a reject.
Imported<LabelRow> parse_labels(std::string_view text, std::string_view file);
Imported<AutomationRow> parse_automation(std::string_view text, std::string_view file);
Imported<OccupationRow> parse_occupation_values(std::string_view text, std::string_view file);

}  // namespace willai::importers::gpts
