// Two results compared, as JSON.
#pragma once

#include <string>

#include "views/result_compare_view.hpp"

namespace willai::api {

std::string to_json(const views::ResultComparePage& page);

}  // namespace willai::api
