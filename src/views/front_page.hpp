// /: what the front page says.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/level.hpp"
#include "views/explore_page.hpp"
#include "views/head_parts.hpp"
#include "views/index_parts.hpp"
#include "views/link.hpp"
#include "views/measure_parts.hpp"
#include "views/table_parts.hpp"

namespace willai::views {

struct StoryView {
  std::string kicker;
  std::string headline;
  std::string url;
  std::string standfirst;
  std::vector<std::string> paragraphs;
  std::optional<MeasureTable> figure;  // the studies on one axis
};

struct DisagreementRow {
  std::string name;
  std::string url;
  std::vector<double> dots;  // 0..1
  std::string sentence;      // "above 41 to 97 of 100 occupations"
};

struct BriefView {
  std::optional<Level> level;
  std::string headline;
  std::string url;
  std::string text;
};

struct MoverRow {
  std::string name;
  std::string url;
  std::string change;  // "from 0.31–0.49 to 0.38–0.55"
};

struct FrontPage {
  PageHead head;
  StoryView lead;
  std::vector<BriefView> briefs;  // explains how to read the tables
  std::string how_to_read;        // a range
  std::vector<LedgerRow> in_this_edition;
  std::vector<std::string> corrections;
  Link all_changes{};  // to the page that lists them; empty for a first edition
  FieldMap map{};         // all work by field; without fields if nobody's number is known
  IndexList most_exposed;
  IndexList least_exposed;
  IndexList most_employed;  // fills the place of the movers while there are none
  std::string movers_note;  // if there is no previous edition, says so
  std::vector<MoverRow> movers;
  std::string disagreements_note;
  std::vector<DisagreementRow> disagreements;
  std::vector<BriefView> deep_dives;
};

}  // namespace willai::views
