// The result of an assessment as JSON (docs/schemas/assessment-result.schema.json).
#pragma once

#include <string>

#include "views/result_view.hpp"

namespace willai::api {

std::string to_json(const views::ResultView& view);

// {"error":"…"}
std::string error_json(std::string_view sentence);

}  // namespace willai::api
