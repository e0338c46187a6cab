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
#include "importers/site_toml.hpp"

namespace willai::publish {

struct Content {
  importers::WrittenEdition edition;
  Site site;
  std::string logo_file{};  // as site.toml names it; ""
  importers::NamesAt shown_measures;  // by their pages; none: all
  std::vector<importers::WrittenProfession> professions;  // sorted by slug; without files that have a fault
  std::vector<importers::CitedFigure> figures;
  std::vector<importers::ActivityRating> ratings;
  std::vector<importers::WrittenActivity> activities;
  std::vector<importers::ToolKind> tools;
  std::vector<importers::TaskName> task_names;
  std::vector<importers::EmergingTaskName> emerging_task_names;
  std::vector<importers::OccupationName> occupation_names;
  std::vector<importers::OccupationAnswer> occupation_answers;
  std::vector<importers::WrittenSkill> skills;
  std::vector<LearningLink> learning;
  std::vector<importers::WrittenCorrection> corrections;
  std::vector<importers::ActivityTitle> activity_titles;
  std::vector<importers::RewordingRow> rewordings;  // abbreviations, then forms, then words without meaning
  std::vector<InputFile> inputs;
  std::vector<importers::Reject> faults;
};

// Reads edition.toml, site.toml, pages/*.md, professions/*.toml, figures.tsv, ratings/*.tsv, activities/*.toml, tools.toml, task-names.tsv,
// emerging-task-names.tsv, occupation-names.tsv, occupation-answers.tsv,
// skills.toml, learning.toml, corrections.toml and matching/*.tsv below `folder`. A
// missing file is simply left out; it is an error if the folder has none of them.
Result<Content> load_content(const ports::FileSource& files, const std::string& folder);

}  // namespace willai::publish
