// Areas as large as numbers.
#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <vector>

#include "views/treemap.hpp"

namespace treemap_test {

using willai::views::Box;
using willai::views::below_head;
using willai::views::squarified;
using willai::views::squarified_with_heads;

namespace {

double area(const Box& box) { return box.width * box.height; }

double sum(const std::vector<double>& values) {
  double all = 0;
  for (const double value : values) all += value;
  return all;
}

double overlap(const Box& one, const Box& other) {
  const double across = std::min(one.x + one.width, other.x + other.width) - std::max(one.x, other.x);
  const double down = std::min(one.y + one.height, other.y + other.height) - std::max(one.y, other.y);
  return across > 0 && down > 0 ? across * down : 0;
}

bool is_within(const Box& box, const Box& whole) {
  constexpr double kSlack = 1e-6;
  return box.x >= whole.x - kSlack && box.y >= whole.y - kSlack && box.x + box.width <= whole.x + whole.width + kSlack &&
         box.y + box.height <= whole.y + whole.height + kSlack;
}

void check_packed(const std::vector<Box>& boxes, const Box& whole) {
  double covered = 0;
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    CHECK(is_within(boxes[i], whole));
    covered += area(boxes[i]);
    for (std::size_t j = 0; j < i; ++j) CHECK(overlap(boxes[i], boxes[j]) < 1e-3);
  }
  CHECK(covered == doctest::Approx(area(whole)));
}

// As people are spread over professions: a few large, many small.
std::vector<double> many_values(unsigned seed, int count) {
  std::mt19937 random(seed);
  std::vector<double> values;
  for (int i = 0; i < count; ++i) values.push_back(std::exp(3 + 9.0 * (random() % 1000) / 1000));
  return values;
}

}  // namespace

TEST_CASE("boxes have the proportion of their values, fill the whole and do not overlap") {
  const Box whole{10, 20, 1224, 700};
  for (unsigned seed = 1; seed <= 40; ++seed) {
    const std::vector<double> values = many_values(seed, 1 + static_cast<int>(seed * 17 % 200));
    const std::vector<Box> boxes = squarified(values, whole);
    REQUIRE(boxes.size() == values.size());
    for (std::size_t i = 0; i < values.size(); ++i)
      CHECK(area(boxes[i]) == doctest::Approx(area(whole) * values[i] / sum(values)));
    check_packed(boxes, whole);
  }
}

TEST_CASE("the paper's own example is laid out as in the paper") {
  const std::vector<Box> boxes = squarified({6, 6, 4, 3, 2, 2, 1}, {0, 0, 6, 4});
  CHECK(boxes[0].width == doctest::Approx(3));
  CHECK(boxes[0].height == doctest::Approx(2));
  CHECK(boxes[1].y == doctest::Approx(2));
  CHECK(boxes[2].width == doctest::Approx(12.0 / 7));
  CHECK(boxes[3].x == doctest::Approx(3 + 12.0 / 7));
}

TEST_CASE("the same values give the same boxes, in the order of the values") {
  const std::vector<double> values = many_values(7, 300);
  const std::vector<Box> once = squarified(values, {0, 0, 900, 500}), again = squarified(values, {0, 0, 900, 500});
  for (std::size_t i = 0; i < values.size(); ++i) {
    CHECK(once[i].x == again[i].x);
    CHECK(once[i].height == again[i].height);
  }
  const std::vector<Box> two = squarified({1, 3}, {0, 0, 100, 10});
  CHECK(two[0].x == doctest::Approx(75));
  CHECK(two[1].x == doctest::Approx(0));
}

TEST_CASE("what is not a number of people has no area, and nothing is divided among nobody") {
  const std::vector<Box> boxes = squarified({0, 5, -3}, {0, 0, 10, 10});
  CHECK(area(boxes[0]) == 0);
  CHECK(area(boxes[1]) == doctest::Approx(100));
  CHECK(area(boxes[2]) == 0);
  CHECK(squarified({}, {0, 0, 10, 10}).empty());
  CHECK(area(squarified({0, 0}, {0, 0, 10, 10}).front()) == 0);
  CHECK(area(squarified({1}, {0, 0, 0, 10}).front()) == 0);
}

TEST_CASE("boxes are rather square than long") {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    double worst = 0;
    for (const Box& box : squarified(many_values(seed, 30), {0, 0, 600, 400}))
      if (area(box) > 100) worst = std::max(worst, std::max(box.width / box.height, box.height / box.width));
    CHECK(worst < 8);
  }
}

TEST_CASE("below the strip with its name, a group has the area of its people") {
  for (unsigned seed = 1; seed <= 40; ++seed) {
    const Box whole{0, 0, seed % 2 ? 1224.0 : 354.0, 760};
    std::vector<double> sums;
    for (const double value : many_values(seed, 22)) sums.push_back(500'000 + value * 80);
    const std::vector<Box> boxes = squarified_with_heads(sums, whole, 22);
    check_packed(boxes, whole);
    double least = HUGE_VAL, greatest = 0;
    for (std::size_t i = 0; i < sums.size(); ++i) {
      const double of_one = area(below_head(boxes[i], 22)) / sums[i];
      least = std::min(least, of_one), greatest = std::max(greatest, of_one);
    }
    CHECK(greatest / least < 1.000001);
  }
}

}  // namespace treemap_test
