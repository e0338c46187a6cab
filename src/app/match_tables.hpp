// What a matcher knows of an edition, from its professions or straight from the data.
#pragma once

#include <vector>

#include "app/dataset.hpp"
#include "domain/profession.hpp"
#include "matching/match_tables.hpp"

namespace willai {

// A job for each code that a profession is closest to; what an editor wrote and what was composed of the same code are
// one. Jobs stand in the order of their codes.
MatchTables match_tables_of(const std::vector<Profession>& professions);

// Of O*NET alone: occupations, alternate titles, tasks.
MatchTables match_tables_of(const Dataset& dataset);

// "CFO (Chief Financial Officer)": the name itself, what stands before the brackets, and what stands in them.
std::vector<std::string> names_in(const std::string& title);

}  // namespace willai
