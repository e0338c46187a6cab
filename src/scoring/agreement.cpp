#include "scoring/agreement.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace willai::scoring {
namespace {

using Pairs = std::span<const std::pair<double, double>>;

constexpr std::size_t kFewestPairs = 3;

// Mean ranks from 1, in the order of the given values.
std::vector<double> ranks_of(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
  std::vector<double> ranks(values.size());
  for (std::size_t from = 0; from < order.size();) {
    std::size_t to = from;
    while (to < order.size() && values[order[to]] == values[order[from]]) ++to;
    for (std::size_t i = from; i < to; ++i) ranks[order[i]] = static_cast<double>(from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

// The weight of each label: that of E1, and this much for E2.
double exposure_in(Label label, double alone, double with_software) {
  return label == Label::e1 ? alone : label == Label::e2 ? with_software : 0;
}

double correlation_in(std::span<const std::pair<Label, Label>> labels, double alone, double with_software) {
  std::vector<std::pair<double, double>> pairs;
  for (const auto& [first, second] : labels)
    pairs.emplace_back(exposure_in(first, alone, with_software), exposure_in(second, alone, with_software));
  return find_pearson(pairs).value_or(0);
}

// Whether all values are equal; a sum of squares would not tell, because a mean is rounded.
bool is_flat(Pairs pairs, double std::pair<double, double>::*side) {
  return std::ranges::all_of(pairs, [&](const auto& pair) { return pair.*side == pairs.front().*side; });
}

// Cohen's kappa: agreement beyond what the two raters' label frequencies would give by chance.
double kappa_of(double agreement, double by_chance) {
  return by_chance < 1 ? (agreement - by_chance) / (1 - by_chance) : 1;
}

}  // namespace

std::optional<double> find_pearson(Pairs pairs) {
  using Pair = std::pair<double, double>;
  if (pairs.size() < kFewestPairs || is_flat(pairs, &Pair::first) || is_flat(pairs, &Pair::second)) return std::nullopt;
  const double n = static_cast<double>(pairs.size());
  double first = 0, second = 0;
  for (const auto& [x, y] : pairs) first += x / n, second += y / n;
  double xx = 0, yy = 0, xy = 0;
  for (const auto& [x, y] : pairs) {
    xx += (x - first) * (x - first);
    yy += (y - second) * (y - second);
    xy += (x - first) * (y - second);
  }
  const double product = std::sqrt(xx) * std::sqrt(yy);
  if (product <= 0) return std::nullopt;  // a spread too small to square
  return std::clamp(xy / product, -1.0, 1.0);
}

std::optional<double> find_spearman(Pairs pairs) {
  std::vector<double> first, second;
  for (const auto& [x, y] : pairs) first.push_back(x), second.push_back(y);
  const std::vector<double> x = ranks_of(first), y = ranks_of(second);
  std::vector<std::pair<double, double>> ranks;
  for (std::size_t i = 0; i < x.size(); ++i) ranks.emplace_back(x[i], y[i]);
  return find_pearson(ranks);
}

RaterAgreement agreement_of(std::span<const std::pair<Label, Label>> labels) {
  RaterAgreement result;
  result.n = static_cast<int>(labels.size());
  if (labels.empty()) return result;
  const double n = static_cast<double>(labels.size());
  std::array<double, 3> first{}, second{};
  double same = 0, by_chance = 0;
  for (const auto& [a, b] : labels) {
    first[static_cast<std::size_t>(a)] += 1 / n;
    second[static_cast<std::size_t>(b)] += 1 / n;
    same += a == b ? 1 : 0;
  }
  for (std::size_t i = 0; i < first.size(); ++i) by_chance += first[i] * second[i];
  result.agreement = same / n;
  result.kappa = kappa_of(result.agreement, by_chance);
  result.alpha = correlation_in(labels, 1, 0);
  result.beta = correlation_in(labels, 1, .5);
  result.zeta = correlation_in(labels, 1, 1);
  return result;
}

}  // namespace willai::scoring
