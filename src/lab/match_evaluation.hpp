// How well titles and descriptions that no table has are matched, compared with other search engines on the same
// tables.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "publish/dataset.hpp"
#include "lab/word_vectors.hpp"
#include "matching/job_matcher.hpp"

namespace willai::lab {

// Another full-text search over the same titles (or texts), as a baseline.
class TextSearch {
 public:
  virtual ~TextSearch() = default;
  virtual std::string name() const = 0;
  // Indexes into the given texts, the best first.
  virtual std::vector<std::uint32_t> find(const std::string& query, std::size_t most) = 0;
};
using MakeSearch = std::function<std::unique_ptr<TextSearch>(const std::vector<std::string>& texts)>;

struct MatchScore {
  std::string of;      // "left-out titles"
  std::string reader;  // "willai", "FTS5"
  int n = 0;
  double first = 0, among_five = 0;                // by the 8-digit code
  double first_of_six = 0, among_five_of_six = 0;  // by the 6-digit code
  double median_seconds = 0, slowest_seconds = 0;  // of a query; 99th percentile
};

// The number of answers whose first score is in this tenth, and how many are right.
struct ScoreBand {
  int n = 0;
  int right = 0;
};

// The share of confident answers, and how many of these are right.
struct Confident {
  double share = 0;
  double right = 0;
};

struct MatchEvaluation {
  std::size_t titles = 0, left_out = 0, tasks = 0;
  std::vector<MatchScore> scores;
  Confident left_out_titles, mistyped_titles, descriptions;
  std::vector<ScoreBand> bands;
  double fit_seconds = 0, load_seconds = 0;
  std::size_t bytes = 0;  // of the fitted parts
};

// Uses the titles and tasks that match_split.hpp holds out. `meanings` as in fit_match_parts, which can return the same
// errors; `now` counts seconds.
Result<MatchEvaluation> evaluate_matching(const publish::Dataset& dataset, const matching::Rewordings& rewordings,
                                          const WordVectorSource& meanings, const std::vector<MakeSearch>& anchors,
                                          const std::function<double()>& now,
                                          const std::function<void(const std::string&)>& tell);

// `text` with `slips` random edits: letters dropped, added, replaced or transposed; the same for the same seed.
std::string mistyped(std::string text, int slips, std::uint64_t& seed);

}  // namespace willai::lab
