// The evidence of an edition made without public data: figures that its editor cites.
#pragma once

#include <vector>

#include "publish/catalog.hpp"
#include "publish/content.hpp"
#include "publish/edition_draft.hpp"

namespace willai::publish {

// Adds an occupation with its cited figures for every written profession that has some, and the measures they are of.
void add_cited_evidence(const Content& content, const Catalog& catalog, EditionDraft& draft);

// Figures of measures that this program does not know.
std::vector<importers::Reject> check_figures(const Content& content, const Catalog& catalog);

}  // namespace willai::publish
