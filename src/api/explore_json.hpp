// The twin of /explore: the rows of its table.
#pragma once

#include <string>

#include "api/twin_of.hpp"

namespace willai::views {
struct ExplorePage;
}

namespace willai::api {

std::string to_json(const views::ExplorePage& page, const TwinOf& twin = {});

}  // namespace willai::api
