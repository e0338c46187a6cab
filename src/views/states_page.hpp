// /states/<profession>: what the work pays in each state of the United States, and how many it employs there.
#pragma once

#include <string>
#include <vector>

#include "views/head_parts.hpp"
#include "views/link.hpp"
#include "views/table_parts.hpp"

namespace willai::views {

struct StatesPage {
  PageHead head;
  std::string headline;
  std::string standfirst;
  Link profession;
  NumberTable table;
};

}  // namespace willai::views
