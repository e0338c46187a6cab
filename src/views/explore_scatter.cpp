#include "views/explore_scatter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "views/index_rows.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr double kLeastPay = 20'000, kMostPay = 400'000;
constexpr double kLeastGrowth = -30, kMostGrowth = 40;  // percent; what lies beyond stands at the edge
constexpr double kLargestDot = 24;                      // pixels, of the profession with the most people
constexpr double kSmallestDot = 1.5;
constexpr int kNamed = 16;  // the largest, where their names do not meet

const ListedFigure& upward(const ListedProfession& each, ExploreChart chart) {
  return chart == ExploreChart::pay ? each.pay : each.growth;
}

double place_up(double value, ExploreChart chart) {
  const double place = chart == ExploreChart::pay
                           ? std::log(value / kLeastPay) / std::log(kMostPay / kLeastPay)
                           : (value - kLeastGrowth) / (kMostGrowth - kLeastGrowth);
  return std::clamp(place, 0.0, 1.0);
}

std::vector<ExploreTick> ticks_across() { return {{0, "0"}, {.25, "0.25"}, {.5, "0.5"}, {.75, "0.75"}, {1, "1"}}; }

std::vector<ExploreTick> ticks_up(ExploreChart chart) {
  std::vector<ExploreTick> ticks;
  if (chart == ExploreChart::pay)
    for (const int pay : {20, 50, 100, 200, 400}) ticks.push_back({place_up(pay * 1000.0, chart), fmt::format("${}k", pay)});
  else
    for (const int growth : {-30, -15, 0, 15, 30})
      ticks.push_back({place_up(growth, chart), growth < 0 ? fmt::format("−{}%", -growth) : fmt::format("{}{}%", growth ? "+" : "", growth)});
  return ticks;
}

// A dot and the room of its name, in pixels of a wide sheet.
struct NamedSpot {
  double x, y, width;
};

bool meets(const NamedSpot& one, const NamedSpot& other) {
  return std::abs(one.x - other.x) < (one.width + other.width) / 2 + 8 && std::abs(one.y - other.y) < 18;
}

// The largest dots are named first; a name that would meet another is left out.
void name_largest(const std::vector<const Worked*>& of_dots, std::vector<ExploreDot>& dots) {
  std::vector<NamedSpot> taken;
  for (std::size_t i = 0; i < dots.size() && taken.size() < kNamed; ++i) {
    const std::string& name = of_dots[i]->profession->ref.plural;
    const NamedSpot spot{dots[i].x * 1150, dots[i].y * 400, 7.0 * static_cast<double>(character_count(name))};
    const bool fits = spot.x > spot.width / 2 && spot.x + spot.width / 2 < 1150;
    if (!fits || std::ranges::any_of(taken, [&](const NamedSpot& each) { return meets(each, spot); })) continue;
    taken.push_back(spot);
    dots[i].label = name;
  }
}

void describe_pay(const EditionFacts& facts, ExploreScatter& scatter) {
  scatter.title = "Pay, and how much AI could shorten";
  scatter.axis = "Median pay a year";
  scatter.caption = fmt::format(
      "Each circle is a profession, as large as its people. Across: the middle of its range, from 0 to 1. Up: median pay{}; "
      "each doubling is the same step up. A circle does not say what happens to pay.",
      vintage_of(facts, measure_id::kMedianWage));
}

void describe_growth(const EditionFacts& facts, ExploreScatter& scatter) {
  scatter.title = "Projected change, and how much AI could shorten";
  scatter.axis = "Change of jobs";
  scatter.caption = fmt::format(
      "Each circle is a profession, as large as its people. Across: the middle of its range, from 0 to 1. Up: the change of "
      "jobs that the Bureau of Labor Statistics projects{}. What lies beyond the scale stands at its edge.",
      vintage_of(facts, measure_id::kProjectedChange));
}

}  // namespace

std::optional<ExploreScatter> explore_scatter(const std::vector<Worked>& all, const ExploreChoice& choice,
                                              const EditionFacts& facts) {
  ExploreScatter scatter;
  std::vector<const Worked*> of_dots;
  for (const Worked& each : all) {
    const ListedProfession& of = *each.profession;
    const auto& up = upward(of, choice.chart).value;
    if (!up || !of.ref.exposure) continue;
    of_dots.push_back(&each);
    scatter.dots.push_back({.number = each.number,
                            .x = of.ref.exposure->value.value(),
                            .y = place_up(*up, choice.chart),
                            .radius = std::max(kSmallestDot, kLargestDot * std::sqrt(each.people / all.front().people)),
                            .shrinks = of.growth.value.value_or(0) < 0,
                            .is_off = !choice.takes(of)});
  }
  if (scatter.dots.empty()) return std::nullopt;
  name_largest(of_dots, scatter.dots);
  if (choice.chart == ExploreChart::pay) describe_pay(facts, scatter);
  else describe_growth(facts, scatter);
  scatter.across = ticks_across();
  scatter.up = ticks_up(choice.chart);
  return scatter;
}

}  // namespace willai::views
