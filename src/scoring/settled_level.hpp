// The settled level of a published task (docs/method.md, clauses 28 and 29): what all its readers say together, each weighed by how
// it errs. After Dawid and Skene, "Maximum likelihood estimation of observer error-rates using the EM algorithm" (1979).
//
//   const auto settled = settle({.people = Label::e1, .gpt4 = pair_of(Label::e2, Label::e2), .ours = Label::e2});
//   settled->e2;                        // .94: people's label stands alone
//   level_of(label_of(*settled));       // MEDIUM
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "domain/level.hpp"
#include "domain/quantity.hpp"
#include "domain/task.hpp"

namespace willai::scoring {

// What each reader said of a task. GPT-4 read it under two wordings of the rubric. The two count as one reader whose answer is a pair,
// because they err together.
struct TaskAnswers {
  std::optional<Label> people{};
  std::optional<std::uint8_t> gpt4{};  // 0 to 8: three times the first label and the second
  std::optional<Label> ours{};         // of our ratings of its activities
};

// Absent unless both rubrics have a label.
std::optional<std::uint8_t> pair_of(const std::optional<Label>& first, const std::optional<Label>& second);

// How often each level occurs, and how each reader errs: the probability of each answer (columns) where the level is E0, E1, E2 (rows).
struct ReaderModel {
  std::array<double, 3> prior;
  std::array<std::array<double, 3>, 3> people;
  std::array<std::array<double, 9>, 3> gpt4;
  std::array<std::array<double, 3>, 3> ours;
};

// Fitted to the label file and our ratings of O*NET 30.1 by willai-lab; `willai-lab evaluate levels` fits it again and prints it.
extern const ReaderModel kReaders;

// The probability of each label given all answers.
LabelShares posterior_of(const TaskAnswers& answers, const ReaderModel& readers);

// The probability of each label of a published task; absent if neither people nor GPT-4 read the task.
std::optional<LabelShares> settle(const TaskAnswers& answers, const ReaderModel& readers = kReaders);

// True if no label has a probability of .6.
bool is_contested(const LabelShares& settled);

// Variance of the exposure of a settled level: that of the probabilities, and half the squared error of one person's label (clause 29).
double variance_of(const LabelShares& settled, const ReaderModel& readers = kReaders);

}  // namespace willai::scoring
