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
#include "matching/job_match.hpp"
#include "matching/match_parts.hpp"
#include "matching/name_table.hpp"
#include "matching/spelling.hpp"
#include "matching/task_index.hpp"
#include "matching/title_index.hpp"
#include "matching/title_suggestions.hpp"
#include "matching/typed_names.hpp"

namespace willai::matching {

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
  WordList short_slip_mended(std::string_view query, const WordList& words) const;
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
