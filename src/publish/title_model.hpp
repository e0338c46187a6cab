// The title model that ships with the program, trained on O*NET's titles and tasks; an edition takes it over.
#pragma once

#include <optional>
#include <string>

#include "publish/edition_draft.hpp"
#include "ports/files.hpp"
#include "matching/match_parts.hpp"

namespace willai::publish {

// With this few professions, training is faster than loading the model.
inline constexpr std::size_t kFewProfessions = 100;

// From a content folder; absent if there is none, an error if it is damaged.
Result<std::optional<matching::MatchParts>> load_title_model(const ports::FileSource& files,
                                                             const std::string& content_folder);

// What the model knows about the jobs in these tables. A feature or job that it does not know has no weight, and
// is matched by the likeness of its titles and tasks.
matching::MatchParts adopted_parts(const matching::MatchParts& model, const matching::MatchTables& tables,
                                   matching::Rewordings rewordings);

// Puts the parts of the matcher into the draft: the model's, if it knows nearly all of the draft's jobs and they are
// most of the model's jobs. Otherwise no trained parts, and titles are matched by likeness.
void add_matching(EditionDraft& draft, const std::optional<matching::MatchParts>& model);

}  // namespace willai::publish
