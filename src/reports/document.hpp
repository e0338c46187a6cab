// A printed report: headings, paragraphs, tables and charts in reading order. A document says what a thing is, pdf/
// decides how it looks. Every string is plain text; every `url` is complete ("https://…") or "".
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "views/chart_parts.hpp"

namespace willai::reports {

enum class Tone { text, standfirst, fine, label, figure, kicker, caption, row };

// A run of text. A caption stays with what follows it.
struct Passage {
  Tone tone = Tone::text;
  std::string text;
  std::string lead{};  // bold, before the text
  std::string url{};
};

// Rank 1 is the headline, 2 starts a section and has its bookmark, 3 is inside one.
struct Heading {
  int rank = 2;
  std::string text;
};

// The table of contents with page numbers.
struct Contents {};

enum class Marks { dashes, numbers };

struct Bullets {
  Marks marks = Marks::dashes;
  std::vector<Passage> items;
};

// Blue is reserved for the reader; everything else is black.
enum class Ink { plain, you };

struct PlotMark {
  views::Plot plot;
  Ink ink = Ink::plain;
};

// A cell contains, from the top: its level, its plot, its paragraphs.
struct TableCell {
  std::vector<Passage> passages;
  std::optional<Level> level{};
  std::optional<PlotMark> plot{};
};

enum class Align { left, right };

struct TableColumn {
  std::string title;
  double share = 1;  // width relative to the others
  Align align = Align::left;
};

// The first cell of a row names it. A table may continue on other pages; its headings are repeated.
struct Table {
  std::vector<TableColumn> columns;
  std::vector<std::vector<TableCell>> rows;
};

// A label below an axis, at its position from 0 to 1.
struct AxisTick {
  double place = 0;
  std::string label;
};

// The amount at each level: a bar up to the value in the pattern of the level, and above it the minimum and maximum.
// Positions are 0..1 of the axis.
struct LevelBar {
  std::optional<Level> level;  // absent: unanswered
  double low = 0;
  double value = 0;
  double high = 0;
  std::string text;  // "5–10 hours"
};

struct LevelChart {
  std::string alt;
  std::vector<LevelBar> bars;
  std::vector<AxisTick> ticks;
};

struct RangeLine {
  std::string label;
  std::string text;  // "0.18–0.46"
  PlotMark mark;
};

// Ranges on a common axis, one below the other, over the bars of a histogram if there is one (heights 0..1).
struct RangeChart {
  std::string alt;
  std::vector<RangeLine> lines;
  std::vector<AxisTick> ticks;
  std::vector<double> bars{};
};

struct Column;

// Side by side; the page stays whole.
struct Columns {
  std::vector<Column> columns;
};

using Block = std::variant<Heading, Passage, Contents, Bullets, Table, LevelChart, RangeChart, Columns>;

struct Column {
  double share = 1;
  std::vector<Block> blocks;
};

// The name, and the line below it, at the top of the first page.
struct Title {
  std::string name;
  std::string left;
  std::string middle;
  std::string right;
};

struct Document {
  std::string title;  // of the file
  std::string subject;
  std::string date_iso;  // of the edition; the file states it as its own
  Title masthead;
  std::string foot;  // of every page, before its number
  std::vector<Block> blocks;
};

}  // namespace willai::reports
