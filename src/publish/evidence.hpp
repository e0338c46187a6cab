// Joins all measures to the occupations and tasks of a draft, counts what was joined, and compares the measures with
// each other.
#pragma once

#include "publish/dataset.hpp"
#include "publish/edition_draft.hpp"
#include "publish/joining.hpp"
#include "importers/activity_ratings.hpp"

namespace willai::publish {

// Fills measures, correlations, agreements, interactions, unjoined and education of the draft, and the values of its
// tasks. Professions and occupations must be filled in first.
void add_evidence(const Dataset& dataset, const JoinedLabels& labels,
                  const std::vector<importers::ActivityRating>& ratings, std::vector<Measure> known,
                  EditionDraft& draft);

// How far the raters of the label file agree: people with each rubric of GPT-4, and the rubrics with each other.
std::vector<RaterAgreement> rater_agreements(const std::vector<importers::gpts::LabelRow>& labels);

// Share of tasks that people and GPT-4 under both rubrics give the same label, 0..1; 0 if there is no such task.
double share_all_agree(const std::vector<importers::gpts::LabelRow>& labels);

}  // namespace willai::publish
