// The correlation of a skill, a field of knowledge or a technology with exposure across occupations (method, clause
// 10).
#pragma once

#include <optional>
#include <span>

#include "domain/profession.hpp"

namespace willai {

// A skill is vulnerable or resilient if its correlation with exposure is at least this far from 0 ("medium" in
// Cohen, Statistical Power Analysis, 1988).
inline constexpr double kTellingCorrelation = 0.3;

// A technology is vulnerable or resilient if the mean exposure of the occupations that use it differs this much from
// that of all.
inline constexpr double kTellingDifference = 0.1;

// Fewer occupations than this say nothing.
inline constexpr int kFewestOccupations = 20;

// Pearson correlation of two equally long series, -1..1; absent for fewer than kFewestOccupations pairs or no spread.
std::optional<double> find_correlation(std::span<const double> first, std::span<const double> second);

std::optional<SkillGroup> group_by_correlation(double correlation);
std::optional<SkillGroup> group_by_difference(double difference);

// The percentage of values that are lower: 0..100. `sorted` ascends and is not empty.
double percentile_in(std::span<const double> sorted, double value);

}  // namespace willai
