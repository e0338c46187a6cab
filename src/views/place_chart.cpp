#include "views/place_chart.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "base/text.hpp"
#include "views/result_wording.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr int kFewest = 10;  // fewest professions for a comparison

Plot plot_of_range(const Range& range) { return {range.low, range.value, range.high}; }

std::string kind_of(const EditionFacts& facts) {
  return facts.professions > facts.written ? "occupations" : "professions";
}

}  // namespace

std::optional<Histogram> bars_of(const EditionFacts& facts) {
  const int all = std::accumulate(facts.histogram.begin(), facts.histogram.end(), 0);
  if (all < kFewest) return std::nullopt;
  const double most = *std::ranges::max_element(facts.histogram);
  Histogram histogram;
  histogram.title = fmt::format("Where it stands among {} {}", with_thousands(all), kind_of(facts));
  for (const int count : facts.histogram) histogram.bars.push_back(static_cast<double>(count) / most);
  return histogram;
}

std::optional<Histogram> place_chart(const EditionFacts& facts, const ResultView& result) {
  auto chart = bars_of(facts);
  if (!chart || !result.exposure) return std::nullopt;
  const std::string range = range_text(*result.exposure);
  chart->title = result.profession ? "You, your profession, and all" : "You, and all";
  chart->caption =
      fmt::format("Exposure from 0 to 1. The bars count the {} {} of this edition.",
                  with_thousands(std::accumulate(facts.histogram.begin(), facts.histogram.end(), 0)), kind_of(facts));
  chart->you = plot_of_range(*result.exposure);
  chart->you_label = "You, " + range;
  chart->spoken = fmt::format("Your exposure lies between {}", range);
  if (result.comparison.profession) {
    chart->range = plot_of_range(*result.comparison.profession);
    chart->label = fmt::format("{}, {}", shortened(result.profession->text, 28), range_text(*chart->range));
    chart->spoken += fmt::format(", your profession between {}", range_text(*chart->range));
  }
  chart->spoken += ", on a histogram of all.";
  return chart;
}

}  // namespace willai::views
