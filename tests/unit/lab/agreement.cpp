// How raters and measures agree: small cases by hand, a naive reference written from clause 18, and what always holds.
#include "scoring/agreement.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace agreement_test {

using namespace willai;
using namespace willai::scoring;

namespace {

using Pairs = std::vector<std::pair<double, double>>;
using Labels = std::vector<std::pair<Label, Label>>;

constexpr Label e0 = Label::e0, e1 = Label::e1, e2 = Label::e2;

// Straight from the textbooks, with nothing taken from the scoring code.
namespace reference {

double mean(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// Covariance over the product of the standard deviations.
double pearson(const std::vector<double>& x, const std::vector<double>& y) {
  double covariance = 0, of_x = 0, of_y = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    covariance += (x[i] - mean(x)) * (y[i] - mean(y));
    of_x += std::pow(x[i] - mean(x), 2);
    of_y += std::pow(y[i] - mean(y), 2);
  }
  return covariance / std::sqrt(of_x * of_y);
}

// A value's rank: how many are smaller, and half of its equals.
std::vector<double> ranks(const std::vector<double>& values) {
  std::vector<double> ranks;
  for (const double value : values) {
    double rank = .5;
    for (const double other : values) rank += other < value ? 1 : other == value ? .5 : 0;
    ranks.push_back(rank);
  }
  return ranks;
}

double kappa(const Labels& labels) {
  const double n = static_cast<double>(labels.size());
  double same = 0, chance = 0;
  for (const auto& [a, b] : labels) same += a == b ? 1 : 0;
  for (const Label label : {e0, e1, e2}) {
    double first = 0, second = 0;
    for (const auto& [a, b] : labels) first += a == label ? 1 : 0, second += b == label ? 1 : 0;
    chance += first / n * second / n;
  }
  return (same / n - chance) / (1 - chance);
}

}  // namespace reference

std::vector<double> firsts(const Pairs& pairs) {
  std::vector<double> values;
  for (const auto& pair : pairs) values.push_back(pair.first);
  return values;
}

std::vector<double> seconds(const Pairs& pairs) {
  std::vector<double> values;
  for (const auto& pair : pairs) values.push_back(pair.second);
  return values;
}

Pairs turned(Pairs pairs) {
  for (auto& [x, y] : pairs) std::swap(x, y);
  return pairs;
}

// Few distinct values, so that ties are common.
rc::Gen<Pairs> any_pairs() {
  const auto value = rc::gen::map(rc::gen::inRange(-8, 9), [](int tenths) { return tenths / 10.0; });
  return rc::gen::container<Pairs>(rc::gen::pair(value, value));
}

rc::Gen<Labels> any_labels() {
  return rc::gen::container<Labels>(rc::gen::pair(rc::gen::element(e0, e1, e2), rc::gen::element(e0, e1, e2)));
}

bool near(const std::optional<double>& a, const std::optional<double>& b) {
  return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) < 1e-9);
}

}  // namespace

TEST_CASE("Pearson's correlation of a small table is that computed by hand") {
  // Means 2 and 3; from them −1 0 1 and −2 1 1: products 3, squares 2 and 6.
  const Pairs pairs = {{1, 1}, {2, 4}, {3, 4}};
  CHECK(*scoring::find_pearson(pairs) == doctest::Approx(3 / std::sqrt(2.0 * 6.0)));
  CHECK(*scoring::find_pearson(Pairs{{1, 2}, {2, 4}, {3, 6}}) == doctest::Approx(1));
  CHECK(*scoring::find_pearson(Pairs{{1, 6}, {2, 4}, {3, 2}}) == doctest::Approx(-1));
  CHECK(*scoring::find_pearson(Pairs{{1, 1}, {1, -1}, {-1, 1}, {-1, -1}}) == doctest::Approx(0));
}

TEST_CASE("Spearman's correlation sees order alone, and equals share their mean rank") {
  CHECK(*scoring::find_spearman(Pairs{{1, 1}, {2, 10}, {3, 1000}}) == doctest::Approx(1));
  CHECK(*scoring::find_spearman(Pairs{{1, 1000}, {2, 10}, {3, 1}}) == doctest::Approx(-1));
  // Ranks 1 2 3 4 5 and 2 1 4 3 5: 1 − 6 · 4 / (5 · 24).
  CHECK(*scoring::find_spearman(Pairs{{1, 20}, {2, 10}, {3, 40}, {4, 30}, {5, 50}}) == doctest::Approx(.8));
  // Ranks 1 2.5 2.5 4 and 1 2 3 4: 4.5 / √(4.5 · 5).
  CHECK(*scoring::find_spearman(Pairs{{1, 1}, {2, 2}, {2, 3}, {3, 4}}) == doctest::Approx(4.5 / std::sqrt(4.5 * 5)));
}

TEST_CASE("fewer than three pairs, or a series without spread, have no correlation") {
  for (const Pairs& pairs : {Pairs{}, Pairs{{1, 2}}, Pairs{{1, 2}, {3, 4}}}) {
    CHECK_FALSE(scoring::find_pearson(pairs));
    CHECK_FALSE(scoring::find_spearman(pairs));
  }
  for (const double flat : {.1, 1.0 / 3, 1e300, -4.0})
    for (int n = 3; n < 100; ++n) {
      Pairs pairs;
      for (int i = 0; i < n; ++i) pairs.emplace_back(i, flat);
      CHECK_FALSE(scoring::find_pearson(pairs));
      CHECK_FALSE(scoring::find_spearman(pairs));
      CHECK_FALSE(scoring::find_pearson(turned(pairs)));
    }
}

TEST_CASE("agreement and kappa of two raters are those computed by hand") {
  // Of 10 tasks 6 the same; shares .5 .3 .2 and .4 .4 .2: by chance .20 + .12 + .04 = .36.
  const Labels labels = {{e0, e0}, {e0, e0}, {e0, e0}, {e0, e1}, {e0, e2},
                         {e1, e1}, {e1, e1}, {e1, e0}, {e2, e2}, {e2, e1}};
  const RaterAgreement result = scoring::agreement_of(labels);
  CHECK(result.n == 10);
  CHECK(result.agreement == doctest::Approx(.6));
  CHECK(result.kappa == doctest::Approx((.6 - .36) / .64));
}

TEST_CASE("alpha counts E1, beta E1 and half of E2, zeta E1 and E2 the same") {
  const Labels labels = {{e0, e0}, {e1, e2}, {e2, e1}, {e2, e0}};
  const RaterAgreement result = scoring::agreement_of(labels);
  CHECK(result.alpha == doctest::Approx(*scoring::find_pearson(Pairs{{0, 0}, {1, 0}, {0, 1}, {0, 0}})));
  CHECK(result.beta == doctest::Approx(*scoring::find_pearson(Pairs{{0, 0}, {1, .5}, {.5, 1}, {.5, 0}})));
  CHECK(result.zeta == doctest::Approx(*scoring::find_pearson(Pairs{{0, 0}, {1, 1}, {1, 1}, {1, 0}})));
}

TEST_CASE("raters who say the same have a kappa of 1, also where they know one label only") {
  CHECK(scoring::agreement_of(Labels{{e0, e0}, {e1, e1}, {e2, e2}}).kappa == doctest::Approx(1));
  const RaterAgreement one = scoring::agreement_of(Labels{{e0, e0}, {e0, e0}, {e0, e0}});
  CHECK(one.agreement == doctest::Approx(1));
  CHECK(one.kappa == doctest::Approx(1));
  CHECK(one.beta == 0);
}

TEST_CASE("raters who never say the same have a kappa below 0, and no tasks have nothing") {
  CHECK(scoring::agreement_of(Labels{{e0, e1}, {e1, e0}}).kappa == doctest::Approx(-1));
  CHECK(scoring::agreement_of(Labels{{e0, e1}, {e0, e1}}).kappa == doctest::Approx(0));
  const RaterAgreement none = scoring::agreement_of(Labels{});
  CHECK(none.n == 0);
  CHECK(none.agreement == 0);
}

TEST_CASE("correlations agree with the naive ones") {
  CHECK(rc::check([] {
    const Pairs pairs = *any_pairs();
    const auto x = firsts(pairs), y = seconds(pairs);
    const auto is_flat = [](const std::vector<double>& values) {
      return std::ranges::all_of(values, [&](double value) { return value == values.front(); });
    };
    const bool exists = pairs.size() >= 3 && !is_flat(x) && !is_flat(y);
    RC_ASSERT(scoring::find_pearson(pairs).has_value() == exists);
    RC_ASSERT(scoring::find_spearman(pairs).has_value() == exists);
    if (!exists) return;
    RC_ASSERT(near(scoring::find_pearson(pairs), reference::pearson(x, y)));
    RC_ASSERT(near(scoring::find_spearman(pairs), reference::pearson(reference::ranks(x), reference::ranks(y))));
  }));
}

TEST_CASE("a correlation lies within -1 and 1, and is the same from either side and in any order") {
  CHECK(rc::check([] {
    Pairs pairs = *any_pairs();
    for (const auto find : {scoring::find_pearson, scoring::find_spearman}) {
      const auto found = find(pairs);
      if (found) RC_ASSERT(*found >= -1 && *found <= 1);
      RC_ASSERT(near(found, find(turned(pairs))));
      Pairs backwards(pairs.rbegin(), pairs.rend());
      RC_ASSERT(near(found, find(backwards)));
    }
  }));
}

TEST_CASE("a straight line of any slope correlates at 1, and never beyond") {
  CHECK(rc::check([] {
    const auto slope = *rc::gen::inRange(1, 1000) / 37.0;
    Pairs pairs;
    for (int i = 0; i < 40; ++i) pairs.emplace_back(i * .1, i * .1 * slope);
    RC_ASSERT(*scoring::find_pearson(pairs) <= 1);
    RC_ASSERT(*scoring::find_pearson(pairs) > 1 - 1e-12);
  }));
}

TEST_CASE("Spearman's correlation does not see how a series is stretched") {
  CHECK(rc::check([] {
    Pairs pairs = *any_pairs();
    const auto before = scoring::find_spearman(pairs);
    for (auto& [x, y] : pairs) x = std::exp(3 * x);
    RC_ASSERT(near(before, scoring::find_spearman(pairs)));
  }));
}

TEST_CASE("kappa agrees with the naive one, from either side and in any order") {
  CHECK(rc::check([] {
    Labels labels = *rc::gen::nonEmpty(any_labels());
    const RaterAgreement ours = scoring::agreement_of(labels);
    RC_ASSERT(ours.agreement >= 0 && ours.agreement <= 1);
    RC_ASSERT(ours.kappa >= -1 && ours.kappa <= 1 + 1e-12);
    const double expected = reference::kappa(labels);
    if (std::isfinite(expected)) RC_ASSERT(std::abs(ours.kappa - expected) < 1e-9);
    Labels backwards(labels.rbegin(), labels.rend());
    for (auto& [a, b] : backwards) std::swap(a, b);
    RC_ASSERT(std::abs(scoring::agreement_of(backwards).kappa - ours.kappa) < 1e-9);
    RC_ASSERT(std::abs(scoring::agreement_of(backwards).beta - ours.beta) < 1e-9);
  }));
}

TEST_CASE("one more task on which the raters agree never lowers their agreement") {
  CHECK(rc::check([] {
    Labels labels = *rc::gen::nonEmpty(any_labels());
    const double before = scoring::agreement_of(labels).agreement;
    const Label label = *rc::gen::element(e0, e1, e2);
    labels.emplace_back(label, label);
    RC_ASSERT(scoring::agreement_of(labels).agreement >= before - 1e-12);
  }));
}

}  // namespace agreement_test
