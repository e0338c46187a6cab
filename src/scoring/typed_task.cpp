#include "scoring/typed_task.hpp"

#include <algorithm>
#include <atomic>
#include <unordered_map>

#include "base/text.hpp"
#include "scoring/bare_task.hpp"
#include "scoring/shared_words.hpp"
#include "scoring/task_address.hpp"
#include "scoring/task_model.hpp"
#include "scoring/task_splitting.hpp"
#include "scoring/task_text.hpp"
#include "scoring/task_wording.hpp"

namespace willai::scoring {
namespace {

// A second reading counts from this weight on, if the first leaves as much to others.
constexpr double kSecond = 0.2;
constexpr double kCertain = 0.6;
constexpr double kThird = 0.12;

void add_verb(std::string_view task, TaskVerbs& verbs) {
  if (const auto words = task_words(task); !words.empty()) verbs.insert({words.front(), stem_of(words.front())});
}

bool differ_in_level(const std::vector<LinePart>& parts) {
  const auto level = [](const LinePart& part) {
    return part.reading.score ? std::optional(part.reading.score->level) : std::nullopt;
  };
  return std::ranges::any_of(parts,
                             [&](const LinePart& each) { return level(each) && level(each) != level(parts.front()); });
}

}  // namespace

struct TypedTasks::NameLevels {
  static constexpr int kNotAsked = -1;
  static constexpr int kNone = -2;

  explicit NameLevels(const std::vector<RatedActivity>& activities) : levels(activities.size()) {
    for (std::size_t i = 0; i < activities.size(); ++i) places.emplace(activities[i].id, i), levels[i] = kNotAsked;
  }

  std::unordered_map<std::string, std::size_t> places{};  // by id
  std::vector<std::atomic<int>> levels;
};

TypedTasks::TypedTasks(const TaskModel& model)
    : model_(&model), mending_(model.space(), model.activities()), levels_(std::make_shared<NameLevels>(model.activities())) {
  for (const RatedActivity& each : model.activities()) {
    add_verb(each.name, verbs_);
    // Statements begin with a capital letter and a verb; what people type does not.
    for (const std::string& phrasing : each.phrasings)
      if (!phrasing.empty() && phrasing.front() >= 'A' && phrasing.front() <= 'Z') add_verb(phrasing, line_verbs_);
  }
  line_verbs_.insert(verbs_.begin(), verbs_.end());
}

std::optional<Level> TypedTasks::level_of_name(const std::string& activity) const {
  const auto place = levels_->places.find(activity);
  if (place == levels_->places.end()) return std::nullopt;
  std::atomic<int>& known = levels_->levels[place->second];
  if (const int level = known.load(std::memory_order_relaxed); level != NameLevels::kNotAsked)
    return level == NameLevels::kNone ? std::nullopt : std::optional(static_cast<Level>(level));
  TaskReading reading = model_->read(model_->activities()[place->second].name);
  if (reading.score) model_->lean_on_activities(*reading.score);
  known.store(reading.score ? static_cast<int>(reading.score->level) : NameLevels::kNone, std::memory_order_relaxed);
  return reading.score ? std::optional(reading.score->level) : std::nullopt;
}

std::vector<LikelyTask> TypedTasks::choices_of(std::string_view task, const TaskScore& score) const {
  std::vector<LikelyTask> choices;
  if (score.because.size() < 2 || score.because[0].weight > kCertain || score.because[1].weight < kSecond)
    return choices;
  for (const Understood& each : score.because)
    if (each.weight >= kThird)
      if (const std::optional<Level> level = level_of_name(each.id)) choices.push_back({each.name, *level});
  const bool is_open = choices.size() > 1 && choices[0].level != choices[1].level;
  // Who wrote one of the names has chosen it.
  const bool is_chosen = std::ranges::any_of(choices, [&](const LikelyTask& each) { return equal_ignoring_case(each.task, task); });
  return is_open && !is_chosen ? choices : std::vector<LikelyTask>();
}

// A line that says no work is refused where its words would be read, and only there: a line of nonsense has a better reason.
TypedReading TypedTasks::read_one(const std::string& task) const {
  TypedReading typed = read_work(task);
  if (!typed.reading.score) return typed;
  TaskLine line = read_task_line(task, line_verbs_);
  // How often and when somebody does it says nothing against a task: "I do invoices, 20 a day, mondays".
  const auto has_figure = [](const std::string& text) { return text.find_first_of("0123456789") != std::string::npos; };
  const bool has_words_around = task_words(typed.read_as).size() < task_words(task).size() || (has_figure(task) && !has_figure(typed.read_as));
  if (line.probability < kLeastTaskProbability && has_words_around)
    line.probability = std::max(line.probability, read_task_line(typed.read_as, line_verbs_).probability);
  typed.task_probability = line.probability;
  if (line.probability >= kLeastTaskProbability) return typed;
  typed.reading = {std::nullopt, std::string(sentence_for(line.topic))};
  typed.choices.clear();
  return typed;
}

TypedReading TypedTasks::read_work(const std::string& task) const {
  TypedReading typed;
  if (is_address(task)) {
    typed.reading.why_not = "this does not read like a task: it is an address";
    return typed;
  }
  const auto is_of_work = [this](std::string_view word) { return mending_.is_of_work(word); };
  WorkInLine work = work_in(task, is_of_work);
  if (!work.why_not.empty()) {
    typed.reading.why_not = std::move(work.why_not);
    return typed;
  }
  typed.read_as = mending_.mended(work.task);
  if (typed.read_as != work.task) {
    work = work_in(typed.read_as, is_of_work);
    typed.read_as = work.task;
  }
  if (work.why_not.empty()) typed.reading = model_->read(typed.read_as);
  else typed.reading.why_not = std::move(work.why_not);
  if (!typed.reading.score) return typed;
  typed.choices = choices_of(typed.read_as, *typed.reading.score);
  model_->lean_on_activities(*typed.reading.score);
  return typed;
}

TypedReading TypedTasks::read(const std::string& typed_line) const {
  const std::string line(bare_task(typed_line));
  TypedReading typed = read_one(line);
  const std::vector<std::string> tasks = tasks_in(line, verbs_);
  if (!typed.reading.score || tasks.size() < 2) return typed;
  for (const std::string& task : tasks) typed.parts.push_back({task, read_one(task).reading});
  if (!differ_in_level(typed.parts)) return typed;
  typed.choices.clear();
  typed.reading = {std::nullopt, "these are several tasks with different levels; write one per line"};
  return typed;
}

}  // namespace willai::scoring
