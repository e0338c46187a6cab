// An assessment in JSON against an edition: the same for `willai assess`, POST /api/v1/assess and a browser.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "assessment/setting.hpp"
#include "views/result_view.hpp"

namespace willai::assessment {

// `json` follows docs/schemas/assessment.schema.json; an error says what is wrong with it.
Result<views::ResultView> assess(Edition& edition, std::string_view json);

}  // namespace willai::assessment
