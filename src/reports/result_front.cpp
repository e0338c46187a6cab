// The first page: the sum of the week, hours at each level, and a comparison with the profession.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "reports/result_sections.hpp"
#include "views/result_head.hpp"
#include "views/result_wording.hpp"
#include "views/wording.hpp"

namespace willai::reports {
namespace {

using views::ResultLevel;
using views::ResultView;

std::string kicker_of(const ResultView& view) {
  return view.profession ? fmt::format("Your result: {}", view.profession->text) : "Your result";
}

std::vector<Block> lead_of(const ResultView& view) {
  std::vector<Block> blocks{Heading{1, views::result_headline(view)}, Passage{Tone::standfirst, view.says}};
  for (const std::string& note : {view.remark, view.unanswered_text, view.edition_note})
    if (!note.empty()) blocks.push_back(Passage{Tone::text, note});
  return blocks;
}

std::vector<Block> rail_of(const ResultView& view) {
  std::vector<Block> blocks;
  if (view.exposure) {
    blocks.push_back(Passage{Tone::label, "Your exposure"});
    blocks.push_back(Passage{Tone::figure, views::range_text(*view.exposure)});
    blocks.push_back(Passage{Tone::fine, views::result_basis(view)});
  }
  blocks.push_back(Passage{Tone::label, "In this report"});
  blocks.push_back(Contents{});
  return blocks;
}

views::Plot plot_of(const views::Range& range) { return {range.low, range.value, range.high}; }

std::vector<AxisTick> scale() { return {{0, "0"}, {0.25, "0.25"}, {0.5, "0.5"}, {0.75, "0.75"}, {1, "1"}}; }

void add_line(RangeChart& chart, RangeLine line) {
  chart.alt += fmt::format("{}{}: {}", chart.lines.empty() ? "" : "; ", line.label, line.text);
  chart.lines.push_back(std::move(line));
}

// You and the profession on one axis.
RangeChart beside(const ResultView& view) {
  RangeChart chart{"Ranges of exposure, from 0 to 1. ", {}, scale()};
  if (view.histogram) chart.bars = view.histogram->bars;
  if (view.exposure) add_line(chart, {"You", views::range_text(*view.exposure), {plot_of(*view.exposure), Ink::you}});
  if (view.profession && view.comparison.profession)
    add_line(chart, {view.profession->text,
                     views::range_text(*view.comparison.profession),
                     {plot_of(*view.comparison.profession)}});
  return chart;
}

// The share of professions that are lower. The middle would be a single rank, so it has no dot.
RangeChart among_all(const ResultView& view) {
  const views::Range& placed = *view.comparison.placed;
  RangeChart chart{"", {}, {{0, "0"}, {0.25, "25"}, {0.5, "50"}, {0.75, "75"}, {1, "100"}}};
  const int low = views::whole_percentile(placed.low * 100);
  const int high = views::whole_percentile(placed.high * 100);
  const std::string text = low == high ? fmt::to_string(low) : fmt::format("{} to {}", low, high);
  add_line(chart, {"Less exposed, of every 100", text, {{placed.low, std::nullopt, placed.high}, Ink::you}});
  return chart;
}

std::vector<Block> comparison_of(const ResultView& view) {
  std::vector<Block> blocks{Heading{3, "You, your profession, all professions"}};
  if (const RangeChart chart = beside(view); !chart.lines.empty()) {
    blocks.push_back(Passage{Tone::caption, view.histogram ? view.histogram->caption : "Exposure from 0 to 1."});
    blocks.push_back(chart);
  }
  if (view.comparison.placed && !view.histogram) {
    blocks.push_back(Passage{Tone::caption, fmt::format("Among the {} in this edition that can be compared.",
                                                        with_thousands(view.comparison.compared))});
    blocks.push_back(among_all(view));
  }
  for (const std::string& text : view.comparison.texts) blocks.push_back(Passage{Tone::fine, text});
  return blocks;
}

// The smallest of the usual steps that gives an axis at most six.
double step_for(double most) {
  for (const double step : {0.25, 0.5, 1., 2., 5., 10.})
    if (most / step <= 6) return step;
  return 20;
}

std::vector<AxisTick> ticks_to(double end, double step) {
  std::vector<AxisTick> ticks;
  const auto steps = std::lround(end / step);
  for (long i = 0; i <= steps; ++i)
    ticks.push_back(
        {static_cast<double>(i) / static_cast<double>(steps), fmt::format("{:g}", static_cast<double>(i) * step)});
  return ticks;
}

// Hours, or percent for a week without hours.
views::Range amount_of(const ResultLevel& level) {
  const auto part = [](double share) { return std::round(share * 100); };
  return level.hours.value_or(views::Range{part(level.share.low), part(level.share.value), part(level.share.high)});
}

double open_amount(const ResultView& view) {
  return view.hours_answered ? view.unanswered * views::hours_of_week(view) : std::round(view.unanswered * 100);
}

double longest_of(const ResultView& view) {
  double most = open_amount(view);
  for (const ResultLevel& level : view.levels) most = std::max(most, amount_of(level).high);
  return most;
}

Table level_key() {
  Table table{{{"Level", 1}, {"What it means", 4.6}}, {}};
  for (const Level level : kLevels)
    table.rows.push_back({{{}, level}, {{{Tone::fine, views::meaning_of(level) + "."}}}});
  return table;
}

}  // namespace

LevelChart level_chart(const ResultView& view) {
  const double longest = longest_of(view);
  const double step = step_for(longest);
  const double end = std::max(1., std::ceil(longest / step - 1e-6)) * step;
  LevelChart chart{"", {}, ticks_to(end, step)};
  const auto add = [&](std::optional<Level> level, const views::Range& amount, const std::string& text) {
    chart.alt += fmt::format("{}{}: {}", chart.bars.empty() ? "" : "; ", level ? word_for(*level) : "Unanswered", text);
    chart.bars.push_back({level, amount.low / end, amount.value / end, amount.high / end, text});
  };
  for (const ResultLevel& level : view.levels) add(level.level, amount_of(level), level.amount);
  if (const double open = open_amount(view); open > 0) add(std::nullopt, {open, open, open}, view.unanswered_amount);
  return chart;
}

void add_front(const ResultPages& pages) {
  pages.add(Passage{Tone::kicker, kicker_of(pages.view), "",
                    pages.view.profession ? pages.address(pages.view.profession->url) : ""});
  pages.add(Columns{{{2.05, lead_of(pages.view)}, {1, rail_of(pages.view)}}});
}

void add_week(const ResultPages& pages) {
  const ResultView& view = pages.view;
  if (view.tasks.empty() || !view.exposure) return;
  pages.add(Heading{2, view.hours_answered ? "Your hours at each level" : "Your week at each level"});
  std::vector<Block> lead{Passage{Tone::caption,
                                  "Solid, hatched and open bars show the time at each level. The bracket above shows "
                                  "the least and the most it may be."},
                          level_chart(view)};
  for (const ResultLevel& level : view.levels)
    if (!level.text.empty()) lead.push_back(Passage{Tone::fine, level.text});
  lead.push_back(level_key());
  lead.push_back(Passage{Tone::fine, std::string(views::what_counts())});
  pages.add(Columns{{{2.05, std::move(lead)}, {1, comparison_of(view)}}});
}

}  // namespace willai::reports
