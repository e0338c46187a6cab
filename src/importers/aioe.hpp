// AI Occupational Exposure: human abilities weighted by what AI applications can do (Felten, Raj, Seamans, 2021), and
// the same for language models alone (2023). Publisher: the authors, repository AIOE-Data/AIOE. No license is stated,
// so it is read from the user's own copy and never redistributed. Spreadsheets, SOC 2010.
#pragma once

#include <string>
#include <string_view>

#include "domain/occupation.hpp"
#include "importers/table.hpp"

namespace willai::importers::aioe {

struct Row {
  SocCode code;  // SOC 2010
  std::string title;
  double value = 0;  // standardized: 0 is the mean of all occupations, 1 a standard deviation
  friend bool operator==(const Row&, const Row&) = default;
};

// AIOE_DataAppendix.xlsx, sheet "Appendix A". `bytes` is the whole file, `file` its name in rejects.
Imported<Row> parse_exposures(std::string_view bytes, std::string_view file);
// Language Modeling AIOE and AIIE.xlsx, sheet "LM AIOE".
Imported<Row> parse_language_model_exposures(std::string_view bytes, std::string_view file);

}  // namespace willai::importers::aioe
