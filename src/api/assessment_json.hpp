// An assessment as JSON (docs/schemas/assessment.schema.json).
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "domain/assessment.hpp"

namespace willai::api {

// The longest document that is read, in bytes.
inline constexpr std::size_t kMostAssessmentBytes = 64 * 1024;

// Strict: an unknown, repeated or mistyped key is an error that says where, what was found and what is allowed.
Result<Assessment> parse_assessment(std::string_view json);

// Back to the same document: parse_assessment(to_json(a)) is a.
std::string to_json(const Assessment& assessment);

}  // namespace willai::api
