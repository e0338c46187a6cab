// What a text was matched to -> what the search page, and the answer to a program, say of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/edition.hpp"
#include "matching/job_matcher.hpp"
#include "views/view.hpp"

namespace willai::views {

inline constexpr std::size_t kLongestEcho = 80;  // characters of a query that a sentence quotes
inline constexpr double kLeastScore = .01;       // of a hundred matches with such a score, fewer than one is right

// A job with the pages the edition has of it.
struct FoundJob {
  std::string code;
  double score = 0;
  Because because;
  Profession page;                      // where the reader is led
  std::optional<ProfessionRef> beside;  // the other page of the same occupation
};

struct Findings {
  bool confident = false;
  std::string why_not;
  std::vector<FoundJob> jobs;   // the likeliest first
  std::vector<FoundJob> tasks;  // where a task was asked for: whose work has one like it
};

// Whether the text is more like a task than like anything a job is called: "who else reconciles accounts?".
bool asks_for_task(std::string_view text, const JobMatch& match, const std::vector<MatchedTask>& tasks);

// Whether the profession's own page has what was met: the title or the task.
bool speaks_of(const Profession& profession, const Because& because);

// Without what tells it from others.
SearchHit search_hit(const FoundJob& job);

// As many candidates as the page shows.
inline constexpr std::size_t kMostHits = 8;

SearchPage search_view(const EditionFacts& facts, const std::string& query, const Findings& found);

Suggestions suggestions_view(const EditionFacts& facts, const std::string& query, const std::vector<Suggestion>& found);

// The task by which a profession is told from `others`: one of weight whose words theirs do not have. "" without tasks.
std::string telling_task(const Profession& profession, const std::vector<const Profession*>& others);

}  // namespace willai::views
