// The tables of a measure's page and of the method: coverage, correlations, agreement of raters.
#pragma once

#include "domain/edition.hpp"
#include "views/view_parts.hpp"

namespace willai::views {

// Each without rows when the edition has nothing to put into it.
NumberTable coverage_table(const EditionFacts& facts, std::string_view page);
NumberTable correlation_table(const EditionFacts& facts, std::string_view page);
NumberTable interaction_table(const EditionFacts& facts);
// How people and GPT-4 agree, task by task.
NumberTable agreement_table(const EditionFacts& facts);
// All readings against all.
NumberTable correlation_matrix(const EditionFacts& facts);

}  // namespace willai::views
