// Tables that join classifications to occupations. ISCO-08 to SOC 2010 (isco2008_soc2010.csv) and SOC 2010 to SOC 2018
// (soc_2010_to_2018_crosswalk.xlsx). Publisher of both: US Bureau of Labor Statistics. Public domain.
#pragma once

#include <string>
#include <string_view>

#include "domain/occupation.hpp"
#include "importers/table.hpp"

namespace willai::importers::crosswalks {

// One pair; either code may be in many pairs.
struct IscoRow {
  IscoCode isco;
  SocCode soc2010;
  friend bool operator==(const IscoRow&, const IscoRow&) = default;
};

struct SocRow {
  SocCode soc2010;
  SocCode soc2018;
  friend bool operator==(const SocRow&, const SocRow&) = default;
};

// `file` is the file's name in rejects. Each pair appears once in its file. Rows with a minor group of ISCO-08 ("211",
// two of 1,125) are left out, because no measure is published at that level.
Imported<IscoRow> parse_isco_to_soc(std::string_view text, std::string_view file);
// The header comes after a few lines of title; rows begin after the header.
Imported<SocRow> parse_soc_2010_to_2018(std::string_view bytes, std::string_view file);

}  // namespace willai::importers::crosswalks
