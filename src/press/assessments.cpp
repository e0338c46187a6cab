#include "press/assessments.hpp"

#include <fmt/format.h>

#include "api/assessment_json.hpp"
#include "api/result_json.hpp"
#include "app/assessor.hpp"
#include "press/assessor_once.hpp"
#include "press/rooms.hpp"
#include "site/routes.hpp"
#include "store/edition_reader.hpp"
#include "system/builtin.hpp"
#include "views/page_head.hpp"

namespace willai {

namespace {

Result<EditionReader> open_reader(const std::string& file) {
  if (!file.empty()) return EditionReader::open(file);
  if (builtin_edition().empty()) return not_found("this program was built without an edition; give --edition FILE");
  return EditionReader::open_memory(builtin_edition());
}

}  // namespace

struct AssessmentRooms {
  EditionReader reader;
  EditionFacts facts;
  std::shared_ptr<AssessorOnce> assessor;
};

namespace {

// The profession of the assessment; null when it names none.
Result<std::optional<Profession>> find_chosen(const AssessmentRooms& rooms, const Assessment& assessment) {
  if (assessment.profession().empty()) return std::optional<Profession>();
  auto found = rooms.reader.find_profession(assessment.profession());
  const EditionNumber& number = rooms.facts.number;
  if (!found)
    return invalid(fmt::format("\"profession\" is “{}”; this edition ({}) has no such profession",
                               assessment.profession(), views::edition_name(number.volume, number.number)));
  return found;
}

}  // namespace

AssessmentDesk::AssessmentDesk(std::unique_ptr<AssessmentRooms> rooms) : rooms_(std::move(rooms)) {}
AssessmentDesk::AssessmentDesk(AssessmentDesk&&) noexcept = default;
AssessmentDesk& AssessmentDesk::operator=(AssessmentDesk&&) noexcept = default;
AssessmentDesk::~AssessmentDesk() = default;

Result<AssessmentDesk> AssessmentDesk::open(const std::string& edition_file, std::shared_ptr<AssessorOnce> assessor) {
  EditionReader reader = TRY(open_reader(edition_file));
  EditionFacts facts = reader.load_facts();
  return AssessmentDesk(
      std::make_unique<AssessmentRooms>(AssessmentRooms{std::move(reader), std::move(facts), std::move(assessor)}));
}

Result<views::ResultView> AssessmentDesk::view(std::string_view json) const {
  const Assessment assessment = TRY(api::parse_assessment(json));
  const auto profession = TRY(find_chosen(*rooms_, assessment));
  const auto assessor = TRY(rooms_->assessor->get(rooms_->reader));
  const AssessmentResult result = TRY(assessor->assess(assessment, profession ? &*profession : nullptr));
  return views::result_view({result.assessment, result.week, result.placed, result.compared, result.skills,
                             result.transitions, result.plan, profession ? &*profession : nullptr, rooms_->facts});
}

Result<std::string> AssessmentDesk::assess(std::string_view json) const { return api::to_json(TRY(view(json))); }

namespace {

Page json_answer(int status, std::string body) {
  return {status, "application/json", std::move(body), Freshness::never, ""};
}

// A fault of the sender is the sender's to mend; one of ours is not.
int status_of(const Error& error) { return error.kind == ErrorKind::invalid ? 400 : 503; }

}  // namespace

Page receive(const AssessmentDesk& desk, std::string_view path, std::string_view body) {
  if (path != site::kAssessApi)
    return json_answer(
        404, api::error_json(fmt::format("Nothing can be posted here; {} takes an assessment.", site::kAssessApi)));
  auto result = desk.assess(body);
  return result.ok() ? json_answer(200, std::move(*result))
                     : json_answer(status_of(result.error()), api::error_json(result.error().message));
}

namespace press {

Page print_post_only() {
  Page page = json_answer(405, api::error_json("This address takes an assessment by POST."));
  page.allow = "POST";
  return page;
}

}  // namespace press
}  // namespace willai
