// Which measures a publication shows, if its site.toml says so.
#pragma once

#include <string>
#include <vector>

#include "publish/edition_draft.hpp"

namespace willai::publish {

// Takes all measures from the draft, with their values, but those that the pages describe; without a page, none is taken.
// Wages, employment and projections always remain.
void keep_shown_measures(const std::vector<std::string>& pages, EditionDraft& draft);

}  // namespace willai::publish
