// What profession pages and deep dives share: counts, the task table, skills, insights, strategies, neighbors.
#pragma once

#include <string>

#include "domain/edition.hpp"
#include "views/analysis_parts.hpp"
#include "views/citations.hpp"
#include "views/index_parts.hpp"
#include "views/task_parts.hpp"

namespace willai::views {

// `focus` is the slug of the deep dive's task; "" on the profession's own page.
Analysis analysis_view(const Profession& profession, const std::string& focus, Citations& citations);

// The same for another focus, from the analysis of a deep dive of the same profession.
Analysis refocused(Analysis last, const Profession& profession, const std::string& focus, Citations& citations);

// A profession as a row of a list: name, range, leading level.
IndexRow index_row(const ProfessionRef& ref);

// The other page of the same occupation, in the words that every page uses.
Link page_beside(const ProfessionRef& ref);

LevelCell level_cell(const Task& task);

}  // namespace willai::views
