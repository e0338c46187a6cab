// Whose work a text describes: the occupations whose tasks and titles share its words, and the single tasks most
// similar to it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "matching/key_table.hpp"
#include "matching/match_tables.hpp"
#include "matching/title_words.hpp"

namespace willai::matching {

struct LikeTask {
  std::uint32_t task;
  float likeness;  // cosine, 0 to 1
};

struct DescribedWork {
  std::vector<float> jobs;      // similarity of the text to everything said about a job; cosine, 0 to 1
  std::vector<LikeTask> tasks;  // the most similar first
};

// The words of a title, a task or a summary, which job they belong to, and their weight relative to words of a task.
struct SaidOfJob {
  const WordList* words;
  JobPlace job;
  float weight = 1;
};

class TaskIndex {
 public:
  TaskIndex() = default;
  TaskIndex(std::size_t jobs, std::span<const SaidOfJob> tasks, std::span<const SaidOfJob> others);

  DescribedWork find(const WordList& words) const;

 private:
  struct Posting {
    std::uint32_t place;  // of the job or the task
    float weight;
  };
  // Postings of all terms, concatenated.
  struct Postings {
    std::vector<std::uint32_t> begins;
    std::vector<Posting> all;
    std::span<const Posting> of(std::uint32_t term) const {
      return std::span(all).subspan(begins[term], begins[term + 1] - begins[term]);
    }
  };
  struct Asked {
    std::uint32_t term;
    float weight;
  };
  using Counted = std::vector<Asked>;  // in ascending order of the terms, each once

  Counted counted(const WordList& words) const;
  void weigh_rarity(const std::vector<Counted>& jobs);
  void make_unit(Counted& counted) const;
  Postings postings_of(std::vector<Counted> all) const;
  std::vector<LikeTask> tasks_like(const Counted& asked) const;

  KeyTable terms_;
  std::vector<float> rarity_;
  Postings jobs_having_;
  Postings tasks_having_;
  std::size_t jobs_ = 0;
  std::size_t tasks_ = 0;
};

}  // namespace willai::matching
