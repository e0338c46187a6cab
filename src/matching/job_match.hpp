// What the matcher (job_matcher.hpp) answers: ranked jobs, each with the reason; tasks; suggestions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "matching/match_tables.hpp"

namespace willai::matching {

// Which text of a job matched.
enum class Met : std::uint8_t { title, task, words };

constexpr std::string_view word_for(Met met) {
  return met == Met::title ? "title" : met == Met::task ? "task" : "words";
}

struct Because {
  Met met = Met::words;
  std::string text;  // the title or task; for `words`, the job's own title
};

struct MatchedJob {
  const Job* job;
  float score = 0;  // the probability that it is the right one, 0 to 1
  Because because;
};

// Why there is no single answer.
enum class Doubt : std::uint8_t {
  none,
  no_letters,    // no Latin ones
  nothing_near,  // nothing known is similar
  no_job,        // the text says that somebody has none
  not_here,      // a job that this edition lacks
  several        // which one is open
};

constexpr std::string_view word_for(Doubt doubt) {
  switch (doubt) {
    case Doubt::no_letters: return "no_letters";
    case Doubt::nothing_near: return "nothing_near";
    case Doubt::no_job: return "no_job";
    case Doubt::not_here: return "not_here";
    case Doubt::several: return "several";
    case Doubt::none: break;
  }
  return "none";
}

struct JobMatch {
  bool confident = false;
  Doubt doubt = Doubt::none;
  std::string why_not;              // a sentence if it is not confident; else ""
  std::vector<MatchedJob> matches;  // the most likely first; empty if nothing known is similar to the text
};

// A job that has a task similar to a text.
struct MatchedTask {
  const Job* job;
  std::string text;    // the most similar of its tasks
  float likeness = 0;  // 0 to 1
};

struct Suggestion {
  std::string text;
  const Job* job;        // the only job with this name, or the first of several
  std::size_t jobs = 1;  // number of jobs with this name
};

}  // namespace willai::matching
