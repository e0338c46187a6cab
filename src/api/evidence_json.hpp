// The JSON twins of a measure's page, of a comparison and of the states (docs/api.md lists the fields).
#pragma once

#include <string>

#include "api/twin_of.hpp"
#include "views/compare_page.hpp"
#include "views/sources_page.hpp"
#include "views/states_page.hpp"

namespace willai::api {

std::string to_json(const views::MeasurePage& page, const TwinOf& twin = {});
std::string to_json(const views::ComparePage& page, const TwinOf& twin = {});
std::string to_json(const views::StatesPage& page, const TwinOf& twin = {});

}  // namespace willai::api
