#include "views/explore_charts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "site/routes.hpp"
#include "views/explore_map.hpp"
#include "views/explore_scatter.hpp"
#include "views/explore_view.hpp"
#include "views/index_rows.hpp"

namespace willai::views {
namespace {

constexpr double kDrawnHeight = 720;
constexpr double kHeadOfField = 24;
constexpr double kLeftOfAxis = 90, kPlotHeight = 600;
constexpr double kNarrower = .86;     // letters are drawn at 16 pixels; the map measures them at 14
constexpr double kLetterOfName = 7.5;  // pixels of a bold letter at 16

std::string decimals_or_empty(const std::optional<double>& number, int digits) {
  return number ? fmt::format("{:.{}f}", *number, digits) : "";
}

std::vector<std::string> data_row(const Worked& each) {
  const ListedProfession& of = *each.profession;
  const auto& exposure = of.ref.exposure;
  const Field* field = find_field(of.ref.field);
  const auto end = [&](Exposure Estimate::* which) {
    return exposure ? fmt::format("{:.4f}", ((*exposure).*which).value()) : std::string();
  };
  return {of.ref.plural,
          field ? std::string(field->name) : "",
          exposure ? std::string(word_of(reach_of(*exposure))) : "",
          end(&Estimate::low),
          end(&Estimate::value),
          end(&Estimate::high),
          fmt::format("{:.0f}", each.people),
          decimals_or_empty(of.pay.value, 0),
          decimals_or_empty(of.growth.value, 1),
          of.education};
}

std::vector<ChartColumn> data_columns() {
  return {{"profession", "name on this site"},
          {"field", "major group of the Standard Occupational Classification, by our name"},
          {"could_shorten", "much, some, little or unclear (method, clause 30); empty: not rated"},
          {"low", "exposure from 0 to 1, low end of the 80 % range"},
          {"middle", "exposure, middle"},
          {"high", "exposure, high end of the 80 % range"},
          {"people", fmt::format("{}, United States", measure_of_people().counts)},
          {"pay", "median, dollars a year; empty: none of this title alone"},
          {"growth", "projected change of jobs, percent; empty: none of this title alone"},
          {"education", "typical for entry, as the Bureau of Labor Statistics names it; empty: none"}};
}

void draw_label(TravelingChart& chart, const Worked& each, const Box& box) {
  const Reach reach = reach_in_index(*each.profession);
  const SheetInk ink = reach == Reach::much ? SheetInk::paper : SheetInk::ink;
  const bool has_halo = reach == Reach::some || reach == Reach::unclear;
  double y = box.y + 20;
  for (const std::string& line : lines_that_fit(each.profession->ref.plural, box.width * kNarrower, box.height * kNarrower)) {
    chart.shapes.emplace_back(SheetText{box.x + 6, y, line, 16, SheetFace::strong, SheetAnchor::start, ink, has_halo});
    y += 19;
  }
}

double draw_map(TravelingChart& chart, const std::vector<Worked>& all, double top) {
  const DrawnMap map = drawn_map(all, {kSheetMargin, top, kSheetWidth - 2 * kSheetMargin, kDrawnHeight}, kHeadOfField);
  for (const auto& [place, box] : map.tiles)
    chart.shapes.emplace_back(SheetRect{box, fill_of_reach(reach_in_index(*all[place].profession)), .5, SheetInk::soft});
  for (const auto& [place, box] : map.tiles) draw_label(chart, all[place], box);
  for (const auto& [field, box] : map.heads) {
    chart.shapes.emplace_back(SheetRect{box, SheetFill::none, 3, SheetInk::paper});
    chart.shapes.emplace_back(SheetText{box.x + 4, box.y + 18, head_that_fits(*field, box.width * kNarrower), 16, SheetFace::strong});
  }
  return top + kDrawnHeight;
}

double draw_map_key(TravelingChart& chart, double y) {
  double x = kSheetMargin;
  for (const Reach reach : kReaches) {
    chart.shapes.emplace_back(SheetRect{{x, y, 30, 20}, fill_of_reach(reach), 1});
    const std::string word = reach == Reach::unclear ? "unclear: the range is too wide for a word" : std::string(word_of(reach));
    chart.shapes.emplace_back(SheetText{x + 40, y + 17, word, 20, SheetFace::label});
    x += 130;
  }
  return y + 24;
}

// Names above their circles, the largest first; one that would meet another is left out.
void draw_names_of_dots(TravelingChart& chart, std::vector<SheetText> names) {
  std::vector<SheetText> drawn;
  const auto width_of = [](const SheetText& name) { return kLetterOfName * static_cast<double>(character_count(name.text)); };
  for (SheetText& name : names) {
    const bool meets_another = std::ranges::any_of(drawn, [&](const SheetText& other) {
      return std::abs(name.x - other.x) < (width_of(name) + width_of(other)) / 2 + 8 && std::abs(name.y - other.y) < 18;
    });
    if (!meets_another) drawn.push_back(std::move(name));
  }
  for (SheetText& name : drawn) chart.shapes.emplace_back(std::move(name));
}

double draw_scatter(TravelingChart& chart, const ExploreScatter& scatter, double top) {
  const double left = kSheetMargin + kLeftOfAxis, width = kSheetWidth - 2 * kSheetMargin - kLeftOfAxis - 20;
  const auto across = [&](double place) { return left + place * width; };
  const auto down = [&](double place) { return top + 30 + kPlotHeight * (1 - place); };
  chart.shapes.emplace_back(SheetText{kSheetMargin, top + 8, scatter.axis, 18, SheetFace::strong});
  for (const ExploreTick& tick : scatter.up) {
    chart.shapes.emplace_back(SheetLine{left, down(tick.place), left + width, down(tick.place), 1, SheetInk::hair});
    chart.shapes.emplace_back(SheetText{left - 12, down(tick.place) + 6, tick.label, 18, SheetFace::label, SheetAnchor::end});
  }
  for (const ExploreTick& tick : scatter.across) {
    chart.shapes.emplace_back(SheetLine{across(tick.place), down(1), across(tick.place), down(0), 1, SheetInk::hair});
    chart.shapes.emplace_back(SheetText{across(tick.place), down(0) + 24, tick.label, 18, SheetFace::label, SheetAnchor::middle});
  }
  for (const ExploreDot& dot : scatter.dots)
    chart.shapes.emplace_back(SheetCircle{across(dot.x), down(dot.y), dot.radius, dot.shrinks ? SheetFill::paper : SheetFill::ink, .8});
  std::vector<SheetText> names;
  for (const ExploreDot& dot : scatter.dots)
    if (!dot.label.empty())
      names.push_back({across(dot.x), down(dot.y) - dot.radius - 4, dot.label, 16, SheetFace::strong, SheetAnchor::middle, SheetInk::ink, true});
  draw_names_of_dots(chart, std::move(names));
  chart.shapes.emplace_back(SheetText{left + width, down(0) + 50, "AI could shorten more →", 18, SheetFace::strong, SheetAnchor::end});
  return down(0) + 54;
}

double draw_scatter_key(TravelingChart& chart, double y) {
  chart.shapes.emplace_back(SheetCircle{kSheetMargin + 10, y - 6, 8, SheetFill::ink, 0});
  chart.shapes.emplace_back(SheetText{kSheetMargin + 28, y, "expected to grow or to stay", 20, SheetFace::label});
  chart.shapes.emplace_back(SheetCircle{kSheetMargin + 300, y - 6, 8, SheetFill::paper, 1.5});
  chart.shapes.emplace_back(SheetText{kSheetMargin + 318, y, "expected to shrink", 20, SheetFace::label});
  return y + 8;
}

void describe(TravelingChart& sheet, const ExplorePage& page, const std::vector<Worked>& all) {
  sheet.publication = page.head.masthead.name;
  sheet.edition = fmt::format("{}, {}", page.head.masthead.volume_and_number, page.head.masthead.date);
  sheet.date_iso = page.head.masthead.date_iso;
  sheet.page = page.head.url;
  for (const Note& note : page.head.notes) sheet.sources.push_back(note.text);
  sheet.attributions = page.head.foot.attributions;
  sheet.title = page.scatter ? page.scatter->title : page.headline;
  sheet.subtitle = page.scatter ? page.scatter->caption
                                : fmt::format("{} {} {}", page.standfirst, page.found + ".", page.caption);
  sheet.caveat = "Exposure: how much of the work today’s software could do in half the time (middle of an 80% range). "
                 "It is not job loss.";
  sheet.columns = data_columns();
  for (const Worked& each : all) sheet.rows.push_back(data_row(each));
}

}  // namespace

std::optional<TravelingChart> explore_sheet(const EditionFacts& facts, ExploreChart chart,
                                            const std::vector<ListedProfession>& professions, const std::string& site) {
  const std::vector<Worked> all = worked_of(professions);
  const ExplorePage page = explore_view(facts, {.chart = chart}, professions);
  if (chart == ExploreChart::map ? !page.map : !page.scatter) return std::nullopt;
  TravelingChart sheet;
  sheet.path = site::chart(name_of(chart), "");
  describe(sheet, page, all);
  const double top = open_sheet(sheet);
  const double bottom = page.scatter ? draw_scatter_key(sheet, draw_scatter(sheet, *page.scatter, top) + 6)
                                     : draw_map_key(sheet, draw_map(sheet, all, top) + 16);
  close_sheet(sheet, bottom, site);
  return sheet;
}

}  // namespace willai::views
