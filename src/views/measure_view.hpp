// Published measures side by side: of an occupation on a percentile axis, of a task on the exposure axis.
#pragma once

#include "domain/edition.hpp"
#include "views/citations.hpp"
#include "views/view.hpp"

namespace willai::views {

// "How N studies rate this job". Empty rows when the edition holds no measure of the profession.
MeasureTable occupation_measures_view(const Profession& profession, const EditionFacts& facts, Citations& citations);

// The measures of what could be done that place the job lowest and highest, in a sentence; "" when there are none.
std::string span_of_measures(const MeasureTable& table);

// Which measures of what could be done lie furthest apart, in a sentence; "" when they lie near each other.
std::string parting_of_measures(const MeasureTable& table);

// The readings of one task, and of the published tasks an editor names.
MeasureTable task_evidence_view(const Task& task, const EditionFacts& facts, Citations& citations);

// What was seen of the use of AI on a task, in sentences; none where the edition has no such measure of it.
std::vector<std::string> observed_use(const Task& task, const EditionFacts& facts);

// Where the readings of a task part, in sentences.
std::vector<std::string> where_they_part(const Task& task, const EditionFacts& facts);

}  // namespace willai::views
