// What the task model is trained on: published tasks with their labels and links, our ratings and phrasings.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "publish/dataset.hpp"
#include "scoring/task_model.hpp"

namespace willai::lab {

struct TrainingTask {
  std::uint32_t id = 0;
  std::string text;
  std::optional<Label> people;
  std::optional<Label> gpt4;            // under rubric 1
  std::optional<Label> gpt4_again;      // under rubric 2
  std::optional<scoring::Probabilities> linked;  // mean rating of its activities
  std::vector<std::string> activities;  // those we rated, by id
  std::set<std::string> groups;         // intermediate work activities
  int major_group = 0;                  // of SOC
};

struct TrainingSet {
  std::vector<TrainingTask> tasks;
  std::vector<scoring::RatedActivity> activities;
  std::vector<std::string> titles;  // O*NET's, for each activity; read, but never shipped
};

// Tasks are in the order of Task Statements.txt; labels are joined to them as in an edition.
TrainingSet make_training_set(const publish::Dataset& dataset, std::vector<scoring::RatedActivity> activities);

}  // namespace willai::lab
