// Matches free text to jobs: a title, a sentence about work, or a pasted job description. Pure: no file, no clock, the
// same digits on every platform.
//
//   const Result<JobMatcher> matcher = JobMatcher::make(tables, parts);
//   const JobMatch found = matcher->match("kindergarten techer", 5);
//   found.matches[0].job->title;          // "Kindergarten Teachers, Except Special Education"
//   found.matches[0].because.text;        // "Kindergarten Teacher"
//   found.confident;                      // when this is true, at least eight of ten answers are right
//
// In steps: correct spelling and normalize words (TitleWords, Spelling); collect candidates from a classifier trained
// on titles
// (OccupationReading), from the most similar known titles (TitleIndex) and from the most similar tasks (TaskIndex);
// rank the
// candidates with a logistic model (blending.hpp).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "matching/blending.hpp"
#include "matching/match_parts.hpp"
#include "matching/name_table.hpp"
#include "matching/spelling.hpp"
#include "matching/task_index.hpp"
#include "matching/title_index.hpp"
#include "matching/title_suggestions.hpp"
#include "matching/typed_names.hpp"

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

// A candidate with all its features, for fitting.
struct JobCandidate {
  JobPlace job;
  RankFeatures features;
};

struct QueryFeatures;  // of one text (query_features.hpp)
struct RankedJobs;

class JobMatcher {
 public:
  // Fails if the parts were fitted to other jobs.
  static Result<JobMatcher> make(MatchTables tables, MatchParts parts);

  // Results point into the matcher, which must outlive them.
  JobMatch match(std::string_view query, std::size_t top) const&;
  JobMatch match(std::string_view query, std::size_t top) && = delete;
  // Who else does this? One result per job, the most similar first.
  std::vector<MatchedTask> find_tasks(std::string_view query, std::size_t most) const&;
  std::vector<MatchedTask> find_tasks(std::string_view query, std::size_t most) && = delete;
  std::vector<Suggestion> suggest(std::string_view prefix, std::size_t most) const&;
  std::vector<Suggestion> suggest(std::string_view prefix, std::size_t most) && = delete;

  const std::vector<Job>& jobs() const { return tables_.jobs; }
  // What `match` ranks, before ranking; and the weights it uses.
  std::vector<JobCandidate> candidates(std::string_view query) const;
  bool is_description(std::string_view query) const;

 private:
  JobMatcher(MatchTables tables, MatchParts parts);
  void index_tasks();
  QueryFeatures read(std::string_view query) const;
  QueryFeatures read_as_title(std::string_view query) const;
  QueryFeatures read_as_text(const std::vector<std::string>& sentences) const;
  void find_segment(std::string_view core, QueryFeatures& reading) const;
  void find_names(std::string_view query, std::string_view core, const WordList& words, QueryFeatures& reading) const;
  std::vector<float> read_title(const WeighedTitle& title) const;
  std::vector<float> read_sentences(const std::vector<std::string>& sentences) const;
  void add_names(QueryFeatures& reading) const;
  std::vector<JobPlace> places_of(const QueryFeatures& reading) const;
  std::vector<JobCandidate> candidates_of(const QueryFeatures& reading, const std::vector<JobPlace>& jobs) const;
  std::vector<float> probabilities_of(const QueryFeatures& reading, const std::vector<JobCandidate>& candidates) const;
  void prefer_owners(const QueryFeatures& reading, const std::vector<JobCandidate>& candidates,
                     std::vector<float>& shares) const;
  float agreement_of(const QueryFeatures& reading) const;
  float how_common(JobPlace job) const { return parts_.common.empty() ? 0 : parts_.common[job]; }
  bool lists_several(std::string_view query) const;
  bool is_near(const QueryFeatures& reading) const;
  bool is_sure_of_title(std::string_view query, const QueryFeatures& reading, float first) const;
  JobMatch match_title(std::string_view query, std::size_t top) const;
  JobMatch match_ad(std::string_view query, std::size_t top) const;
  bool is_known_name(std::string_view text) const;
  std::string title_at_begin(const std::string& opening) const;
  void add_best(const QueryFeatures& reading, const RankedJobs& ranked, std::size_t top, JobMatch& found) const;
  Because because_of(const QueryFeatures& reading, JobPlace job) const;

  MatchTables tables_;
  MatchParts parts_;
  TitleWords words_;
  TypedNames settled_;
  NameTable names_;
  OccupationReading reading_;
  Spelling spelling_;
  TitleIndex titles_;
  TaskIndex tasks_;
  TitleSuggestions suggestions_;
};

}  // namespace willai::matching
