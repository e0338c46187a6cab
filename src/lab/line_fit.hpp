// Fits and measures the model that tells tasks from other lines (scoring/task_line.hpp).
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "importers/table.hpp"
#include "lab/reader_fit.hpp"
#include "scoring/task_line.hpp"

namespace willai::lab {

// A line of tests/data/task_lines.tsv: "401(k), dental, vision", benefits, report. One half was fitted to, one only reports.
struct JudgedLine {
  std::string text;
  std::string kind;  // "task", or what it is about
  bool is_fitted = false;
};

importers::Imported<JudgedLine> parse_judged_lines(std::string_view text, std::string_view file);

struct LineExample {
  scoring::LineFeatures features{};
  double weight = 1;
  bool is_task = false;
};

// Tasks weigh as much as all other lines together. Maximum likelihood with a small penalty, by Newton's method.
scoring::LineFeatures fit_lines(std::vector<LineExample> examples);

// How many get a level, as far as this model is concerned; by kind, and of all.
std::map<std::string, Share> measure_lines(const std::vector<JudgedLine>& lines, const scoring::TaskVerbs& verbs,
                                          const scoring::LineFeatures& weights);
Share measure_texts(const std::vector<std::string>& texts, const scoring::TaskVerbs& verbs, const scoring::LineFeatures& weights);

}  // namespace willai::lab
