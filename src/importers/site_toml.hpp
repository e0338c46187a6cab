// content/site.toml: whose publication it is (docs/content.md). Takes text, returns what it says and its faults; opens
// no file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/site.hpp"
#include "importers/table.hpp"

namespace willai::importers {

// Names in a list of the file, and the line of the list for faults found later; 0 if the file has no such list.
struct NamesAt {
  std::vector<std::string> names{};
  long line = 0;
};

struct WrittenSite {
  Site site{};            // without logo and pages
  std::string logo{};     // a file of the content folder; ""
  long logo_line = 0;
  NamesAt foot{};         // slugs of pages, in the order of the foot
  NamesAt measures{};     // pages of the measures that are shown
};

// Returns one row, or none if there is a fault.
Imported<WrittenSite> parse_site(std::string_view text, std::string_view file);

}  // namespace willai::importers
