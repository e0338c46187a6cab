// What the matcher finds out about one text before it ranks jobs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "matching/job_matcher.hpp"

namespace willai::matching {

struct QueryFeatures {
  WordList words;
  const SettledName* settled = nullptr;
  const SettledName* within = nullptr;  // a part of the text is settled, but not the whole
  const KnownName* same = nullptr;
  std::vector<JobPlace> owners;  // of names with the same words; in ascending order
  float owned = 0;               // the share of the owners
  std::vector<float> log_probabilities;
  std::vector<LikeTitle> titles;
  std::vector<float> shares;  // of the most similar titles, by job
  std::vector<float> likest;  // by job
  DescribedWork work;
  bool description = false;
};

struct RankedJobs {
  std::vector<JobCandidate> candidates;
  std::vector<float> probabilities;
};

// The sentences of a text that is no ad.
std::vector<std::string> sentences_of(std::string_view text);

// Of a text that repeats itself, each word at most three times.
WordList bounded(const WordList& words);

}  // namespace willai::matching
