// Suitability for machine learning (Brynjolfsson, Mitchell and Rock, 2018): how well the tasks of an occupation meet the
// conditions under which machines can learn them, in 23 questions. Publisher: the authors, openICPSR 114436. The license
// is not settled: the file is read from the user's own copy and never redistributed. CSV, O*NET-SOC of 2010.
#pragma once

#include <string>
#include <string_view>

#include "domain/occupation.hpp"
#include "importers/table.hpp"

namespace willai::importers::sml {

// A row of brynjolfsson_sml.csv. Scores are from 1 (not suitable) to 5.
struct Row {
  OccupationCode code;
  std::string title;
  double score = 0;      // mSML
  double deviation = 0;  // sdmSML, as published: the root of vmSML
  friend bool operator==(const Row&, const Row&) = default;
};

// `file` is the file's name in rejects. The deviation must be the root of the variance in its row.
Imported<Row> parse_scores(std::string_view text, std::string_view file);

}  // namespace willai::importers::sml
