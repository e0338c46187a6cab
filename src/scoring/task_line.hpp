// Whether a line of a job ad, a CV or a list says a task: something that a person does at work. Headings, pay, benefits, what the
// law or the employer says, and what an applicant must have are none. A logistic model over words and the shape of the line;
// willai-lab fits it (docs/model.md, "What is no task"). Pure.
//
//   read_task_line("401(k), dental, vision", verbs).probability   // near 0
//   read_task_line("Explain the 401(k) plan to staff", verbs).probability   // near 1
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "scoring/described_tasks.hpp"

namespace willai::scoring {

// What a line is about that says no task.
enum class LineTopic : std::uint8_t {
  heading,    // "Responsibilities:"
  pay,        // "$60,000 - $75,000 DOE"
  benefits,   // "401(k), dental, vision"
  law,        // "We are an equal opportunity employer."
  applying,   // "Apply at jobs@example.com"
  schooling,  // "Bachelor's degree in a related field"
  traits,     // "Strong communication skills"
  employer,   // "Founded in 1974, we have 40 branches"
  schedule,   // "Full-time, Monday to Friday"
  none
};
inline constexpr std::size_t kLineTopics = 9;

// Each topic twice, for lines that begin with a verb of work and for others; then the shape.
enum class LineShape : std::uint8_t {
  base,
  begins_with_verb,
  begins_with_verb_ing,
  has_verb,
  says_i,
  ends_with_colon,
  in_capitals,
  in_title_case,
  one_word,
  two_words,
  three_words,
  four_to_seven_words,
  many_words,
  has_money,
  has_digits,
  has_address,
  has_phone,
  list_of_names,
  begins_with_employer,
  begins_with_applicant,
  begins_with_noun_of_ads,
  says_you,
  says_you_behind_verb,
  ends_with_question
};
inline constexpr std::size_t kLineShapes = 24;
inline constexpr std::size_t kLineFeatures = 2 * kLineTopics + kLineShapes;

using LineFeatures = std::array<float, kLineFeatures>;

LineFeatures line_features(std::string_view line, const TaskVerbs& verbs);
// "pay, with a verb", for a person who reads the weights.
std::string name_of_feature(std::size_t feature);

struct TaskLine {
  double probability = 1;  // that it says a task, where as many lines do as do not
  LineTopic topic = LineTopic::none;
};

TaskLine read_task_line(std::string_view line, const TaskVerbs& verbs);
// The same with other weights.
double task_probability(const LineFeatures& features, const LineFeatures& weights);

// Below this a line gets no level. Chosen so that 99 of 100 phrasings of the fitted half are read.
extern const double kLeastTaskProbability;

// Fitted by `willai-lab evaluate lines`, which prints them.
extern const LineFeatures kLineWeights;

// "this does not read like a task: it is about pay"
std::string_view sentence_for(LineTopic topic);

}  // namespace willai::scoring
