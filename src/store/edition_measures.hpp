// The measures of an edition and their values for an occupation.
#pragma once

#include <string_view>
#include <vector>

#include "domain/measure.hpp"
#include "store/sqlite.hpp"

namespace willai::store {

std::vector<Measure> load_measures(const Database& database);
std::vector<Correlation> load_correlations(const Database& database);
std::vector<RaterAgreement> load_agreements(const Database& database);
std::vector<InteractionShare> load_interactions(const Database& database);

// For one occupation, by its O*NET-SOC code; in the order of the edition's measures.
std::vector<MeasureValue> load_values(const Database& database, std::string_view code);
std::vector<Transition> load_transitions(const Database& database, std::string_view code);

}  // namespace willai::store
