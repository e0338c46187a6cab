// The tables of a measure's page and of the method: coverage, correlations, agreement of raters.
#pragma once

#include "domain/edition.hpp"
#include "views/table_parts.hpp"

namespace willai::views {

// Each has no rows if the edition has no data for it.
NumberTable coverage_table(const EditionFacts& facts, std::string_view page);
NumberTable correlation_table(const EditionFacts& facts, std::string_view page);
NumberTable interaction_table(const EditionFacts& facts);
// How far people and GPT-4 agree, task by task.
NumberTable agreement_table(const EditionFacts& facts);
// How far the answer depends on who reads the tasks.
NumberTable reader_table(const EditionFacts& facts);
// Correlations between all readings.
NumberTable correlation_matrix(const EditionFacts& facts);

}  // namespace willai::views
