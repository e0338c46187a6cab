#include "assessment/assessor.hpp"

#include <algorithm>

#include "scoring/average_week.hpp"
#include "scoring/profession_score.hpp"

namespace willai::assessment {
namespace {

std::optional<int> minutes_of(const WeekTask& task) {
  return task.minutes ? std::optional(static_cast<int>(*task.minutes)) : std::nullopt;
}

scoring::Unanswered unanswered_in(const AssessmentParts& parts) {
  return {static_cast<int>(parts.skipped.size()),
          parts.week_minutes ? std::optional(static_cast<int>(*parts.week_minutes)) : std::nullopt};
}

scoring::TaskVerbs verbs_of(const scoring::TaskModel& model) {
  std::vector<std::string_view> names;
  for (const scoring::RatedActivity& activity : model.activities()) names.push_back(activity.name);
  return scoring::verbs_beginning(names);
}

}  // namespace

Assessor::Assessor(scoring::TaskModel model, std::vector<scoring::RatedTask> rated, std::vector<double> yardstick)
    : model_(std::make_unique<const scoring::TaskModel>(std::move(model))),
      typed_(*model_),
      verbs_(verbs_of(*model_)),
      nearest_(std::move(rated), *model_),
      yardstick_(std::move(yardstick)) {
  std::ranges::sort(yardstick_);
}

std::optional<scoring::RatedNeighbour> Assessor::nearest_to(std::string_view text,
                                                            const scoring::TaskReading& reading) const {
  if (!reading.score) return std::nullopt;
  const std::vector<scoring::NearTask> found = nearest_.find(text, *reading.score, 1);
  if (found.empty()) return std::nullopt;
  const scoring::NearTask& near = found.front();
  return scoring::RatedNeighbour{near.task->text, near.task->level, near.task->by, near.likeness};
}

scoring::AssessedTask Assessor::assessed(const WeekTask& task, const Profession* profession) const {
  if (const auto* own = std::get_if<OwnTask>(&task.what)) {
    const scoring::TypedReading typed = typed_.read(own->text);
    scoring::AssessedTask assessed = scoring::assess_task(*own, minutes_of(task), typed.reading);
    if (!assessed.exposure) return assessed;
    assessed.nearest = nearest_to(typed.read_as, typed.reading);
    assessed.choices = typed.choices;
    return assessed;
  }
  const auto* chosen = std::get_if<TaskOfProfession>(&task.what);
  if (!chosen) return scoring::assess_task(WithheldTask{}, minutes_of(task));
  const Task& known = *find_task(*profession, chosen->slug);
  scoring::AssessedTask assessed = scoring::assess_task(known, minutes_of(task));
  if (assessed.basis == scoring::AssessedBasis::predicted)
    assessed.nearest = nearest_to(known.statement, model_->read(known.statement));
  return assessed;
}

Result<AssessmentResult> Assessor::assess(const Assessment& assessment, const Profession* profession) const {
  const Assessment settled = profession ? TRY(settle(assessment, *profession)) : assessment;
  AssessmentResult result{.assessment = settled};
  std::vector<scoring::AssessedTask> tasks;
  for (const WeekTask& task : result.assessment.tasks()) tasks.push_back(assessed(task, profession));
  const AssessmentParts& parts = result.assessment.parts();
  // Method, clause 21: "A reader who chose a profession and named no task has the average week of clause 27."
  if (tasks.empty() && profession) result.week = scoring::average_week(*profession, static_cast<int>(parts.week_minutes.value_or(scoring::kUsualWeek)));
  else result.week = scoring::score_week(std::move(tasks), unanswered_in(parts));
  if (result.week.exposure) result.placed = scoring::place_among(yardstick_, *result.week.exposure);
  result.compared = static_cast<int>(yardstick_.size());
  result.skills = scoring::sort_skills(parts.skills, profession);
  result.transitions = scoring::own_transitions(parts.skills, profession);
  return result;
}

scoring::DescribedWeek Assessor::described(std::string_view text, const Profession& profession) const {
  return scoring::tasks_described(text, profession, *model_, verbs_);
}

std::vector<double> yardstick_of(const std::vector<ProfessionRef>& professions) {
  const auto is_composed = [](const ProfessionRef& each) { return each.origin == Origin::composed; };
  const bool has_composed = std::ranges::any_of(professions, is_composed);
  std::vector<double> exposures;
  for (const ProfessionRef& each : professions)
    if (each.exposure && (!has_composed || (is_composed(each) && scoring::is_comparable(each))))
      exposures.push_back(each.exposure->value.value());
  return exposures;
}

}  // namespace willai::assessment
