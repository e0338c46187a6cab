// The JSON twins of a measure's page and of a comparison (docs/api.md lists the fields).
#pragma once

#include <string>

#include "views/view.hpp"

namespace willai::api {

std::string to_json(const views::MeasurePage& page);
std::string to_json(const views::ComparePage& page);

}  // namespace willai::api
