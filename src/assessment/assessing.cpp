#include "assessment/assessing.hpp"

#include <fmt/format.h>

#include "api/assessment_json.hpp"
#include "views/page_head.hpp"

namespace willai::assessment {
namespace {

// Null if the assessment names none.
Result<const Profession*> find_chosen(Edition& edition, const std::string& slug) {
  if (slug.empty()) return static_cast<const Profession*>(nullptr);
  const Profession* found = edition.find_profession(slug);
  const EditionNumber& number = edition.facts().number;
  if (!found)
    return invalid(fmt::format("\"profession\" is “{}”; this edition ({}) has no such profession", slug,
                               views::edition_name(number.volume, number.number)));
  return found;
}

}  // namespace

Result<views::ResultView> assess(Edition& edition, std::string_view json) {
  const Assessment assessment = TRY(api::parse_assessment(json));
  const Profession* profession = TRY(find_chosen(edition, assessment.profession()));
  const auto assessor = TRY(edition.assessor());
  const AssessmentResult result = TRY(assessor->assess(assessment, profession));
  return views::result_view({result.assessment, result.week, result.placed, result.compared, result.skills,
                             result.transitions, profession, edition.facts()});
}

}  // namespace willai::assessment
