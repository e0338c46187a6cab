// The answers about many texts, as include/willai.h lays them out. Each owns all that its rows point to.
#pragma once

#include <willai.h>

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "library/engine.hpp"

namespace willai::library {

// Texts whose places were checked.
class Texts {
 public:
  // An error if an offset lies before the one ahead of it.
  static Result<Texts> from(const willai_texts& texts);

  std::size_t count() const { return texts_.count; }
  std::string_view at(std::size_t place) const {
    const auto begin = static_cast<std::size_t>(texts_.offsets[place]);
    return {texts_.bytes + begin, static_cast<std::size_t>(texts_.offsets[place + 1]) - begin};
  }

 private:
  explicit Texts(const willai_texts& texts) : texts_(texts) {}
  willai_texts texts_;
};

struct Scores : willai_scores {
  std::vector<willai_score> each;
  std::vector<std::string> why_not;
};

struct Matches : willai_matches {
  std::vector<willai_verdict> each;
  std::vector<willai_job> all_jobs;
  std::deque<std::string> words;  // those that the rows point to; they stay where they are
};

// Of 0 threads, one per core.
std::unique_ptr<Scores> score_texts(const Engine& engine, const Texts& texts, unsigned threads);
std::unique_ptr<Matches> match_texts(const matching::JobMatcher& matcher, const Texts& texts, std::size_t top, unsigned threads);

}  // namespace willai::library
