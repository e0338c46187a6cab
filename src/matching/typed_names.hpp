// Names that editors settled (content/matching/jobs.tsv), and texts that say that somebody has no job
// (content/matching/no_job.tsv). Both come among the rewordings: a meaning that begins with “=” lists codes, one that
// begins with “!” names a kind of no job.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "matching/match_tables.hpp"
#include "matching/title_words.hpp"

namespace willai::matching {

inline constexpr char kNamesJobs = '=';
inline constexpr char kNamesNoJob = '!';
constexpr bool is_settled(std::string_view meaning) {
  return meaning.starts_with(kNamesJobs) || meaning.starts_with(kNamesNoJob);
}

// Settled names as titles of the jobs that the tables have.
std::vector<KnownTitle> settled_titles(const Rewordings& rewordings, const std::vector<Job>& jobs);

struct SettledName {
  std::string text;
  std::vector<JobPlace> jobs;  // the most usual first; none: this edition lacks them all
  std::size_t codes = 0;       // that were listed
};

class TypedNames {
 public:
  TypedNames() = default;
  TypedNames(const Rewordings& rewordings, const std::vector<Job>& jobs, const TitleWords& words);

  // Null if nobody settled it. By its letters, or by its words as TitleWords reads them.
  const SettledName* find(std::string_view text) const;
  const SettledName* find(const WordList& words) const;
  // Whether its jobs are of one group, and no managers: "manager" says nothing about what is managed.
  static bool names_a_kind(const SettledName& name, const std::vector<Job>& jobs);
  // A settled name at the beginning or the end of the words, the longest; null if none says of what kind a job is.
  const SettledName* find_within(const WordList& plain, const std::vector<Job>& jobs) const;
  // "student", "retired", …; "" if the text says nothing of the kind.
  std::string_view no_job(std::string_view text) const;

 private:
  std::vector<SettledName> names_;
  std::unordered_map<std::string, std::uint32_t> by_letters_, by_words_;
  // Without idle words. With all words, if it ends in " *" or begins with "* ", where any words may stand.
  std::unordered_map<std::string, std::string> no_jobs_;
};

// What to tell somebody who typed one of them.
std::string_view sentence_for_no_job(std::string_view kind);

}  // namespace willai::matching
