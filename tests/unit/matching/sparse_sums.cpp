#include "matching/sparse_sums.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>
#include <utility>
#include <vector>

#include "matching/key_table.hpp"

namespace sparse_sums_test {

using namespace willai;

TEST_CASE("sparse sums are those of a plain map, in the order in which the numbers came") {
  CHECK(rc::check("sums", [](const std::vector<std::pair<std::uint16_t, std::uint8_t>>& shares) {
    matching::SparseSums sums(shares.size());
    std::map<std::uint32_t, float> plain;
    std::vector<std::uint32_t> order;
    for (const auto& [low, share] : shares) {
      const std::uint32_t number = low * 65'537U;  // numbers far apart, with the same lower bits
      if (plain.emplace(number, 0).second) order.push_back(number);
      plain[number] += share;
      sums.add(number, share);
    }
    RC_ASSERT(sums.all().size() == order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      RC_ASSERT(sums.all()[i].number == order[i]);
      RC_ASSERT(sums.all()[i].sum == plain[order[i]]);
    }
  }));
}

TEST_CASE("a number more than sparse sums have room for is left out, the others still grow") {
  matching::SparseSums sums(2);
  for (const std::uint32_t number : {7U, 9U, 8U, 9U}) sums.add(number, 1);
  REQUIRE(sums.all().size() == 2);
  CHECK(sums.all()[0].number == 7);
  CHECK(sums.all()[1].sum == 2);
}

TEST_CASE("a key table finds each of its keys and nothing else") {
  CHECK(rc::check("keys", [](std::vector<std::uint32_t> keys, std::uint32_t other) {
    for (std::uint32_t far = 0; far < 40; ++far) keys.push_back(far * 107'374'182U);
    std::ranges::sort(keys);
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    const matching::KeyTable table(keys);
    for (std::uint32_t i = 0; i < keys.size(); ++i) RC_ASSERT(table.find(keys[i]) == i);
    RC_ASSERT((table.find(other) == matching::KeyTable::kUnknown) == !std::ranges::binary_search(keys, other));
  }));
  CHECK(matching::KeyTable().find(3) == matching::KeyTable::kUnknown);
}

}  // namespace sparse_sums_test
