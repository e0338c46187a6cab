// The overlap of two occupations and the order of transitions (method, clause 17): by hand, against a naive reference,
// and what always holds.
#include "scoring/transition.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>

namespace transition_test {

using namespace willai;

namespace {

using Places = std::vector<std::size_t>;

// Clause 17: "the sum of the smaller of the two importances above 1, divided by the sum of the greater".
double naive_overlap(const scoring::SkillProfile& from, const scoring::SkillProfile& to) {
  double smaller = 0, greater = 0;
  for (std::size_t i = 0; i < to.size(); ++i) {
    smaller += std::min(from[i] - 1, to[i] - 1);
    greater += std::max(from[i] - 1, to[i] - 1);
  }
  return smaller / greater;
}

constexpr std::size_t kLength = 6;

// Importances from 1 to 5 in quarters.
rc::Gen<scoring::SkillProfile> any_profile() {
  return rc::gen::container<scoring::SkillProfile>(
      kLength, rc::gen::map(rc::gen::inRange(4, 21), [](int quarters) { return quarters / 4.0; }));
}

bool asks_for_something(const scoring::SkillProfile& profile) {
  return std::ranges::any_of(profile, [](double importance) { return importance > 1; });
}

rc::Gen<scoring::TransitionRank> any_rank() {
  const auto few = [](int most, double unit) {
    return rc::gen::map(rc::gen::inRange(0, most), [unit](int number) { return number * unit; });
  };
  return rc::gen::map(rc::gen::tuple(few(41, .025), few(3, .5), few(3, 10000), few(3, 5)), [](const auto& parts) {
    const auto [overlap, exposure, wage, change] = parts;
    return scoring::TransitionRank{overlap, exposure, wage, change};
  });
}

}  // namespace

TEST_CASE("overlap is the share that both ask for of what either asks for, of importance above 1") {
  // Both ask for 1, 3 and 0; either for 2, 4 and 4.
  CHECK(scoring::overlap_of({2, 5, 5}, {3, 4, 1}) == doctest::Approx(4.0 / 10));
  CHECK(scoring::overlap_of({1, 1}, {5, 5}) == 0);
}

TEST_CASE("occupations that ask for nothing have no overlap") {
  CHECK(scoring::overlap_of({5, 5}, {1, 1}) == 0);
  CHECK(scoring::overlap_of({1, 1}, {1, 1}) == 0);
  CHECK(scoring::overlap_of({}, {}) == 0);
}

TEST_CASE("overlap agrees with the naive one, is the same both ways, and lies within 0 and 1") {
  CHECK(rc::check([] {
    const scoring::SkillProfile from = *any_profile(), to = *any_profile();
    const double overlap = scoring::overlap_of(from, to);
    RC_ASSERT(overlap >= 0 && overlap <= 1);
    RC_ASSERT(overlap == scoring::overlap_of(to, from));
    if (asks_for_something(from) || asks_for_something(to))
      RC_ASSERT(std::abs(overlap - naive_overlap(from, to)) < 1e-12);
  }));
}

TEST_CASE("an occupation overlaps wholly with itself, and not wholly with one that asks for half as much") {
  CHECK(rc::check([] {
    const scoring::SkillProfile from = *any_profile();
    if (!asks_for_something(from)) return;
    RC_ASSERT(std::abs(scoring::overlap_of(from, from) - 1) < 1e-12);
    scoring::SkillProfile less = from;
    for (double& importance : less) importance = 1 + (importance - 1) / 2;
    RC_ASSERT(std::abs(scoring::overlap_of(from, less) - .5) < 1e-12);
  }));
}

TEST_CASE("coming nearer to what the other asks for never lowers the overlap") {
  CHECK(rc::check([] {
    scoring::SkillProfile from = *any_profile();
    const scoring::SkillProfile to = *any_profile();
    const double before = scoring::overlap_of(from, to);
    const auto place = *rc::gen::inRange<std::size_t>(0, kLength);
    from[place] = (from[place] + to[place]) / 2;
    RC_ASSERT(scoring::overlap_of(from, to) >= before - 1e-12);
  }));
}

TEST_CASE("shared is what both find important, by the smaller of the two, at most as many as asked for") {
  CHECK(scoring::shared_in({3, 5, 4, 2.9, 5}, {3, 4, 5, 5, 2.9}, 9) == Places{1, 2, 0});
  CHECK(scoring::shared_in({3, 5, 4}, {3, 3.5, 5}, 1) == Places{2});
  CHECK(scoring::shared_in({5, 5}, {1, 2}, 9).empty());
}

TEST_CASE("missing is what the other finds important and this one asks at least half a point less of") {
  CHECK(scoring::missing_in({3, 3, 4.5, 1, 1}, {3.5, 3.25, 5, 5, 2.75}, 9) == Places{3, 0, 2});
  CHECK(scoring::missing_in({1, 1, 1}, {3, 5, 4}, 2) == Places{1, 2});
  CHECK(scoring::missing_in({5, 5}, {5, 3}, 9).empty());
}

TEST_CASE("equal weights keep the order of the profile") {
  CHECK(scoring::shared_in({4, 4, 4}, {4, 4, 4}, 2) == Places{0, 1});
  CHECK(scoring::missing_in({1, 1, 1}, {4, 4, 4}, 2) == Places{0, 1});
}

TEST_CASE("the larger overlap stands first, whatever else") {
  CHECK(scoring::stands_before({.95, 1, 0, -50}, {.85, 0, 90000, 50}));
  CHECK_FALSE(scoring::stands_before({.85, 0, 90000, 50}, {.95, 1, 0, -50}));
}

TEST_CASE("overlaps within a step of five of a hundred are equal, and the lower exposure stands first") {
  CHECK(scoring::stands_before({.88, .2, 0, 0}, {.92, .4, 90000, 50}));
  CHECK_FALSE(scoring::stands_before({.92, .4, 90000, 50}, {.88, .2, 0, 0}));
}

TEST_CASE("of equal exposure the higher wage stands first, then the larger change") {
  CHECK(scoring::stands_before({.9, .4, 60000, -5}, {.9, .4, 50000, 5}));
  CHECK(scoring::stands_before({.9, .4, 60000, 5}, {.9, .4, 60000, 4}));
  CHECK_FALSE(scoring::stands_before({.9, .4, 60000, 5}, {.9, .4, 60000, 5}));
}

TEST_CASE("a wage or a change that is missing stands last") {
  scoring::TransitionRank without{.9, .4};
  CHECK(scoring::stands_before({.9, .4, 20000, -90}, without));
  without.wage = 20000;
  CHECK(scoring::stands_before({.9, .4, 20000, -90}, without));
}

TEST_CASE("the order of transitions has no circles") {
  CHECK(rc::check([] {
    const scoring::TransitionRank a = *any_rank(), b = *any_rank(), c = *any_rank();
    RC_ASSERT(!(scoring::stands_before(a, b) && scoring::stands_before(b, a)));
    if (scoring::stands_before(a, b) && scoring::stands_before(b, c)) RC_ASSERT(scoring::stands_before(a, c));
    const bool a_equals_b = !scoring::stands_before(a, b) && !scoring::stands_before(b, a);
    const bool b_equals_c = !scoring::stands_before(b, c) && !scoring::stands_before(c, b);
    if (a_equals_b && b_equals_c) RC_ASSERT((!scoring::stands_before(a, c) && !scoring::stands_before(c, a)));
  }));
}

}  // namespace transition_test
