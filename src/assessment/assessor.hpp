// The use case "assess": scores a reader's week against an edition. Holds the task model and the rated tasks to compare
// with; all threads share one.
//
//   const Assessor assessor(std::move(model), std::move(rated_tasks), std::move(yardstick));
//   const AssessmentResult result = TRY(assessor.assess(assessment, edition_number, &profession));
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/result.hpp"
#include "domain/assessment.hpp"
#include "domain/edition.hpp"
#include "scoring/described_tasks.hpp"
#include "scoring/nearest_tasks.hpp"
#include "scoring/task_model.hpp"
#include "scoring/typed_task.hpp"
#include "scoring/week_plan.hpp"
#include "scoring/week_score.hpp"

namespace willai::assessment {

// Everything known about a reader's week; views/ turns it into words.
struct AssessmentResult {
  Assessment assessment;
  scoring::WeekScore week{};
  std::optional<Estimate> placed{};  // among the yardstick
  int compared = 0;                  // how many the yardstick holds
  scoring::SkillsHeld skills{};
  std::vector<scoring::OwnTransition> transitions{};
};

class Assessor {
 public:
  // `yardstick` holds the exposures of the professions that can be compared (method, clause 9), in any order.
  Assessor(scoring::TaskModel model, std::vector<scoring::RatedTask> rated, std::vector<double> yardstick);

  // `profession` is the one of the assessment, null if none was chosen. It is an error if the profession does not have
  // one of the tasks.
  Result<AssessmentResult> assess(const Assessment& assessment, const Profession* profession) const;
  // Finds the parts of a job description or CV that are tasks of the profession, or look like own tasks of the reader.
  scoring::DescribedWeek described(std::string_view text, const Profession& profession) const;

 private:
  scoring::AssessedTask assessed(const WeekTask& task, const Profession* profession) const;
  std::optional<scoring::RatedNeighbour> nearest_to(std::string_view text, const scoring::TaskReading& reading) const;

  std::unique_ptr<const scoring::TaskModel> model_;  // stays where it is, because the next one points to it
  scoring::TypedTasks typed_;
  scoring::TaskVerbs verbs_;
  scoring::NearestTasks nearest_;
  std::vector<double> yardstick_;
};

// The professions of an edition that others are compared with (method, clause 9): the composed ones that can be
// compared; if there are none, all that have an exposure.
std::vector<double> yardstick_of(const std::vector<ProfessionRef>& professions);

}  // namespace willai::assessment
