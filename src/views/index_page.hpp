// /professions and what is below it: the table of professions, or the titles without figures of their own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "views/chart_parts.hpp"
#include "views/head_parts.hpp"
#include "views/index_parts.hpp"
#include "views/link.hpp"

namespace willai::views {

// What of the work AI could shorten, in one word; see views/reach.hpp.
enum class Reach : std::uint8_t { much, some, little, unclear };

// A way to narrow the index, with how many professions it leaves.
struct FilterRow {
  std::string text;
  std::string url;  // "" for the active one
  int professions = 0;
  std::optional<Reach> reach{};  // its mark
};

// A figure as printed and as a number; the number is absent if there is none, and the text says why.
struct FigureCell {
  std::string text;
  std::optional<double> value{};
};

// A profession in the index.
struct IndexTableRow {
  std::string name;
  std::string url;
  std::optional<Reach> reach;  // absent: not rated
  std::optional<Plot> plot;
  std::string range;
  std::vector<FigureCell> cells;  // of the columns after the first two
  std::string anchor{};           // of the first row of a letter; ""
};

struct IndexColumn {
  std::string key;  // "pay"
  std::string title;
  bool is_number = false;
  std::string url{};       // of the list in its order; "" for none
  bool is_sorted = false;  // the list is in its order,
  bool descends = false;   // the greatest first
};

struct IndexPage {
  PageHead head;
  std::string headline;
  std::string standfirst;
  std::string found;    // "1 to 100 of 943"
  std::string caption;  // of the table
  std::vector<FilterRow> reaches;
  std::vector<FilterRow> fields;
  std::vector<Link> orders;   // the active one has the url ""
  std::vector<Link> letters;  // where each letter begins
  std::vector<Link> pages;    // the active one has the url ""
  std::vector<IndexColumn> columns;  // name, exposure, and those of figures that the edition has
  std::vector<IndexTableRow> rows;
  std::vector<IndexList> lists;  // the titles without figures, by field
  Link bare;                     // where they are listed; empty if there are none
  int professions = 0;           // of this list, on all its pages
};

}  // namespace willai::views
