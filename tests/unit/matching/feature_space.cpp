#include "matching/feature_space.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace feature_space_test {

using namespace willai::matching;

namespace {

std::uint8_t rarity_of(const FeatureSpace& space, std::uint32_t key) {
  const auto found = std::ranges::find(space.keys(), key);
  REQUIRE(found != space.keys().end());
  return space.rarity()[static_cast<std::size_t>(found - space.keys().begin())];
}

}  // namespace

TEST_CASE("a space has each feature of its texts once and in order, and a feature of many texts is less rare") {
  const std::vector<WordList> texts = {{"fish", "cook"}, {"cook"}, {"pastry", "cook"}, {"kite", "painter"}};
  const std::vector<std::uint32_t> more = {0xFFFFFFFFU, 5, 0x01000000U, key_of_word("cook"), 0};
  const FeatureSpace space = make_feature_space(texts, more);
  std::set<std::uint32_t> expected(more.begin(), more.end());
  for (const WordList& words : texts)
    for (const MatchFeature& each : features_of(words)) expected.insert(each.key);
  CHECK(std::ranges::equal(space.keys(), expected));
  CHECK(rarity_of(space, key_of_word("cook")) < rarity_of(space, key_of_word("fish")));
  for (const std::uint32_t key : {0U, 5U, 0x01000000U, 0xFFFFFFFFU}) CHECK(rarity_of(space, key) == rarity_of(space, key_of_word("kite")));
}

TEST_CASE("a space of nothing is empty") {
  CHECK(make_feature_space({}).keys().empty());
}

}  // namespace feature_space_test
