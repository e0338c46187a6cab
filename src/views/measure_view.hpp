// Published measures side by side: for an occupation on a percentile axis, for a task on the exposure axis.
#pragma once

#include "domain/edition.hpp"
#include "views/citations.hpp"
#include "views/measure_parts.hpp"

namespace willai::views {

// "How N studies rate this job". Empty rows if the edition has no measure of the profession.
MeasureTable occupation_measures_view(const Profession& profession, const EditionFacts& facts, Citations& citations);

// The exposure measures that place the job lowest and highest, in a sentence; "" if there are none.
std::string span_of_measures(const MeasureTable& table);

// Which exposure measures differ most, in a sentence; "" if they are close.
std::string parting_of_measures(const MeasureTable& table);

// The readings of one task, and of the published tasks that an editor names.
MeasureTable task_evidence_view(const Task& task, const EditionFacts& facts, Citations& citations);

// Observed use of AI for a task, in sentences; none if the edition has no such measure of it.
std::vector<std::string> observed_use(const Task& task, const EditionFacts& facts);

// Where the readings of a task differ, in sentences.
std::vector<std::string> where_they_part(const Task& task, const EditionFacts& facts);

// Whether the task is physical work, and who says so; "" if the edition does not know.
std::string physical_work(const Task& task, const EditionFacts& facts);

}  // namespace willai::views
