// An assessment as JSON (docs/schemas/assessment.schema.json).
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "domain/assessment.hpp"

namespace willai::api {

// The most bytes that are read.
inline constexpr std::size_t kMostAssessmentBytes = 64 * 1024;

// Strict: an unknown, doubled or mistyped key is an error that says where, what was there and what may be.
Result<Assessment> parse_assessment(std::string_view json);

// The same document back: parse_assessment(to_json(a)) is a.
std::string to_json(const Assessment& assessment);

}  // namespace willai::api
