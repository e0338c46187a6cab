#include "scoring/settled_level.hpp"

#include <algorithm>

#include "scoring/exposure.hpp"

namespace willai::scoring {
namespace {

constexpr std::array kLabels = {Label::e0, Label::e1, Label::e2};
constexpr double kSettled = .6;

double square_of(double value) { return value * value; }

std::array<double, 3> array_of(const LabelShares& shares) { return {shares.e0, shares.e1, shares.e2}; }

// The probability of these answers where the label is `truth`, times how often that occurs.
double weight_of(const TaskAnswers& answers, const ReaderModel& readers, std::size_t truth) {
  double weight = readers.prior[truth];
  if (answers.people) weight *= readers.people[truth][static_cast<std::size_t>(*answers.people)];
  if (answers.gpt4) weight *= readers.gpt4[truth][*answers.gpt4];
  if (answers.ours) weight *= readers.ours[truth][static_cast<std::size_t>(*answers.ours)];
  return weight;
}

// Method, clause 28: "Where people and both rubrics give the same label, our rating does not count."
bool study_agrees(const TaskAnswers& answers) {
  return answers.people && answers.gpt4 && *answers.gpt4 == 4 * static_cast<int>(*answers.people);
}

// The mean squared distance, in exposure, of a person's label from the label that is true.
double error_of_people(const ReaderModel& readers, std::size_t truth) {
  double error = 0;
  for (const Label said : kLabels)
    error += readers.people[truth][static_cast<std::size_t>(said)] *
             square_of(exposure_of(said).value() - exposure_of(kLabels[truth]).value());
  return error;
}

}  // namespace

const ReaderModel kReaders = {
    .prior = {.5430, .1396, .3174},
    .people = {{{.9142, .0138, .0720}, {.0538, .4768, .4694}, {.1232, .2065, .6703}}},
    .gpt4 = {{{.7869, .0079, .0231, .0079, .0048, .0046, .1183, .0076, .0389},
              {.0296, .0013, .0041, .0227, .3529, .1009, .0600, .0737, .3547},
              {.0125, .0041, .0048, .0330, .0945, .0532, .2091, .0528, .5361}}},
    .ours = {{{.9687, .0067, .0246}, {.0553, .5423, .4024}, {.4443, .0313, .5244}}},
};

std::optional<std::uint8_t> pair_of(const std::optional<Label>& first, const std::optional<Label>& second) {
  if (!first || !second) return std::nullopt;
  return static_cast<std::uint8_t>(3 * static_cast<int>(*first) + static_cast<int>(*second));
}

LabelShares posterior_of(const TaskAnswers& answers, const ReaderModel& readers) {
  const double e0 = weight_of(answers, readers, 0), e1 = weight_of(answers, readers, 1), e2 = weight_of(answers, readers, 2);
  const double sum = e0 + e1 + e2;
  return LabelShares{e0 / sum, e1 / sum, e2 / sum};
}

// Method, clause 28: "The settled level of a task is the most probable one given all its readers."
std::optional<LabelShares> settle(const TaskAnswers& answers, const ReaderModel& readers) {
  if (!answers.people && !answers.gpt4) return std::nullopt;
  TaskAnswers counted = answers;
  if (study_agrees(answers)) counted.ours.reset();
  return posterior_of(counted, readers);
}

// Method, clause 28: "A level is contested where no label has a probability of .6."
bool is_contested(const LabelShares& settled) { return std::max({settled.e0, settled.e1, settled.e2}) < kSettled; }

// Method, clause 29: "The variance of a settled level is the variance of the exposure under its probabilities, and half the squared
// error that a person's label has on average."
double variance_of(const LabelShares& settled, const ReaderModel& readers) {
  const double value = beta_of(settled);
  double variance = 0;
  for (std::size_t truth = 0; truth < 3; ++truth)
    variance += array_of(settled)[truth] *
                (square_of(exposure_of(kLabels[truth]).value() - value) + error_of_people(readers, truth) / 2);
  return variance;
}

}  // namespace willai::scoring
