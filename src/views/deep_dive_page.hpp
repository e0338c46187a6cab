// /profession/<slug>/<task>: what the page of one task says.
#pragma once

#include <string>
#include <vector>

#include "views/analysis_parts.hpp"
#include "views/head_parts.hpp"
#include "views/link.hpp"
#include "views/measure_parts.hpp"
#include "views/task_parts.hpp"
#include "views/use_parts.hpp"

namespace willai::views {

struct DeepDivePage {
  PageHead head;
  Link profession;
  std::string headline;
  std::string standfirst;
  std::string task_name;  // "Focus: …"
  std::string statement;  // the whole O*NET sentence if it is longer than the name; ""
  LevelCell level;
  std::string range;  // "0.50–1.00"
  std::string basis;  // what the level is based on, one or two sentences
  std::vector<int> basis_notes;
  std::string rationale;
  std::vector<std::string> body;        // an editor's longer text; mostly none
  std::vector<std::string> advice;      // paragraphs that depend on the level
  std::string pull;                     // a short sentence to set in large type; "" for none
  std::vector<StrategyItem> tools;      // in use today for this task
  std::string tools_note;               // if there are none, says so
  std::vector<std::string> activities;  // detailed work activities that it consists of
  std::string physical{};               // whether it is physical work, and who says so; ""
  MeasureTable evidence;
  std::vector<UseTable> uses{};
  std::vector<std::string> where_they_part;  // sentences next to the evidence
  std::string since_last_edition;            // "" for none
  std::vector<std::string> corrections{};    // of this page, a sentence each
  Analysis analysis;
};

}  // namespace willai::views
