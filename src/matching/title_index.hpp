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
  TitleIndex(const std::vector<WeighedTitle>& titles, std::size_t features);

  // The likest first. Found by the features that few titles have; measured by all of them.
  std::vector<LikeTitle> find(const WeighedTitle& text, std::size_t most) const;

 private:
  void fetch(std::uint32_t title) const;
  float likeness(std::uint32_t title, const WeighedTitle& text) const;
  std::vector<LikeTitle> candidates_of(const WeighedTitle& text) const;

  std::vector<std::uint32_t> begins_;  // of each feature: where the titles that have it begin
  std::vector<std::uint32_t> having_;
  std::vector<std::uint32_t> title_begins_;
  std::vector<WeighedFeature> features_;  // of each title
};

}  // namespace willai
