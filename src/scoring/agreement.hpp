// How far two series of numbers, or two raters, agree (method, clause 18).
#pragma once

#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "domain/level.hpp"
#include "domain/measure.hpp"

namespace willai::scoring {

// Pearson's correlation of pairs, -1 to 1; absent for fewer than three pairs or a series without spread.
std::optional<double> find_pearson(std::span<const std::pair<double, double>> pairs);

// Spearman's correlation: Pearson's of the ranks, with mean ranks for ties.
std::optional<double> find_spearman(std::span<const std::pair<double, double>> pairs);

// Agreement, Cohen's kappa and the correlations of alpha (E1), beta (E1 and half of E2) and zeta (E1 or E2) between two
// raters' labels of the same tasks. The raters' names stay empty; an undefined correlation is 0.
RaterAgreement agreement_of(std::span<const std::pair<Label, Label>> labels);

}  // namespace willai::scoring
