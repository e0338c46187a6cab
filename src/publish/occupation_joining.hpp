// Joins published values to the occupations of this edition: exact, split, inherited or missing (method, clause 16).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "publish/edition_draft.hpp"
#include "publish/soc_crosswalk.hpp"

namespace willai::publish {

// A row of a publisher's file.
struct PublishedValue {
  std::optional<double> value;
  std::string gap;  // why there is no value
  std::optional<int> n;
  std::string title;
  int rows = 1;      // of the file, behind it
  int own_rows = 0;  // of these, those that PublishedMeasure::own has too
};

// One measure as published, by the codes of its classification.
struct PublishedMeasure {
  std::string id;
  Classification classification;
  std::map<std::string, PublishedValue> values;
  std::string when_absent;  // the gap of an occupation that the file does not mention
  bool names_groups = false;  // an inherited value says the title of its group, not only the code
  std::map<std::string, PublishedValue> own{};  // by O*NET-SOC, for very occupations of this release; comes before `values`
};

// A value or a gap of the measure for one occupation.
MeasureValue join_measure(const PublishedMeasure& measure, const OccupationCode& occupation,
                          const SocCrosswalk& crosswalk);

// Adds the measure to every occupation, with its percentiles; lists rows that matched none; counts both.
Coverage add_measure(const PublishedMeasure& measure, const SocCrosswalk& crosswalk,
                     std::vector<OccupationFacts>& occupations, std::vector<Unjoined>& unjoined);

// The percentiles of one measure's values among all occupations that have one (method, clause 13).
void add_percentiles(std::vector<OccupationFacts>& occupations, std::size_t index);

}  // namespace willai::publish
