// Which profession and which task of an edition is which of another.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "publish/edition_outline.hpp"

namespace willai::publish {

// Places in the two lists; one of them is absent for what stands in one list only. First all of `now`, in its order.
struct Pair {
  std::optional<std::size_t> before;
  std::optional<std::size_t> now;
};

std::vector<Pair> pairs_of(const std::vector<OutlinedProfession>& before, const std::vector<OutlinedProfession>& now);
std::vector<Pair> pairs_of(const std::vector<OutlinedTask>& before, const std::vector<OutlinedTask>& now);

}  // namespace willai::publish
