// Figures in the prose of written professions: named ones are checked and printed, stated ones are compared with what is
// published.
#pragma once

#include <vector>

#include "publish/catalog.hpp"
#include "publish/content.hpp"
#include "publish/edition_draft.hpp"

namespace willai::publish {

// A fault for each name without a value in figures.tsv.
std::vector<importers::Reject> check_figures_in_text(const Content& content);

// A warning for each stated number that no figure of its profession says: nobody would notice when it is out of date.
std::vector<importers::Reject> unbound_numbers(const Content& content, const std::vector<Measure>& measures);

// Puts each named figure into the texts as it is printed; with its source, where a text names it first. The occupations
// and measures of the draft must be filled in.
void print_figures_in_text(const Content& content, EditionDraft& draft);

}  // namespace willai::publish
