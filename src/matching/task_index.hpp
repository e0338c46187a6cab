// Whose work a text describes: the occupations whose tasks and titles have its words, and the single tasks likest to it.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "matching/match_tables.hpp"
#include "matching/title_words.hpp"

namespace willai {

struct LikeTask {
  std::uint32_t task;
  float likeness;  // cosine, 0 to 1
};

struct DescribedWork {
  std::vector<float> jobs;      // how like the text is to all that is said of a job; cosine, 0 to 1
  std::vector<LikeTask> tasks;  // the likest first
};

class TaskIndex {
 public:
  TaskIndex() = default;
  TaskIndex(const MatchTables& tables, const TitleWords& words);

  DescribedWork find(const Words& words) const;

 private:
  struct Posting {
    std::uint32_t place;  // of the job or the task
    float weight;
  };
  struct Term {
    float rarity = 0;
    std::vector<Posting> jobs;
    std::vector<Posting> tasks;
  };
  struct Asked {
    const Term* term;
    float weight;
  };
  using Counts = std::unordered_map<std::uint32_t, float>;

  std::uint32_t place_of(const std::string& text);
  void count(const Words& words, float weight, Counts& counts);
  void weigh_rarity(const std::vector<Counts>& tasks, const std::vector<Counts>& jobs);
  void add_postings(const std::vector<Counts>& all, std::vector<Posting> Term::*postings);
  std::vector<Asked> asked_of(const Words& words) const;
  std::vector<LikeTask> tasks_like(const std::vector<Asked>& asked) const;

  std::unordered_map<std::string, std::uint32_t> places_;
  std::vector<Term> terms_;
  std::size_t jobs_ = 0;
  std::size_t tasks_ = 0;
};

}  // namespace willai
