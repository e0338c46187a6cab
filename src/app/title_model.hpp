// The reading of titles that ships with the program, fitted to O*NET's titles and tasks, as an edition takes it over.
#pragma once

#include <optional>
#include <string>

#include "app/edition_draft.hpp"
#include "app/files.hpp"
#include "matching/match_parts.hpp"

namespace willai {

// So few professions are fitted sooner than the model is read.
inline constexpr std::size_t kFewProfessions = 100;

// Of a content folder; absent when it has none, an error when it is damaged.
Result<std::optional<MatchParts>> load_title_model(const FileSource& files, const std::string& content_folder);

// What the model knows of the jobs of these tables. A feature or a job that it does not know has no weight: what is
// new is met by the likeness of its titles and tasks.
MatchParts adopted_parts(const MatchParts& model, const MatchTables& tables, Rewordings rewordings);

// Puts the parts of the matcher into the draft: the model's, where it knows nearly all of its jobs and they are most of
// those it knows; else none that were fitted, and titles are matched by likeness.
void add_matching(EditionDraft& draft, const std::optional<MatchParts>& model);

}  // namespace willai
