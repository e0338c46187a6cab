// The measures of an edition and their values for an occupation.
#pragma once

#include <string_view>
#include <vector>

#include "domain/measure.hpp"
#include "domain/profession.hpp"
#include "domain/state_wage.hpp"
#include "store/sqlite.hpp"

namespace willai::store {

std::vector<Measure> load_measures(const Database& database);
std::vector<Correlation> load_correlations(const Database& database);
std::vector<RaterAgreement> load_agreements(const Database& database);
std::vector<InteractionShare> load_interactions(const Database& database);
std::vector<ReaderShare> load_readers(const Database& database);
std::vector<ReaderFigure> load_readers(const Database& database, std::string_view code);

// For one occupation, by its O*NET-SOC code; in the order of the edition's measures.
std::vector<MeasureValue> load_values(const Database& database, std::string_view code);
// By state, of the SOC code that its wages are published for.
bool has_states(const Database& database, const Profession& profession);
std::vector<StateWage> load_states(const Database& database, const Profession& profession);
std::vector<Transition> load_transitions(const Database& database, std::string_view code);

}  // namespace willai::store
