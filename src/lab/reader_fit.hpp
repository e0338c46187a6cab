// Fits how the readers of a task err (docs/method.md, clause 28), and measures what the settled levels are worth.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "importers/activity_ratings.hpp"
#include "publish/dataset.hpp"
#include "scoring/settled_level.hpp"

namespace willai::lab {

// A published task with the answers of its readers.
struct ReadTask {
  std::string words;  // its statement, folded
  scoring::TaskAnswers answers;
  std::uint32_t id = 0;  // O*NET's
};

// Every task of the release that anybody read.
std::vector<ReadTask> read_tasks(const publish::Dataset& dataset,
                                 const std::vector<importers::ActivityRating>& ratings);

struct ReaderFit {
  scoring::ReaderModel model;
  int rounds = 0;  // of expectation and maximization
};

// Deterministic; ends when no probability moves by more than 1e-6, or after 2,000 rounds.
ReaderFit fit_readers(const std::vector<ReadTask>& tasks);

struct Share {
  int hits = 0;
  int all = 0;
  double value() const { return all == 0 ? 0 : static_cast<double>(hits) / all; }
};

struct LevelsEvaluation {
  int tasks = 0;            // that are settled
  Share changed;            // the settled level is not that of people's label
  Share lone;               // no other reader gives people's label
  Share contested;
  Share same_words_before;  // pairs of tasks with the same words that have equal labels by people
  Share same_words_after;   // … equal settled levels
  Share people_covered;     // the interval without people's label holds it
  Share gpt4_covered;       // the interval without GPT-4 holds the mean of its two labels
  double calibration_error = 0;  // mean distance between the predicted and the observed share of labels by people, in tenths, 0..1
};

LevelsEvaluation evaluate_levels(const std::vector<ReadTask>& tasks, const scoring::ReaderModel& readers);

}  // namespace willai::lab
