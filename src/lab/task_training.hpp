// Fits the task model: texts and what is known of them -> the parts of a model. Deterministic: no random number, one
// thread, the same bytes for the same inputs.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <vector>

#include "lab/network_training.hpp"
#include "lab/training_set.hpp"
#include "lab/word_vectors.hpp"

namespace willai::lab {

// The words and the rarity of every bucket; says nothing of labels. Shared by all folds of a cross-validation.
Result<TaskModelParts> make_space(const TrainingSet& set, const WordVectorSource& vectors);

// What the readings are fitted to.
struct Sources {
  bool labels = true;      // by people, and GPT-4's as softer ones
  bool ratings = true;     // ours, of the activities that a task is linked to
  bool activities = true;  // the activities themselves: titles, names and phrasings
};

// Texts in the space of a model, weighed once and used by every fit.
class WeighedSet {
 public:
  WeighedSet(const TrainingSet& set, const TextSpace& space);

  // Fits both readings to the tasks named (their places) and, if asked, to all activities; the rest of `parts` stays.
  void fit(std::span<const std::size_t> tasks, const Sources& sources, TaskModelParts& parts) const;
  const WeighedText& task(std::size_t place) const { return tasks_[place]; }
  const TrainingSet& set() const { return set_; }

 private:
  std::vector<NetworkExample> examples_of(std::span<const std::size_t> tasks, const Sources& sources) const;
  std::vector<float> generalized_of(std::span<const std::string> activities) const;

  const TrainingSet& set_;
  std::vector<WeighedText> tasks_;
  std::vector<std::pair<WeighedText, std::size_t>> wordings_;    // with the activity's place
  std::map<std::string, std::size_t, std::less<>> generalized_;  // by id
};

inline constexpr int kFolds = 5;  // of an evaluation

// Tasks with a label by people in folds that share no intermediate work activity, by the first of each task; the places
// of the tasks of each fold. Tasks without an activity are in none.
std::vector<std::vector<std::size_t>> disjoint_folds(const TrainingSet& set, int folds);

// The tasks that share no activity group and no text with any of a fold.
std::vector<std::size_t> outside_of(const TrainingSet& set, const std::vector<std::size_t>& fold);

// Readings of a task (TaskModel::raw_readings, with or without linked_readings) and the label that people gave.
struct HeadExample {
  std::vector<float> readings;
  Label label;
};

// Fits the weights by maximum likelihood, the preference for the greatest sum of agreement and kappa, and the spread so
// that 80 of 100 labels lie within the interval.
ModelHead fit_head(const std::vector<HeadExample>& examples);

// The whole: cross-validated readings for the heads, then the linear reading from all tasks.
Result<TaskModelParts> train_task_model(const TrainingSet& set, const WordVectorSource& vectors,
                                        const std::function<void(const std::string&)>& tell);

// A model for each fold, fitted to no task, label or link of its activities. The activities' own titles, phrasings and
// blind ratings, which rest on no label, are in every fold.
std::vector<TaskModel> cross_models(const WeighedSet& weighed, const TaskModelParts& space, const Sources& sources);

// The readings of every task in a fold by the model of the fold; none of a task outside of all folds.
struct CrossReadings {
  std::vector<std::vector<float>> text;
  std::vector<std::vector<float>> linked;  // what the published activities add
};
CrossReadings cross_readings(const TrainingSet& set, const std::vector<TaskModel>& models);

}  // namespace willai::lab
