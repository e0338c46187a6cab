// A chart that travels without its page: a sheet of 1200 pixels with title, source, date and caveat on it, the data behind
// it, and what one has to know about them. pages/chart.cpp writes the sheet as SVG and pdf/chart_png.cpp as PNG;
// api/chart_files.cpp writes the data.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "views/reach.hpp"
#include "views/treemap.hpp"

namespace willai::views {

inline constexpr int kSheetWidth = 1200;
inline constexpr double kSheetMargin = 40;

// More ink means more: solid, hatched, dotted, open. `band` is the gray of what is behind.
enum class SheetFill : std::uint8_t { none, ink, hatch, dots, paper, band };
enum class SheetInk : std::uint8_t { ink, soft, hair, paper };
enum class SheetFace : std::uint8_t { text, label, strong, headline, name };
enum class SheetAnchor : std::uint8_t { start, middle, end };

struct SheetRect {
  Box box;
  SheetFill fill = SheetFill::none;
  double edge = 0;  // weight of the line around it
  SheetInk ink = SheetInk::ink;
};

struct SheetLine {
  double from_x, from_y, to_x, to_y;
  double weight = 1;
  SheetInk ink = SheetInk::ink;
};

struct SheetCircle {
  double x, y, radius;
  SheetFill fill = SheetFill::ink;
  double edge = 0;
};

struct SheetText {
  double x, y;  // of the line that letters stand on
  std::string text;
  double size;
  SheetFace face = SheetFace::label;
  SheetAnchor anchor = SheetAnchor::start;
  SheetInk ink = SheetInk::ink;
  bool has_halo = false;  // paper around the letters, over patterns
};

using SheetShape = std::variant<SheetRect, SheetLine, SheetCircle, SheetText>;

struct ChartColumn {
  std::string name;   // "projected_change"
  std::string means;  // "percent, 2024–34"
};

struct TravelingChart {
  std::string path;  // of its files, without their ending: "/chart/explore-pay"
  std::string title;
  std::string subtitle;  // what is drawn, in a sentence or two
  std::string caveat;
  std::string publication;
  std::string edition;   // "Vol. I, No. 04, April 20, 2026"
  std::string date_iso;
  std::string page;      // path of the page that it stands on
  std::vector<std::string> sources;
  std::vector<std::string> attributions;
  std::vector<ChartColumn> columns;
  std::vector<std::vector<std::string>> rows;
  int height = 0;
  std::vector<SheetShape> shapes{};
};

SheetFill fill_of_reach(Reach reach);

// Text in lines of at most so many letters; a longer word has a line of its own.
std::vector<std::string> wrapped(const std::string& text, std::size_t letters);

// Puts title, edition and subtitle at the top. Returns where the drawing may begin.
double open_sheet(TravelingChart& chart);
// Puts caveat, sources and address below `bottom`, and sets the height.
void close_sheet(TravelingChart& chart, double bottom, const std::string& site);

}  // namespace willai::views
