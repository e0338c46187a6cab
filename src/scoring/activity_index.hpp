// Which of the rated work activities a text is, by likeness to how people put them (content/phrasings).
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scoring/text_space.hpp"

namespace willai {

struct RatedActivity {
  std::string id;                      // O*NET's, "4.A.1.a.1.I01.D01"
  std::string name;                    // ours
  std::vector<std::string> phrasings;  // as people type it
  std::array<double, 3> rating{};      // P(E0), P(E1), P(E2) by our readings
};

// O*NET's generalized work activity of a detailed one, which its id begins with: "4.A.1.a.1".
std::string_view generalized_activity(std::string_view id);

struct LikeActivity {
  std::size_t activity;  // its place
  double weight;         // 0..1; all weights of a text sum to 1
};

class ActivityIndex {
 public:
  ActivityIndex() = default;
  ActivityIndex(std::vector<RatedActivity> activities, const TextSpace& space);

  // The weightiest first; none when no wording shares a word, a piece or a meaning with the text.
  std::vector<LikeActivity> find(const WeighedText& text) const;
  // Those named by O*NET's ids, as far as they are rated, each as weighty as the others.
  std::vector<LikeActivity> named(std::span<const std::string> ids) const;

  // Of activities with weights: their mean rating, then what share of them each generalized activity has.
  std::vector<float> readings(const std::vector<LikeActivity>& found) const;

  const std::vector<RatedActivity>& activities() const { return activities_; }

 private:
  struct Wording {
    std::uint32_t activity;
    WordVector mean;
  };
  struct Posting {
    std::uint32_t wording;
    float weight;
  };
  struct Candidate {
    std::uint32_t wording;
    float likeness;
  };

  static void drop_unlike(std::vector<Candidate>& candidates);
  void add(std::uint32_t activity, const std::string& words, const TextSpace& space);
  std::vector<Candidate> candidates_of(const WeighedText& text) const;

  std::vector<RatedActivity> activities_;
  std::map<std::string, std::size_t, std::less<>> places_;  // by id
  std::vector<std::size_t> generalized_;                    // of each activity, in the order of their ids
  std::size_t generalized_count_ = 0;
  std::vector<Wording> wordings_;
  std::vector<std::vector<Posting>> postings_;  // by bucket
};

}  // namespace willai
