// What a matcher needs of an edition, made from its professions or directly from the data.
#pragma once

#include <vector>

#include "publish/dataset.hpp"
#include "domain/profession.hpp"
#include "matching/match_tables.hpp"

namespace willai::publish {

// One job per code that is a profession's closest; written and composed pages of the same code are one job. Jobs are in
// the order of their codes.
matching::MatchTables match_tables_of(const std::vector<Profession>& professions);

// From O*NET alone: occupations, alternate titles, tasks.
matching::MatchTables match_tables_of(const Dataset& dataset);

// "CFO (Chief Financial Officer)": the whole name, the part before the parentheses, and the part inside them.
std::vector<std::string> names_in(const std::string& title);

}  // namespace willai::publish
