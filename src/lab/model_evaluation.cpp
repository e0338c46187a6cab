#include "lab/model_evaluation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "scoring/agreement.hpp"

namespace willai::lab {
namespace {

constexpr std::size_t kTenths = 10;

double beta_of(Label label) { return label == Label::e1 ? 1 : label == Label::e2 ? .5 : 0; }

// One rater's judgment of a task, next to that of people.
struct Answer {
  Label people;
  Label named;
  double beta;
  double alpha;
  double low;  // of the interval; low > high for a mere label
  double high;
};

Answer answer_of(Label people, Label named) {
  return {people, named, beta_of(named), named == Label::e1 ? 1.0 : 0.0, 1, 0};
}

Answer answer_of(Label people, const scoring::ModelHead& head, std::span<const float> readings) {
  const scoring::Probabilities p = head.probabilities(readings);
  const Estimate estimate = head.exposure_of(p);
  return {people, label_of(head.level_of(p)), scoring::beta_of(p), p[1], estimate.low.value(), estimate.high.value()};
}

double calibration_error(const std::vector<Answer>& answers) {
  std::map<int, std::pair<double, int>> tenths;
  for (const Answer& each : answers) {
    auto& [sum, count] = tenths[std::min<int>(kTenths - 1, static_cast<int>(each.beta * kTenths))];
    sum += each.beta - beta_of(each.people);
    ++count;
  }
  double error = 0;
  for (const auto& [tenth, sum] : tenths) error += std::abs(sum.first);
  return error / static_cast<double>(answers.size());
}

ModelScore score_of(std::string reader, std::string rows, const std::vector<Answer>& answers) {
  ModelScore score{std::move(reader), std::move(rows), static_cast<int>(answers.size()), 0, 0, 0, 0, 0, 0};
  if (answers.empty()) return score;
  std::vector<std::pair<Label, Label>> labels;
  std::vector<std::pair<double, double>> betas, alphas;
  int covered = 0;
  for (const Answer& each : answers) {
    labels.emplace_back(each.people, each.named);
    betas.emplace_back(beta_of(each.people), each.beta);
    alphas.emplace_back(each.people == Label::e1 ? 1 : 0, each.alpha);
    covered += beta_of(each.people) >= each.low - 1e-9 && beta_of(each.people) <= each.high + 1e-9 ? 1 : 0;
  }
  const RaterAgreement agreement = scoring::agreement_of(labels);
  score.agreement = agreement.agreement;
  score.kappa = agreement.kappa;
  score.beta = scoring::find_pearson(betas).value_or(0);
  score.alpha = scoring::find_pearson(alphas).value_or(0);
  if (answers.front().low > answers.front().high) return score;
  score.calibration_error = calibration_error(answers);
  score.covered = static_cast<double>(covered) / static_cast<double>(answers.size());
  return score;
}

// Sets the readings from `begin` up to (not including) `end` to 0: how good are the others without them?
struct Without {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Predictions by heads that were not fitted to the fold they predict.
class CrossValidation {
 public:
  CrossValidation(const TrainingSet& set, CrossReadings readings)
      : set_(set), readings_(std::move(readings)), folds_(disjoint_folds(set, kFolds)) {}

  enum class Mode { text, links };

  // A prediction for each task that has one, by index.
  std::map<std::size_t, Answer> answers(Mode mode, Without without = {}) const {
    std::map<std::size_t, Answer> answers;
    for (std::size_t k = 0; k < folds_.size(); ++k) {
      const scoring::ModelHead head = head_without(k, mode, without);
      for (const std::size_t place : folds_[k])
        answers.emplace(place, answer_of(*set_.tasks[place].people, head, readings_of(place, mode, without)));
    }
    return answers;
  }

  // A head fitted to all folds but one.
  scoring::ModelHead head_without(std::size_t left_out, Mode mode, Without without = {}) const {
    std::vector<HeadExample> examples;
    for (std::size_t k = 0; k < folds_.size(); ++k)
      for (const std::size_t place : folds_[k])
        if (k != left_out) examples.push_back({readings_of(place, mode, without), *set_.tasks[place].people});
    return fit_head(examples);
  }

  const std::vector<std::vector<std::size_t>>& folds() const { return folds_; }

 private:
  std::vector<float> readings_of(std::size_t place, Mode mode, Without without) const {
    std::vector<float> readings = readings_.text[place];
    std::fill(readings.begin() + static_cast<std::ptrdiff_t>(without.begin),
              readings.begin() + static_cast<std::ptrdiff_t>(without.end), 0.0F);
    if (mode == Mode::links)
      readings.insert(readings.end(), readings_.linked[place].begin(), readings_.linked[place].end());
    return readings;
  }

  const TrainingSet& set_;
  CrossReadings readings_;
  std::vector<std::vector<std::size_t>> folds_;
};

std::vector<Answer> values_of(const std::map<std::size_t, Answer>& answers) {
  std::vector<Answer> values;
  for (const auto& [place, answer] : answers) values.push_back(answer);
  return values;
}

void add_anchors(const TrainingSet& set, const std::vector<std::vector<std::size_t>>& folds,
                 ModelEvaluation& evaluation) {
  std::vector<Answer> gpt4, majority, linked;
  for (const auto& fold : folds)
    for (const std::size_t place : fold) {
      const TrainingTask& task = set.tasks[place];
      if (task.gpt4) gpt4.push_back(answer_of(*task.people, *task.gpt4));
      majority.push_back(answer_of(*task.people, Label::e0));
      const scoring::Probabilities& p = *task.linked;
      const auto most = std::ranges::max_element(p) - p.begin();
      linked.push_back({*task.people, static_cast<Label>(most), scoring::beta_of(p), p[1], 1, 0});
    }
  evaluation.scores.push_back(score_of("GPT-4, rubric 1", "all", gpt4));
  evaluation.scores.push_back(score_of("always E0", "all", majority));
  evaluation.scores.push_back(score_of("our ratings through the published links", "all", linked));
}

// Known tasks in other words, by index.
std::map<std::size_t, std::string> texts_of(const TrainingSet& set, const TypedTasks& typed) {
  std::map<std::uint32_t, std::size_t> places;
  for (std::size_t i = 0; i < set.tasks.size(); ++i) places[set.tasks[i].id] = i;
  std::map<std::size_t, std::string> texts;
  for (const auto& [id, text] : typed)
    if (const auto place = places.find(id); place != places.end() && set.tasks[place->second].people)
      texts[place->second] = text;
  return texts;
}

// Predictions for these texts, each by the model that its task's fold left out and a head fitted to the other folds.
std::map<std::size_t, Answer> answers_for(const std::map<std::size_t, std::string>& texts, const TrainingSet& set,
                                          const std::vector<scoring::TaskModel>& models, const CrossValidation& cross) {
  std::map<std::size_t, Answer> answers;
  for (std::size_t k = 0; k < cross.folds().size(); ++k) {
    const scoring::ModelHead head = cross.head_without(k, CrossValidation::Mode::text);
    for (const std::size_t place : cross.folds()[k])
      if (const auto text = texts.find(place); text != texts.end())
        answers.emplace(place, answer_of(*set.tasks[place].people, head, models[k].raw_readings(text->second)));
  }
  return answers;
}

void add_typed(const TrainingSet& set, const std::vector<scoring::TaskModel>& models, const CrossValidation& cross,
               const std::map<std::size_t, std::string>& texts, ModelEvaluation& evaluation) {
  const auto answers = answers_for(texts, set, models, cross);
  std::vector<Answer> gpt4;
  for (const auto& [place, answer] : answers)
    if (set.tasks[place].gpt4) gpt4.push_back(answer_of(*set.tasks[place].people, *set.tasks[place].gpt4));
  evaluation.scores.push_back(score_of("GPT-4, of the published wording", "informally typed", gpt4));
  evaluation.scores.push_back(score_of("from text alone", "informally typed", values_of(answers)));
}

// The tasks whose every activity is in the groups of their own fold.
std::set<std::size_t> wholly_left_out(const TrainingSet& set, const CrossValidation& cross) {
  const auto groups = groups_of_folds(set, kFolds);
  std::set<std::size_t> places;
  for (std::size_t k = 0; k < groups.size(); ++k)
    for (const std::size_t place : cross.folds()[k])
      if (std::ranges::includes(groups[k], set.tasks[place].groups)) places.insert(place);
  return places;
}

void add_on(const std::set<std::size_t>& places, const std::map<std::size_t, Answer>& answers, std::string reader, std::string rows,
            ModelEvaluation& evaluation) {
  std::vector<Answer> chosen;
  for (const auto& [place, answer] : answers)
    if (places.contains(place)) chosen.push_back(answer);
  evaluation.scores.push_back(score_of(std::move(reader), std::move(rows), chosen));
}

// GPT-4's labels as answers, by index.
std::map<std::size_t, Answer> answers_of_gpt4(const TrainingSet& set, const std::map<std::size_t, std::string>& texts) {
  std::map<std::size_t, Answer> answers;
  for (const auto& [place, text] : texts)
    if (const TrainingTask& task = set.tasks[place]; task.gpt4) answers.emplace(place, answer_of(*task.people, *task.gpt4));
  return answers;
}

// Work that none of our activities describes: the models of these folds know neither titles, phrasings nor ratings of the
// activities that their tasks have.
void add_left_out(const TrainingSet& set, const WeighedSet& weighed, const scoring::TaskModelParts& space, const std::vector<scoring::TaskModel>& models,
                  const CrossValidation& cross, const std::map<std::size_t, std::string>& texts, ModelEvaluation& evaluation) {
  const std::vector<scoring::TaskModel> unaware = cross_models(weighed, space, {.own = false});
  const std::set<std::size_t> places = wholly_left_out(set, cross);
  std::map<std::size_t, std::string> statements;
  for (const std::size_t place : places) statements[place] = set.tasks[place].text;
  const auto add = [&](const std::map<std::size_t, std::string>& read, const char* rows) {
    add_on(places, answers_of_gpt4(set, read), "GPT-4, of the published wording", rows, evaluation);
    add_on(places, answers_for(read, set, models, cross), "from text alone, activities known", rows, evaluation);
    add_on(places, answers_for(read, set, unaware, cross), "from text alone", rows, evaluation);
  };
  add(statements, "activities unknown");
  add(texts, "unknown, informally typed");
}

// What each reading contributes: fits the head again without it.
void add_without_readings(const CrossValidation& cross, std::size_t readings, ModelEvaluation& evaluation) {
  struct Part {
    std::string_view name;
    Without without;
  };
  const std::array parts = {Part{"without the words added up", {0, 3}}, Part{"without the network", {3, 6}},
                            Part{"without the activities met", {6, readings}},
                            Part{"without the kinds of activities", {9, readings}}};
  for (const auto& [name, without] : parts)
    evaluation.scores.push_back(
        score_of(std::string(name), "all", values_of(cross.answers(CrossValidation::Mode::text, without))));
}

// What each source contributes: fits the whole model again without it.
void add_without_sources(const TrainingSet& set, const WeighedSet& weighed, const scoring::TaskModelParts& space,
                         ModelEvaluation& evaluation) {
  struct Part {
    std::string_view name;
    Sources sources;
  };
  const std::array parts = {Part{"fitted without labels by people and GPT-4", {.labels = false}},
                            Part{"fitted without our ratings of linked activities", {.ratings = false}},
                            Part{"fitted without names, titles and phrasings", {.activities = false}}};
  for (const auto& [name, sources] : parts) {
    const CrossValidation cross(set, cross_readings(set, cross_models(weighed, space, sources)));
    evaluation.scores.push_back(
        score_of(std::string(name), "all", values_of(cross.answers(CrossValidation::Mode::text))));
  }
}

std::string length_of(const std::string& text) {
  const std::size_t words = scoring::task_words(text).size();
  return words <= 8 ? "up to 8 words" : words <= 16 ? "9 to 16 words" : "over 16 words";
}

// Food, cleaning, farming, construction, repair, production, transport.
bool is_manual(int major_group) {
  constexpr std::array kManual = {35, 37, 45, 47, 49, 51, 53};
  return std::ranges::find(kManual, major_group) != kManual.end();
}

void add_parts(const TrainingSet& set, const std::map<std::size_t, Answer>& answers, ModelEvaluation& evaluation) {
  std::map<std::string, std::vector<Answer>> parts;
  for (const auto& [place, answer] : answers) parts[length_of(set.tasks[place].text)].push_back(answer);
  for (const auto& [place, answer] : answers) {
    const int group = set.tasks[place].major_group;
    if (is_manual(group)) parts["manual work"].push_back(answer);
    parts[fmt::format("SOC group {}", group)].push_back(answer);
  }
  for (const auto& [rows, each] : parts) evaluation.scores.push_back(score_of("from text alone", rows, each));
}

}  // namespace

Result<ModelEvaluation> evaluate_task_model(const TrainingSet& set, const WordVectorSource& vectors,
                                            const TypedTasks& typed,
                                            const std::function<void(const std::string&)>& tell) {
  tell("words and their vectors");
  const scoring::TaskModelParts space = TRY(make_space(set, vectors));
  const WeighedSet weighed(set, scoring::TextSpace(space.words, space.rarity));
  ModelEvaluation evaluation;
  tell("the whole model, fold by fold");
  const std::vector<scoring::TaskModel> models = cross_models(weighed, space, {});
  const CrossReadings readings = cross_readings(set, models);
  const CrossValidation cross(set, readings);
  add_anchors(set, cross.folds(), evaluation);
  evaluation.tasks = evaluation.scores[1].n;
  const auto from_text = cross.answers(CrossValidation::Mode::text);
  evaluation.scores.push_back(score_of("from text alone", "all", values_of(from_text)));
  evaluation.scores.push_back(
      score_of("with the published links", "all", values_of(cross.answers(CrossValidation::Mode::links))));
  const auto texts = texts_of(set, typed);
  add_typed(set, models, cross, texts, evaluation);
  tell("without the activities of each fold");
  add_left_out(set, weighed, space, models, cross, texts, evaluation);
  tell("without each of its parts");
  add_without_readings(cross, readings.text[cross.folds().front().front()].size(), evaluation);
  add_parts(set, from_text, evaluation);
  tell("without each of its sources");
  add_without_sources(set, weighed, space, evaluation);
  return evaluation;
}

}  // namespace willai::lab
