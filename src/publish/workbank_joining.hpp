// Joins what workers and experts say (WORKBank) to the tasks of this edition, and compares it with the labels of people.
#pragma once

#include <vector>

#include "publish/joining.hpp"
#include "publish/occupation_joining.hpp"
#include "publish/task_measures.hpp"

namespace willai::publish {

// Per task: the mean of the workers' answers and of the experts', each with the number of answers. A task is found by its
// id, else by its words. Other tasks were not asked about, and get nothing.
void join_workbank(const Dataset& dataset, TaskMeasures& measures);

// How much workers want their tasks automated, by occupation: the mean over all answers about its tasks.
PublishedMeasure workbank_desires(const Dataset& dataset);

// Over tasks: how experts' capacity and workers' desire correlate with people's labels (β of the label). A measure with
// itself: how far two single raters agree (intraclass correlation).
std::vector<Correlation> workbank_correlations(const Dataset& dataset, const JoinedLabels& labels);

}  // namespace willai::publish
