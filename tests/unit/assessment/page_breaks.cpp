#include "pdf/page_breaks.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <numeric>

namespace page_breaks_test {

using namespace willai::pdf;

namespace {

using Starts = std::vector<std::size_t>;

Part line(double height, Keep keep = Keep::loose) { return {0, height, keep}; }

// As generated: ten parts or so, some of them kept together, some too tall for a page of 100.
std::vector<Part> some_parts() {
  std::vector<Part> parts;
  for (const int seed : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 1'000'000)))
    parts.push_back({static_cast<double>(seed % 7), static_cast<double>(1 + seed / 7 % 120),
                     seed % 3 == 0 ? Keep::with_next : Keep::loose, static_cast<double>(seed % 5)});
  return parts;
}

double height_of_page(const std::vector<Part>& parts, std::size_t first, std::size_t last) {
  double height = parts[first].reopened + parts[first].height;
  for (std::size_t i = first + 1; i < last; ++i) height += parts[i].space + parts[i].height;
  return height;
}

}  // namespace

TEST_CASE("what fits stands on one page, and nothing at all is one page too") {
  CHECK(page_starts(std::vector<Part>{}, 100) == Starts{0});
  CHECK(page_starts(std::vector{line(50), line(50)}, 100) == Starts{0});
  CHECK(page_starts(std::vector{line(50), line(51)}, 100) == Starts{0, 1});
}

TEST_CASE("a heading moves to the page of what it stands above") {
  CHECK(page_starts(std::vector{line(60), line(20, Keep::with_next), line(30)}, 100) == Starts{0, 1});
}

TEST_CASE("a whole page that keeps together is divided all the same") {
  const std::vector parts(4, line(40, Keep::with_next));
  CHECK(page_starts(parts, 100) == Starts{0, 2});
}

TEST_CASE("the space above a part is not kept at the top of a page, and repeated heads count") {
  CHECK(page_starts(std::vector<Part>{{0, 60}, {30, 60}, {0, 40}}, 100) == Starts{0, 1});
  CHECK(page_starts(std::vector<Part>{{0, 60}, {0, 60, Keep::loose, 10}, {0, 40}}, 100) == Starts{0, 1, 2});
}

TEST_CASE("a part taller than a page has one to itself") {
  CHECK(page_starts(std::vector{line(10), line(300), line(10)}, 100) == Starts{0, 1, 2});
}

TEST_CASE("pages follow each other, none is empty, and none is overfull that could be divided") {
  rc::check([] {
    const std::vector<Part> parts = some_parts();
    const Starts starts = page_starts(parts, 100);
    RC_ASSERT(starts.front() == 0u);
    for (std::size_t page = 0; page + 1 < starts.size(); ++page) RC_ASSERT(starts[page] < starts[page + 1]);
    RC_ASSERT(parts.empty() || starts.back() < parts.size());
    for (std::size_t page = 0; page < starts.size() && !parts.empty(); ++page) {
      const std::size_t last = page + 1 < starts.size() ? starts[page + 1] : parts.size();
      RC_ASSERT(last == starts[page] + 1 || height_of_page(parts, starts[page], last) <= 100.02);
    }
  });
}

}  // namespace page_breaks_test
