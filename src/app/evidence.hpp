// All that the measures say, joined to the occupations and tasks of a draft, counted, and compared with each other.
#pragma once

#include "app/dataset.hpp"
#include "app/edition_draft.hpp"
#include "app/joining.hpp"
#include "importers/activity_ratings.hpp"

namespace willai {

// `known` are the measures there may be. Fills measures, correlations, agreements, interactions, unjoined and education
// of the draft, and the values of its tasks. Professions and occupations have to be there.
void add_evidence(const Dataset& dataset, const JoinedLabels& labels, const std::vector<ActivityRating>& ratings,
                  std::vector<Measure> known, EditionDraft& draft);

// How the raters of the label file agree: people with each rubric of GPT-4, and the rubrics with each other.
std::vector<RaterAgreement> rater_agreements(const std::vector<gpts::LabelRow>& labels);

// Share of tasks on which people and GPT-4 under both rubrics give the same label, 0..1; 0 for no such task.
double share_all_agree(const std::vector<gpts::LabelRow>& labels);

}  // namespace willai
