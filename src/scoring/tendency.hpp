// How a skill, a field of knowledge or a technology goes with exposure across occupations (method, clause 10).
#pragma once

#include <optional>
#include <span>

#include "domain/profession.hpp"

namespace willai {

// A skill is vulnerable or resilient when its correlation with exposure is at least this far from 0 ("medium" in
// Cohen, Statistical Power Analysis, 1988).
inline constexpr double kTellingCorrelation = 0.3;

// A technology is vulnerable or resilient when occupations that use it differ in mean exposure from all by this much.
inline constexpr double kTellingDifference = 0.1;

// Fewer occupations than this tell nothing.
inline constexpr int kFewestOccupations = 20;

// Pearson correlation of two equally long series, -1..1; absent for fewer than kFewestOccupations pairs or no spread.
std::optional<double> find_correlation(std::span<const double> first, std::span<const double> second);

std::optional<SkillGroup> group_by_correlation(double correlation);
std::optional<SkillGroup> group_by_difference(double difference);

// Values of every 100 that lie lower: 0..100. `sorted` ascends and is not empty.
double percentile_in(std::span<const double> sorted, double value);

}  // namespace willai
