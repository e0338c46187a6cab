// Assessments against an edition: JSON in, JSON out, the same for `willai assess` and for POST /api/v1/assess.
//
//   const AssessmentDesk desk = TRY(AssessmentDesk::open(""));   // the built-in edition
//   const std::string result = TRY(desk.assess(json));
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "press/press.hpp"
#include "views/result_view.hpp"

namespace willai {

struct AssessmentRooms;

class AssessmentDesk {
 public:
  // Opens the edition file ("" is the built-in one); the task model is the program's. One per thread.
  static Result<AssessmentDesk> open(const std::string& edition_file,
                                     std::shared_ptr<AssessorOnce> assessor = make_assessor_once());
  AssessmentDesk(AssessmentDesk&&) noexcept;
  AssessmentDesk& operator=(AssessmentDesk&&) noexcept;
  ~AssessmentDesk();

  // The result in words and rounded numbers, for an assessment in JSON (docs/schemas/assessment.schema.json).
  Result<views::ResultView> view(std::string_view json) const;
  // The same as JSON (docs/schemas/assessment-result.schema.json).
  Result<std::string> assess(std::string_view json) const;

 private:
  explicit AssessmentDesk(std::unique_ptr<AssessmentRooms> rooms);
  std::unique_ptr<AssessmentRooms> rooms_;
};

// The answer to a POST below /api/: the result, or one sentence in JSON.
Page receive(const AssessmentDesk& desk, std::string_view path, std::string_view body);

}  // namespace willai
