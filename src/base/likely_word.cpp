#include "base/likely_word.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace willai {

std::size_t letters_apart(std::string_view one, std::string_view other) {
  std::vector<std::size_t> costs(other.size() + 1);
  for (std::size_t j = 0; j < costs.size(); ++j) costs[j] = j;
  for (std::size_t i = 0; i < one.size(); ++i) {
    std::size_t slanted = std::exchange(costs[0], i + 1);
    for (std::size_t j = 0; j < other.size(); ++j) {
      const std::size_t replaced = slanted + (one[i] == other[j] ? 0 : 1);
      slanted = costs[j + 1];
      costs[j + 1] = std::min({replaced, costs[j] + 1, costs[j + 1] + 1});
    }
  }
  return costs.back();
}

std::string perhaps_meant(std::string_view word, const std::vector<std::string>& known) {
  constexpr std::size_t kShortest = 4, kLongest = 40, kFarthest = 2;
  if (word.size() < kShortest || word.size() > kLongest || known.empty()) return "";
  const std::string& nearest = *std::ranges::min_element(known, {}, [&](const std::string& each) { return letters_apart(word, each); });
  return letters_apart(word, nearest) <= kFarthest ? fmt::format("; perhaps you mean “{}”", nearest) : "";
}

}  // namespace willai
