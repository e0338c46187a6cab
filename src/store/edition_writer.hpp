// Writes an edition: one SQLite file, with the same bytes for the same draft.
#pragma once

#include <string>

#include "publish/edition_draft.hpp"
#include "base/result.hpp"

namespace willai::store {

// `file` must not exist. On failure nothing is left behind.
Result<> save_edition(const publish::EditionDraft& draft, const std::string& file);

}  // namespace willai::store
