// Finds the known titles most similar to a text.
#pragma once

#include <cstdint>
#include <vector>

#include "matching/feature_space.hpp"

namespace willai::matching {

struct LikeTitle {
  std::uint32_t title;  // its index
  float likeness;       // cosine, 0 to 1
};

class TitleIndex {
 public:
  TitleIndex() = default;
  // Add the titles one by one, then call seal.
  explicit TitleIndex(std::size_t features);
  void add(const WeighedTitle& title);
  void seal();

  // The most similar first. Found by rare features; compared by all features.
  std::vector<LikeTitle> find(const WeighedTitle& text, std::size_t most) const;

 private:
  struct Rare;
  class Asked;
  std::vector<Rare> rarest_of(const WeighedTitle& text) const;
  std::vector<LikeTitle> candidates_of(const WeighedTitle& text) const;
  void fetch(std::uint32_t title) const;
  float likeness(std::uint32_t title, const Asked& text) const;

  std::vector<std::uint32_t> begins_;  // by feature: where the titles that have it begin
  std::vector<std::uint32_t> having_;
  std::vector<std::uint32_t> title_begins_{0};
  std::vector<std::uint32_t> features_;  // by title: the feature in the lower 24 bits, its weight above
  std::vector<float> scales_;            // by title: what a weight of 1 stands for
};

}  // namespace willai::matching
