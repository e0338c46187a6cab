// Search results as JSON (docs/api.md lists the fields).
#pragma once

#include <string>
#include <string_view>

#include "views/search_view.hpp"

namespace willai::api {

std::string match_document(std::string_view query, const views::Findings& found);
std::string to_json(const views::Suggestions& suggestions);

}  // namespace willai::api
