#include "views/chart_sheet.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace willai::views {
namespace {

constexpr double kSheetRight = kSheetWidth - kSheetMargin;
constexpr std::size_t kLongestSources = 330;  // letters; the metadata have them whole

// Letters that fit between the margins, by the mean width of a letter.
std::size_t letters_across(double size, double mean) {
  return static_cast<std::size_t>((kSheetWidth - 2 * kSheetMargin) / (size * mean));
}

// Returns the baseline of the next line.
double add_lines(TravelingChart& chart, const std::string& text, double y, double leading, double mean, const SheetText& like) {
  for (const std::string& line : wrapped(text, letters_across(like.size, mean))) {
    SheetText set = like;
    set.x = kSheetMargin, set.y = y, set.text = line;
    chart.shapes.emplace_back(std::move(set));
    y += leading;
  }
  return y;
}

std::string joined_sources(const std::vector<std::string>& sources) {
  std::string text;
  for (const std::string& source : sources) text += (text.empty() ? "" : " ") + source;
  return shortened(text, kLongestSources);
}

// "https://example.org" and "/explore" -> "example.org/explore"; "" where the site does not know its address.
std::string shown_page(std::string_view site, std::string_view path) {
  if (site.empty()) return "";
  const std::size_t scheme = site.find("://");
  return std::string(scheme == site.npos ? site : site.substr(scheme + 3)) + std::string(path);
}

}  // namespace

SheetFill fill_of_reach(Reach reach) {
  switch (reach) {
    case Reach::much: return SheetFill::ink;
    case Reach::some: return SheetFill::hatch;
    case Reach::little: return SheetFill::paper;
    default: return SheetFill::dots;
  }
}

std::vector<std::string> wrapped(const std::string& text, std::size_t letters) {
  std::vector<std::string> lines;
  for (const std::string_view word : split(text, ' ')) {
    const bool goes_on = !lines.empty() && character_count(lines.back()) + 1 + character_count(word) <= letters;
    if (goes_on) lines.back().append(" ").append(word);
    else lines.emplace_back(word);
  }
  return lines;
}

double open_sheet(TravelingChart& chart) {
  chart.shapes.emplace_back(SheetText{kSheetMargin, 58, chart.publication, 32, SheetFace::name});
  chart.shapes.emplace_back(SheetText{kSheetRight, 56, chart.edition, 20, SheetFace::label, SheetAnchor::end, SheetInk::soft});
  chart.shapes.emplace_back(SheetLine{kSheetMargin, 76, kSheetRight, 76, 3});
  double y = add_lines(chart, chart.title, 128, 46, .5, {0, 0, "", 40, SheetFace::headline});
  y = add_lines(chart, chart.subtitle, y - 6, 27, .42, {0, 0, "", 21, SheetFace::label, SheetAnchor::start, SheetInk::soft});
  return y;
}

void close_sheet(TravelingChart& chart, double bottom, const std::string& site) {
  double y = bottom + 24;
  chart.shapes.emplace_back(SheetLine{kSheetMargin, y, kSheetRight, y, 1.5});
  y = add_lines(chart, chart.caveat, y + 32, 28, .44, {0, 0, "", 21, SheetFace::strong});
  const SheetText fine{0, 0, "", 18, SheetFace::label, SheetAnchor::start, SheetInk::soft};
  y = add_lines(chart, "Sources: " + joined_sources(chart.sources), y, 24, .42, fine);
  if (const std::string page = shown_page(site, chart.page); !page.empty()) y = add_lines(chart, page, y, 24, .42, fine);
  chart.height = static_cast<int>(y) + 8;
}

}  // namespace willai::views
