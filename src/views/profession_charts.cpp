#include "views/profession_charts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "domain/level.hpp"
#include "site/routes.hpp"
#include "views/pages_view.hpp"
#include "views/profession_page.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr double kAxisLeft = kSheetMargin, kAxisWidth = kSheetWidth - 2 * kSheetMargin;
constexpr double kTallestBar = 240;

void describe_profession(TravelingChart& sheet, const ProfessionPage& page) {
  sheet.publication = page.head.masthead.name;
  sheet.edition = fmt::format("{}, {}", page.head.masthead.volume_and_number, page.head.masthead.date);
  sheet.date_iso = page.head.masthead.date_iso;
  sheet.page = page.head.url;
  for (const int number : page.range_notes)
    for (const Note& note : page.head.notes)
      if (note.number == number) sheet.sources.push_back(note.text);
  if (sheet.sources.empty())
    for (const Note& note : page.head.notes) sheet.sources.push_back(note.text);
  sheet.attributions = page.head.foot.attributions;
}

double across(double place) { return kAxisLeft + place * kAxisWidth; }

void draw_axis_of_exposure(TravelingChart& sheet, double y) {
  sheet.shapes.emplace_back(SheetLine{across(0), y, across(1), y, 1.5});
  for (const double place : {0.0, .25, .5, .75, 1.0}) {
    sheet.shapes.emplace_back(SheetLine{across(place), y, across(place), y + 8, 1.5});
    const SheetAnchor anchor = place == 0 ? SheetAnchor::start : place == 1 ? SheetAnchor::end : SheetAnchor::middle;
    sheet.shapes.emplace_back(SheetText{across(place), y + 30, fmt::format("{:g}", place), 20, SheetFace::label, anchor});
  }
}

// The counts of all professions, gray; ink where the range lies.
void draw_bars_of_all(TravelingChart& sheet, const std::vector<int>& counts, const Estimate& exposure, double foot) {
  const double most = *std::ranges::max_element(counts), width = 1.0 / static_cast<double>(counts.size());
  if (most <= 0) return;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const double from = static_cast<double>(i) * width, height = counts[i] / most * kTallestBar;
    const bool inside = exposure.low.value() < from + width && exposure.high.value() > from;
    sheet.shapes.emplace_back(SheetRect{{across(from) + 2, foot - height, width * kAxisWidth - 4, height}, inside ? SheetFill::ink : SheetFill::band});
  }
}

void draw_range_of(TravelingChart& sheet, const Estimate& exposure, const std::string& label, double y) {
  const double middle = across((exposure.low.value() + exposure.high.value()) / 2);
  const SheetAnchor anchor = middle < 300 ? SheetAnchor::start : middle > kSheetWidth - 300 ? SheetAnchor::end : SheetAnchor::middle;
  const double x = anchor == SheetAnchor::start ? across(exposure.low.value()) : anchor == SheetAnchor::end ? across(exposure.high.value()) : middle;
  sheet.shapes.emplace_back(SheetText{x, y - 22, label, 24, SheetFace::strong, anchor});
  sheet.shapes.emplace_back(SheetLine{across(exposure.low.value()), y, across(exposure.high.value()), y, 5});
  sheet.shapes.emplace_back(SheetCircle{across(exposure.value.value()), y, 10, SheetFill::ink});
}

void add_range_data(TravelingChart& sheet, const EditionFacts& facts, const Estimate& exposure, const std::string& name) {
  sheet.columns = {{"row", "the profession, or all professions of the edition with an exposure in the interval"},
                   {"low", "exposure from 0 to 1: low end of the 80 % range, or of the interval"},
                   {"middle", "middle of the range; empty for an interval"},
                   {"high", "high end of the 80 % range, or of the interval"},
                   {"professions", "how many lie in the interval; empty for the profession"}};
  sheet.rows.push_back({name, fmt::format("{:.4f}", exposure.low.value()), fmt::format("{:.4f}", exposure.value.value()),
                        fmt::format("{:.4f}", exposure.high.value()), ""});
  const auto width = 1.0 / static_cast<double>(std::max<std::size_t>(1, facts.histogram.size()));
  for (std::size_t i = 0; i < facts.histogram.size(); ++i)
    sheet.rows.push_back({"all professions", fmt::format("{:.2f}", static_cast<double>(i) * width), "",
                          fmt::format("{:.2f}", static_cast<double>(i + 1) * width), std::to_string(facts.histogram[i])});
}

std::string level_name_or_none(const std::optional<Level>& level) { return level ? std::string(word_for(*level)) : "not rated"; }

SheetFill fill_of_level(const std::optional<Level>& level) {
  if (level == Level::high) return SheetFill::ink;
  if (level == Level::medium) return SheetFill::hatch;
  return level ? SheetFill::paper : SheetFill::dots;
}

double draw_level_rows(TravelingChart& sheet, const std::vector<TallyRow>& tally, int tasks, double y) {
  constexpr double kBarLeft = kSheetMargin + 160, kBarWidth = 780, kBarHeight = 44;
  for (const TallyRow& row : tally) {
    const double share = static_cast<double>(row.tasks) / tasks;
    sheet.shapes.emplace_back(SheetText{kSheetMargin, y + 31, level_name_or_none(row.level), 24, SheetFace::strong});
    sheet.shapes.emplace_back(SheetRect{{kBarLeft, y, std::max(2.0, share * kBarWidth), kBarHeight}, fill_of_level(row.level), 1.5});
    sheet.shapes.emplace_back(SheetText{kBarLeft + share * kBarWidth + 16, y + 31, fmt::format("{} of {}", row.tasks, tasks), 24, SheetFace::label});
    sheet.rows.push_back({level_name_or_none(row.level), std::to_string(row.tasks), fmt::format("{:.4f}", share)});
    y += kBarHeight + 18;
  }
  return y;
}

}  // namespace

std::optional<TravelingChart> range_sheet(const EditionFacts& facts, const Profession& profession, const std::string& site) {
  if (!profession.exposure) return std::nullopt;
  const ProfessionPage page = profession_view(profession, facts);
  TravelingChart sheet;
  sheet.path = site::chart(profession.slug + "-range", "");
  describe_profession(sheet, page);
  sheet.title = page.headline;
  sheet.subtitle = fmt::format("How much of the work AI could shorten: 0, AI shortens no task; 1, it halves them all. Bars: all {} of "
                               "this edition, by the middle of their ranges.",
                               counted(facts.professions, "profession", "professions"));
  sheet.caveat = fmt::format("{}: {}, an 80% range. Exposure is not job loss.", page.plural, range_text(*profession.exposure));
  add_range_data(sheet, facts, *profession.exposure, page.plural);
  const double top = open_sheet(sheet), foot = top + 90 + kTallestBar;
  if (!facts.histogram.empty()) draw_bars_of_all(sheet, facts.histogram, *profession.exposure, foot);
  draw_range_of(sheet, *profession.exposure, fmt::format("{} {}", page.plural, range_text(*profession.exposure)), top + 50);
  draw_axis_of_exposure(sheet, foot);
  close_sheet(sheet, foot + 36, site);
  return sheet;
}

std::optional<TravelingChart> levels_sheet(const EditionFacts& facts, const Profession& profession, const std::string& site) {
  const ProfessionPage page = profession_view(profession, facts);
  int tasks = 0;
  for (const TallyRow& row : page.tally) tasks += row.tasks;
  if (tasks == 0) return std::nullopt;
  TravelingChart sheet;
  sheet.path = site::chart(profession.slug + "-levels", "");
  describe_profession(sheet, page);
  sheet.title = page.headline;
  sheet.subtitle = fmt::format("The {} of {}, by how much AI could shorten them. HIGH: a model alone halves the time. MEDIUM: a model with "
                               "special software does. LOW: neither.",
                               counted(tasks, "task", "tasks"), page.plural);
  sheet.caveat = fmt::format("Over all tasks: {}, an 80% range from 0 to 1. Exposure is not job loss.", page.range);
  sheet.columns = {{"level", "HIGH, MEDIUM, LOW or not rated"}, {"tasks", "number of tasks"}, {"share", "of all its tasks, 0 to 1"}};
  const double top = open_sheet(sheet);
  close_sheet(sheet, draw_level_rows(sheet, page.tally, tasks, top + 10), site);
  return sheet;
}

}  // namespace willai::views
