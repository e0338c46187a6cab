// The evidence of an edition made without public data: figures that its editor cites.
#pragma once

#include <vector>

#include "app/content.hpp"
#include "app/edition_draft.hpp"

namespace willai {

// Adds an occupation for every written profession with cited figures, and the measures of these figures.
void add_cited_evidence(const Content& content, EditionDraft& draft);

// Figures of measures that this program does not know.
std::vector<Reject> check_figures(const Content& content);

}  // namespace willai
