// /explore: all work of an edition as a map by people, as charts against pay and growth, and as a table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "views/explore_choice.hpp"
#include "views/head_parts.hpp"
#include "views/index_page.hpp"
#include "views/link.hpp"
#include "views/treemap.hpp"

namespace willai::views {

// In boxes of charts, x and width are shares of the width, 0..1; y and height are pixels.

// A profession on the map.
struct MapTile {
  int number;  // of its row
  Reach reach;
  Box box;
  bool is_off = false;               // left out by the filters
  std::vector<std::string> label{};  // lines that fit; none on a small one
};

struct MapHead {
  std::string name;
  Box box;
};

struct WorkMap {
  int height = 0;
  std::vector<MapTile> tiles;
  std::vector<MapHead> heads;  // fields
};

// A field on the small map, divided by how much AI could shorten.
struct FieldTile {
  struct Part {
    Reach reach;
    Box box;
  };
  std::string name;  // "" where it does not fit
  std::string url;
  Box box;
  std::vector<Part> parts;
};

struct FieldMap {
  int height = 0;
  std::vector<FieldTile> fields;
};

struct ExploreTick {
  double place;  // 0..1 along its axis
  std::string label;
};

// A profession in a chart against pay or growth.
struct ExploreDot {
  int number;  // of its row
  double x;    // 0..1 along the axis
  double y;    // 0..1 from below
  double radius;  // pixels
  bool shrinks = false;
  bool is_off = false;
  std::string label{};
};

struct ExploreScatter {
  std::string title;
  std::string caption;
  std::string axis;  // what is up
  std::vector<ExploreTick> across;
  std::vector<ExploreTick> up;
  std::vector<ExploreDot> dots;
};

// A profession in the table; the numbers are for the twin and for files.
struct ExploreRow {
  int number;  // by people, from 1
  std::string name;
  std::string url;
  std::optional<Estimate> exposure;
  Reach reach;
  std::string range;
  std::vector<FigureCell> cells;  // of the columns after the first two
  bool is_off = false;            // left out by the filters
};

// A value of a filter.
struct ExploreOption {
  std::string value;
  std::string text;
  bool is_chosen = false;
  int professions = 0;
};

struct ExplorePage {
  PageHead head;
  std::string headline;
  std::string standfirst;
  std::string kicker;
  std::string finding;    // what growth says of the most exposed; may be empty
  std::string sought;     // the text of the filter
  std::string sort_word;  // "people"
  std::string form_url;    // of this chart, without filters
  std::string chart_name;  // in the addresses of its files: "explore-pay"
  std::vector<Link> charts;  // the active one has the url ""
  std::vector<ExploreOption> fields;
  std::vector<ExploreOption> educations;
  std::vector<ExploreOption> reaches;
  std::string found;  // "95 professions, 98 million people"
  std::string caption;  // of the map
  std::optional<WorkMap> map;
  std::optional<FieldMap> fields_map;
  std::optional<ExploreScatter> scatter;
  std::string table_caption;
  std::vector<IndexColumn> columns;
  std::vector<ExploreRow> rows;
  std::string left_out;  // who has no figure of people; may be empty
};

}  // namespace willai::views
