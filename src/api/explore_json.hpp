// The twin of /explore: the rows of its table.
#pragma once

#include <string>

namespace willai::views {
struct ExplorePage;
}

namespace willai::api {

std::string to_json(const views::ExplorePage& page);

}  // namespace willai::api
