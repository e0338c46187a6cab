// The matches of a text -> what the search page, and the JSON answer, say about them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/edition.hpp"
#include "matching/job_match.hpp"
#include "views/search_page.hpp"

namespace willai::views {

inline constexpr std::size_t kLongestEcho = 80;  // characters of a query that a sentence quotes
inline constexpr double kLeastScore = .01;       // of a hundred matches with such a score, fewer than one is right

// A job with the edition's pages about it.
struct FoundJob {
  std::string code;
  double score = 0;
  matching::Because because;
  Profession page;                      // where the reader is led
  std::optional<ProfessionRef> beside;  // the other page of the same occupation
};

struct Findings {
  bool confident = false;
  std::string why_not;
  std::vector<FoundJob> jobs;   // the most likely first
  std::vector<FoundJob> tasks;  // if the text is a task: jobs that have one like it
  matching::Doubt doubt = matching::Doubt::none;
};

// Whether the text is more like a task than like any job title: "who else reconciles accounts?".
bool asks_for_task(std::string_view text, const matching::JobMatch& match,
                   const std::vector<matching::MatchedTask>& tasks);

// Whether the profession's own page has the title or task that matched.
bool speaks_of(const Profession& profession, const matching::Because& because);

// Without what distinguishes it from the others.
SearchHit search_hit(const FoundJob& job);

// As many candidates as the page shows.
inline constexpr std::size_t kMostHits = 8;

SearchPage search_view(const EditionFacts& facts, const std::string& query, const Findings& found);

Suggestions suggestions_view(const EditionFacts& facts, const std::string& query,
                             const std::vector<matching::Suggestion>& found);

// The task that distinguishes a profession from `others`: an important one whose words theirs do not have. "" without
// tasks.
std::string telling_task(const Profession& profession, const std::vector<const Profession*>& others);

}  // namespace willai::views
