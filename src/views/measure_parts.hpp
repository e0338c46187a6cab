// Measures that others published, as rows with a dot or a gap.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "views/chart_parts.hpp"

namespace willai::views {

// One published measure: a dot, possibly with a range, or a gap with its reason.
struct MeasureRow {
  std::string name;          // "Ratings by people"
  std::string detail;        // "Eloundou et al., 2023"
  int note = 0;              // number of the source on this page; 0 for none
  std::optional<Plot> plot;  // absent: a gap
  std::string value;         // "72 of 100"; for a gap, its reason
  std::string spoken;        // text alternative: "People: above 72 of 100 occupations"
  std::string url{};         // of the page about the measure; ""
};

// "How N studies rate this job", and the evidence for a task.
struct MeasureTable {
  std::string title;
  std::string caption;
  std::vector<std::string> ticks;  // five labels: "0", ".25" …
  std::optional<Plot> band;        // gray, spans the readings of what could be done
  std::vector<MeasureRow> could_be_done;
  std::vector<MeasureRow> being_done{};
  std::string value_heading;          // "Rated above"
  std::vector<MeasureRow> by_whom{};  // automation and augmentation
  std::vector<MeasureRow> said{};     // by workers and experts
};

}  // namespace willai::views
