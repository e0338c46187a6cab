// A content folder: the professions that editors wrote, and every fault found in them.
#pragma once

#include <string>
#include <vector>

#include "ports/files.hpp"
#include "domain/edition.hpp"
#include "importers/activity_ratings.hpp"
#include "importers/cited_figures.hpp"
#include "importers/content.hpp"
#include "importers/corrections.hpp"
#include "importers/match_words.hpp"
#include "importers/reasons.hpp"

namespace willai {

struct Content {
  content::WrittenEdition edition;
  std::vector<content::WrittenProfession> professions;  // sorted by slug; without files that have a fault
  std::vector<CitedFigure> figures;
  std::vector<ActivityRating> ratings;
  std::vector<content::WrittenActivity> activities;
  std::vector<content::ToolKind> tools;
  std::vector<content::TaskName> task_names;
  std::vector<content::EmergingTaskName> emerging_task_names;
  std::vector<content::OccupationName> occupation_names;
  std::vector<content::OccupationAnswer> occupation_answers;
  std::vector<content::WrittenSkill> skills;
  std::vector<LearningLink> learning;
  std::vector<content::WrittenCorrection> corrections;
  std::vector<ActivityTitle> activity_titles;
  std::vector<RewordingRow> rewordings;  // abbreviations, then forms, then words without meaning
  std::vector<InputFile> inputs;
  std::vector<Reject> faults;
};

// Reads edition.toml, professions/*.toml, figures.tsv, ratings/*.tsv, activities/*.toml, tools.toml, task-names.tsv,
// emerging-task-names.tsv, occupation-names.tsv, occupation-answers.tsv,
// skills.toml, learning.toml, corrections.toml and matching/*.tsv below `folder`. A
// missing file is simply left out; it is an error if the folder has none of them.
Result<Content> load_content(const FileSource& files, const std::string& folder);

}  // namespace willai
