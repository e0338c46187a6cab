// The JSON twins of a measure's page, of a comparison and of the states (docs/api.md lists the fields).
#pragma once

#include <string>

#include "views/compare_page.hpp"
#include "views/sources_page.hpp"
#include "views/states_page.hpp"

namespace willai::api {

std::string to_json(const views::MeasurePage& page);
std::string to_json(const views::ComparePage& page);
std::string to_json(const views::StatesPage& page);

}  // namespace willai::api
