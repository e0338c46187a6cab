// The known titles that are most like a text.
#pragma once

#include <cstdint>
#include <vector>

#include "matching/feature_space.hpp"

namespace willai {

struct LikeTitle {
  std::uint32_t title;  // its place
  float likeness;       // cosine, 0 to 1
};

class TitleIndex {
 public:
  TitleIndex() = default;
  // Titles are added one by one, then it is sealed.
  explicit TitleIndex(std::size_t features);
  void add(const WeighedTitle& title);
  void seal();

  // The likest first. Found by the features that few titles have; measured by all of them.
  std::vector<LikeTitle> find(const WeighedTitle& text, std::size_t most) const;

 private:
  struct Rare;
  class Asked;
  std::vector<Rare> rarest_of(const WeighedTitle& text) const;
  std::vector<LikeTitle> candidates_of(const WeighedTitle& text) const;
  void fetch(std::uint32_t title) const;
  float likeness(std::uint32_t title, const Asked& text) const;

  std::vector<std::uint32_t> begins_;  // of each feature: where the titles that have it begin
  std::vector<std::uint32_t> having_;
  std::vector<std::uint32_t> title_begins_{0};
  std::vector<std::uint32_t> features_;  // of each title: in the lower 24 bits the feature, above them its weight
  std::vector<float> scales_;            // of each title: what a weight of 1 stands for
};

}  // namespace willai
