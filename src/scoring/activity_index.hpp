// Which of the rated work activities a text describes, by similarity to how people phrase them (content/phrasings).
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

namespace willai::scoring {

struct RatedActivity {
  std::string id;                      // O*NET's, "4.A.1.a.1.I01.D01"
  std::string name;                    // ours
  std::vector<std::string> phrasings;  // as people type it
  std::array<double, 3> rating{};      // P(E0), P(E1), P(E2) by our ratings
};

// O*NET's generalized work activity of a detailed one: the beginning of its id, "4.A.1.a.1".
std::string_view generalized_activity(std::string_view id);
// Its intermediate one: "4.A.1.a.1.I01".
std::string_view intermediate_activity(std::string_view id);

struct LikeActivity {
  std::size_t activity;  // its index
  double weight;         // 0..1; the weights for a text add up to 1
};

class ActivityIndex {
 public:
  ActivityIndex() = default;
  ActivityIndex(std::vector<RatedActivity> activities, const TextSpace& space);

  // The highest weight first; empty if no wording shares a word, a piece or a meaning with the text.
  std::vector<LikeActivity> find(const WeighedText& text) const;
  // The rated ones of these O*NET ids, all with the same weight.
  std::vector<LikeActivity> named(std::span<const std::string> ids) const;

  // For weighted activities: their mean rating, then the share of each generalized activity.
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

  // A feature of a text, and the wordings that have it.
  struct Followed {
    std::span<const Posting> postings;
    float weight;
  };
  class Builder;

  std::vector<Followed> followed(const WeighedText& text) const;
  std::vector<Candidate> sharing(const WeighedText& text) const;
  void add_meanings(const WordVector& meaning, std::vector<Candidate>& candidates) const;
  std::vector<Candidate> candidates_of(const WeighedText& text) const;

  std::vector<RatedActivity> activities_;
  std::map<std::string, std::size_t, std::less<>> places_;  // by id
  std::vector<std::size_t> generalized_;                    // by activity, in the order of their ids
  std::size_t generalized_count_ = 0;
  std::vector<Wording> wordings_;
  std::vector<std::uint32_t> begins_;  // by bucket: where its postings begin
  std::vector<Posting> postings_;
};

}  // namespace willai::scoring
