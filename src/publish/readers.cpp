#include "publish/readers.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

#include "base/on_threads.hpp"
#include "domain/study_ids.hpp"
#include "domain/task_reader.hpp"
#include "publish/activity_ratings_joining.hpp"
#include "scoring/exposure.hpp"
#include "scoring/profession_score.hpp"

namespace willai::publish {
namespace {

// One reader's answer for one task.
struct Answer {
  double high = 0;  // 0 or 1; a probability where the reader gives one
  double exposure = 0;
};

// Of one task, the answer of each reader, in their order; absent if one of them did not read it.
using Answers = std::optional<std::vector<Answer>>;

Answer answer_of(Label label) { return {label == Label::e1 ? 1.0 : 0.0, scoring::exposure_of(label).value()}; }

Answer answer_of(const LabelShares& shares) { return {shares.e1, shares.e1 + shares.e2 / 2}; }

Answer answer_of(Level level, const Estimate& exposure) {
  return {level == Level::high ? 1.0 : 0.0, exposure.value.value()};
}

class OccupationReader {
 public:
  OccupationReader(const Dataset& dataset, const std::vector<importers::ActivityRating>& ratings,
                   const scoring::TaskModel* model)
      : ours_(rate_tasks(dataset.task_activities, ratings)), has_ours_(!ratings.empty()), model_(model) {}

  std::vector<std::string_view> readers() const {
    std::vector<std::string_view> readers = {task_reader::kPeople, task_reader::kGpt4, task_reader::kGpt4Reworded};
    if (has_ours_) readers.push_back(task_reader::kOurs);
    if (model_) readers.push_back(task_reader::kModel);
    readers.push_back(task_reader::kSettled);
    return readers;
  }

  // Method, clause 31: "Only tasks count that every reader read, with the weights of the profession, and only occupations
  // with at least five of them." Empty for others.
  std::vector<ReaderFigure> figures_of(const Profession& profession) const {
    const std::vector<std::string_view> names = readers();
    std::vector<ReaderFigure> figures;
    for (const std::string_view name : names) figures.push_back({std::string(name)});
    double weights = 0;
    int tasks = 0;
    for (const Task& task : profession.tasks) {
      const Answers answers = answers_for(task);
      if (!answers) continue;
      const double weight = task.weight.value();
      ++tasks;
      weights += weight;
      for (std::size_t i = 0; i < figures.size(); ++i) {
        figures[i].high += weight * (*answers)[i].high;
        figures[i].exposure += weight * (*answers)[i].exposure;
      }
    }
    if (tasks < scoring::kFewestRated || weights <= 0) return {};
    for (ReaderFigure& each : figures) each.high /= weights, each.exposure /= weights;
    return figures;
  }

 private:
  Answers answers_for(const Task& task) const {
    if (task.published.empty() || task.basis != Basis::settled || !task.level || !task.exposure) return std::nullopt;
    const Readings& readings = task.published.front().readings;
    if (!readings.people || !readings.gpt4_rubric1 || !readings.gpt4_rubric2) return std::nullopt;
    std::vector<Answer> answers = {answer_of(*readings.people), answer_of(*readings.gpt4_rubric1),
                                   answer_of(*readings.gpt4_rubric2)};
    if (has_ours_) {
      const auto own = ours_.find(task.published.front().onet_task_id);
      if (own == ours_.end()) return std::nullopt;
      answers.push_back(answer_of(own->second.mean));
    }
    if (model_) {
      const auto predicted = predict(task);
      if (!predicted) return std::nullopt;
      answers.push_back(*predicted);
    }
    answers.push_back(answer_of(*task.level, *task.exposure));
    return answers;
  }

  std::optional<Answer> predict(const Task& task) const {
    std::vector<std::string> activities;
    for (const Activity& each : task.activities) activities.push_back(each.id);
    const scoring::TaskReading reading = model_->read_linked(task.statement, activities);
    return reading.score ? std::optional(answer_of(reading.score->level, reading.score->exposure)) : std::nullopt;
  }

  std::unordered_map<std::uint32_t, TaskRating> ours_;
  bool has_ours_;
  const scoring::TaskModel* model_;
};

// By profession. The model reads every task here, which is a good part of publishing, so all cores read.
std::vector<std::vector<ReaderFigure>> figures_of_all(const OccupationReader& reader, const std::vector<Profession>& professions) {
  std::vector<std::vector<ReaderFigure>> figures(professions.size());
  on_threads(0, professions.size(), [&](std::size_t i) {
    if (professions[i].origin == Origin::composed && scoring::is_comparable(professions[i])) figures[i] = reader.figures_of(professions[i]);
  });
  return figures;
}

// Method, clause 31: "Of each reader the page of the method says in how many of these occupations more than half of the
// weight is at E1, and in how many the exposure lies above one half."
void add_to_share(const ReaderFigure& figure, ReaderShare& share) {
  constexpr double kHalf = .5 + 1e-9;  // sums of fractions
  ++share.occupations;
  if (figure.high > kHalf) ++share.mostly_high;
  if (figure.exposure > kHalf) ++share.over_half;
  share.mean += figure.exposure;
}

}  // namespace

void add_readers(const Dataset& dataset, const std::vector<importers::ActivityRating>& ratings,
                 const scoring::TaskModel* model, const Catalog& catalog, EditionDraft& draft) {
  if (!dataset.has_labels()) return;
  const OccupationReader reader(dataset, ratings, model);
  std::map<std::string, std::vector<ReaderFigure>> by_code;
  for (const std::string_view name : reader.readers()) draft.readers.push_back({std::string(name)});
  std::vector<std::vector<ReaderFigure>> figures = figures_of_all(reader, draft.professions);
  for (std::size_t i = 0; i < figures.size(); ++i) {
    for (std::size_t k = 0; k < figures[i].size(); ++k) add_to_share(figures[i][k], draft.readers[k]);
    if (!figures[i].empty()) by_code[draft.professions[i].occupations.front().code] = std::move(figures[i]);
  }
  if (by_code.empty()) return draft.readers.clear();
  for (ReaderShare& each : draft.readers) each.mean /= each.occupations;
  for (OccupationFacts& each : draft.occupations)
    if (const auto found = by_code.find(each.code); found != by_code.end()) each.readers = std::move(found->second);
  std::ranges::copy_if(catalog.sources({}), std::back_inserter(draft.sources),
                       [](const Source& source) { return source.id == study_id::kReaderSpread; });
}

}  // namespace willai::publish
