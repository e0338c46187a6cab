// ESCO's occupations: names in use across Europe, each in a unit group of ISCO-08. occupations_en.csv of the download in
// English. Publisher: European Commission. May be reused with attribution.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/occupation.hpp"
#include "importers/table.hpp"

namespace willai::importers::esco {

struct OccupationRow {
  IscoCode isco;
  std::vector<std::string> labels;  // the preferred one first
  std::string description;
  friend bool operator==(const OccupationRow&, const OccupationRow&) = default;
};

Imported<OccupationRow> parse_occupations(std::string_view text, std::string_view file);

}  // namespace willai::importers::esco
