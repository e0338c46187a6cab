// The task model: any task a person types -> which work activities it is, how exposed it is, how certain that is, and
// why (docs/model.md). Pure: bytes in, numbers out; no file, clock, exception or thread, and no C library function
// whose last digit depends on the platform.
//
//   Result<TaskModel> model = TaskModel::parse(bytes);
//   TaskReading reading = model->read("answer customer emails");
//   if (reading.score) print(word_for(reading.score->level));
//
// In steps: cut the text into words and features (task_text.hpp); place it in a vector space (text_space.hpp); weigh
// the rated work
// activities that it resembles (activity_index.hpp); compute logits from its words (linear_reading.hpp) and from a
// small network
// (network_reading.hpp); combine all with a logistic regression into probabilities, level and interval
// (model_head.hpp).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "domain/level.hpp"
#include "domain/quantity.hpp"
#include "scoring/activity_index.hpp"
#include "scoring/task_model_parts.hpp"
#include "scoring/task_reading.hpp"

namespace willai::scoring {

class TaskModel {
 public:
  explicit TaskModel(TaskModelParts parts);
  // An error if the bytes are not a model of this version, or are cut off.
  static Result<TaskModel> parse(std::string_view bytes);

  // From the words alone.
  TaskReading read(std::string_view text) const;
  // With the activities that a published task is linked to, by O*NET's ids; from the words alone if we rate none.
  TaskReading read_linked(std::string_view text, std::span<const std::string> activities) const;

  // For a short typed line: the surer it is one activity, the more that activity's rating counts beside the words.
  void lean_on_activities(TaskScore& score) const;

  // For a published task whose words cannot be read: the activities alone, without a level.
  TaskScore unread(std::string_view text, std::span<const std::string> activities) const;

  // The inputs of the head: three numbers each from the linear model, the network and the ratings of the activities;
  // then the share of each generalized activity.
  std::vector<float> raw_readings(std::string_view text) const;
  // What published activities add to them: their rating and generalized activities. Empty if we rate none.
  std::vector<float> linked_readings(std::span<const std::string> activities) const;

  // The mean of the words' vectors, of length 1.
  WordVector meaning_of(std::string_view text) const { return space_.weigh(task_words(text)).mean; }

  const std::vector<RatedActivity>& activities() const { return index_.activities(); }
  const TextSpace& space() const { return space_; }

 private:
  int count_known(std::vector<std::string> words, const WeighedText& weighed) const;
  std::string find_fault(const std::vector<std::string>& words, const WeighedText& weighed) const;
  TaskReading read_with(std::string_view text, const std::vector<LikeActivity>& linked) const;
  std::vector<float> readings_of(const WeighedText& text, const std::vector<LikeActivity>& found) const;
  TaskScore score_of(const ModelHead& head, std::span<const float> readings) const;

  TextSpace space_;
  LinearReading linear_;
  NetworkReading network_;
  ModelHead from_text_;
  ModelHead with_links_;
  ActivityIndex index_;
};

}  // namespace willai::scoring
