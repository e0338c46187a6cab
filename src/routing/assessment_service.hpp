// Assessments over an edition: JSON in, a result out, as `willai assess` and `willai report` need them.
//
//   const AssessmentService service = TRY(AssessmentService::open(""));   // the built-in edition
//   const std::string result = TRY(service.assess(json));
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "views/result_view.hpp"

namespace willai::routing {

class AssessmentService {
 public:
  // Opens the edition file ("" is the one built in); the task model is that of the program. One service per thread.
  static Result<AssessmentService> open(const std::string& edition_file);
  AssessmentService(AssessmentService&&) noexcept;
  AssessmentService& operator=(AssessmentService&&) noexcept;
  ~AssessmentService();

  // The result in words and rounded numbers, of an assessment in JSON (docs/schemas/assessment.schema.json).
  Result<views::ResultView> view(std::string_view json) const;
  // The same as JSON (docs/schemas/assessment-result.schema.json).
  Result<std::string> assess(std::string_view json) const;

 private:
  class Impl;
  explicit AssessmentService(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace willai::routing
