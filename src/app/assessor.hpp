// The use case "assess": a reader's week against an edition. Holds the task model and the rated tasks it is compared
// with; one is enough for all threads.
//
//   const Assessor assessor(std::move(model), std::move(rated_tasks), std::move(yardstick));
//   const AssessmentResult result = TRY(assessor.assess(assessment, edition_number, &profession));
#pragma once

#include <optional>
#include <vector>

#include "base/result.hpp"
#include "domain/assessment.hpp"
#include "domain/edition.hpp"
#include "scoring/described_tasks.hpp"
#include "scoring/nearest_tasks.hpp"
#include "scoring/task_model.hpp"
#include "scoring/week_plan.hpp"
#include "scoring/week_score.hpp"

namespace willai {

// All that is known of a reader's week; views/ words it.
struct AssessmentResult {
  Assessment assessment;
  WeekScore week{};
  std::optional<Estimate> placed{};  // among the yardstick
  int compared = 0;                  // how many the yardstick holds
  SkillsHeld skills{};
  std::vector<OwnTransition> transitions{};
  std::vector<PlanStep> plan{};
};

class Assessor {
 public:
  // `yardstick` holds the exposures of the professions that can be compared (method, clause 9), in any order.
  Assessor(TaskModel model, std::vector<RatedTask> rated, std::vector<double> yardstick);

  // `profession` is that of the assessment, null when it chose none. An error names a task the profession has not.
  Result<AssessmentResult> assess(const Assessment& assessment, const Profession* profession) const;
  // What of a job description or CV is a task of the profession, or reads like a task of the reader's own.
  DescribedWeek described(std::string_view text, const Profession& profession) const;

 private:
  AssessedTask assessed(const WeekTask& task, const Profession* profession) const;
  std::optional<RatedNeighbour> nearest_to(std::string_view text, const TaskReading& reading) const;

  TaskModel model_;
  TaskVerbs verbs_;
  NearestTasks nearest_;
  std::vector<double> yardstick_;
};

// The professions of an edition that others are held against (method, clause 9): of the composed those that can be
// compared; without any, all that have an exposure.
std::vector<double> yardstick_of(const std::vector<ProfessionRef>& professions);

}  // namespace willai
