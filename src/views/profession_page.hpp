// /profession/<slug>: what the page of a profession says.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/level.hpp"
#include "views/analysis_parts.hpp"
#include "views/chart_parts.hpp"
#include "views/head_parts.hpp"
#include "views/link.hpp"
#include "views/measure_parts.hpp"
#include "views/outlook_parts.hpp"
#include "views/table_parts.hpp"

namespace willai::views {

// How many tasks stand at a level; absent for those nobody rated.
struct TallyRow {
  std::optional<Level> level;
  int tasks = 0;
};

struct ProfessionPage {
  PageHead head;
  std::string slug{};
  std::string plural;
  std::string kicker;    // "Professions: computing"
  std::string headline;  // "Will AI replace Backend Developers?"
  std::string standfirst;
  std::string reply;                // the answer in two sentences
  std::vector<TallyRow> tally;      // how many tasks stand at each level; empty if nothing is rated
  std::string scope;                // what the levels count and what not
  std::string own_question;         // on robots, vehicles or cameras, where a reader of this work would ask; ""
  std::vector<std::string> answer;  // what the studies can and cannot say, one sentence or two per paragraph
  std::string range;                // "0.39–0.56"; "" if nothing is rated
  std::string range_basis;          // what the range is based on
  std::vector<int> range_notes;
  MeasureTable measures;
  std::optional<Histogram> histogram;
  std::vector<MixChart> mix;       // by importance, by number
  std::vector<FigureRow> figures;  // cited by the editor
  Outlook outlook;
  TransitionTable transitions;
  Analysis analysis;
  std::vector<Link> see_also;      // the written page for a composed one, or the other way round
  Link data_view_of;               // the written page of a composed one for the same occupation; empty for others
  std::string also_called;         // "Also called: SWE, programmer …"; "" for none
  std::string since_last_edition;  // "" for none
  std::vector<std::string> changes{};      // in its tasks since then, a sentence each
  std::vector<std::string> corrections{};  // of this page, a sentence each
};

}  // namespace willai::views
