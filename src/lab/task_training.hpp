// Fits the task model: from texts and what is known about them to the parts of a model. Deterministic: no random
// numbers, one thread, the same bytes for the same inputs.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <vector>

#include "lab/network_training.hpp"
#include "lab/training_set.hpp"
#include "lab/word_vectors.hpp"

namespace willai::lab {

// The words, and the inverse document frequency of every bucket; independent of labels. All folds of a cross-validation
// share it.
Result<scoring::TaskModelParts> make_space(const TrainingSet& set, const WordVectorSource& vectors);

// What the readings are fitted to.
struct Sources {
  bool labels = true;      // by people, and GPT-4's as weaker ones
  bool ratings = true;     // ours, for the activities that a task is linked to
  bool activities = true;  // the activities themselves: titles, names and phrasings
  bool own = true;         // the activities of the groups that a fold leaves out, too
};

// Texts as vectors in the space of a model, computed once and used by every fit.
class WeighedSet {
 public:
  WeighedSet(const TrainingSet& set, const scoring::TextSpace& space);

  // Fits both readings to the given tasks (by index) and, if requested, to the activities that are not in `withheld`
  // (intermediate work activities, by id); the rest of `parts` stays.
  void fit(std::span<const std::size_t> tasks, const Sources& sources, const std::set<std::string>& withheld, scoring::TaskModelParts& parts) const;
  const scoring::WeighedText& task(std::size_t place) const { return tasks_[place]; }
  const TrainingSet& set() const { return set_; }

 private:
  std::vector<NetworkExample> examples_of(std::span<const std::size_t> tasks, const Sources& sources,
                                          const std::set<std::string>& withheld) const;
  std::vector<float> generalized_of(std::span<const std::string> activities) const;

  const TrainingSet& set_;
  std::vector<scoring::WeighedText> tasks_;
  std::vector<std::pair<scoring::WeighedText, std::size_t>> wordings_;    // with the activity's index
  std::map<std::string, std::size_t, std::less<>> generalized_;  // by id
};

inline constexpr int kFolds = 5;  // of an evaluation

// Tasks with a label by people, in folds that share no intermediate work activity, assigned by each task's first; the
// indexes of the tasks of each fold. Tasks without an activity are in no fold.
std::vector<std::vector<std::size_t>> disjoint_folds(const TrainingSet& set, int folds);

// The intermediate work activities of each of these folds, by id. Those of a task after its first may be in other folds.
std::vector<std::set<std::string>> groups_of_folds(const TrainingSet& set, int folds);

// The tasks that share no activity group and no text with the tasks of a fold.
std::vector<std::size_t> outside_of(const TrainingSet& set, const std::vector<std::size_t>& fold);

// Readings of a task (TaskModel::raw_readings, with or without linked_readings) and the label that people gave.
struct HeadExample {
  std::vector<float> readings;
  Label label;
};

// Fits the weights by maximum likelihood, the thresholds for the greatest sum of agreement and kappa, and the spread so
// that 80 percent of the labels are within the interval.
scoring::ModelHead fit_head(const std::vector<HeadExample>& examples);

// The whole training: cross-validated readings for the heads, then the linear model from all tasks.
Result<scoring::TaskModelParts> train_task_model(const TrainingSet& set, const WordVectorSource& vectors,
                                        const std::function<void(const std::string&)>& tell);

// One model per fold, fitted to no task, label or link of its activities. The activities' own titles, phrasings and
// blind ratings, which do not depend on labels, are in every fold, unless the sources leave them out: then a model does
// not know that its fold's activities exist.
std::vector<scoring::TaskModel> cross_models(const WeighedSet& weighed, const scoring::TaskModelParts& space, const Sources& sources);

// The readings of every task in a fold by that fold's model; none for tasks outside all folds.
struct CrossReadings {
  std::vector<std::vector<float>> text;
  std::vector<std::vector<float>> linked;  // what the published activities add
};
CrossReadings cross_readings(const TrainingSet& set, const std::vector<scoring::TaskModel>& models);

}  // namespace willai::lab
