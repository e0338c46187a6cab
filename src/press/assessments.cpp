#include "press/assessments.hpp"

#include <fmt/format.h>

#include "api/result_json.hpp"
#include "app/assessor.hpp"
#include "journey/assessing.hpp"
#include "press/assessor_once.hpp"
#include "press/rooms.hpp"
#include "site/routes.hpp"
#include "store/edition_reader.hpp"
#include "system/builtin.hpp"

namespace willai {

struct AssessmentRooms {
  EditionReader reader;
  EditionFacts facts;
  std::shared_ptr<AssessorOnce> assessor;
};

namespace {

class EditionOfDesk : public journey::Edition {
 public:
  explicit EditionOfDesk(const AssessmentRooms& rooms) : rooms_(rooms) {}

  const EditionFacts& facts() const override { return rooms_.facts; }
  const Profession* find_profession(std::string_view slug) override {
    last_ = rooms_.reader.find_profession(slug);
    return last_ ? &*last_ : nullptr;
  }
  views::Findings find_jobs(const std::string&, std::size_t) override { return {}; }
  Result<std::shared_ptr<const Assessor>> assessor() override { return rooms_.assessor->get(rooms_.reader); }

 private:
  const AssessmentRooms& rooms_;
  std::optional<Profession> last_;
};

}  // namespace

AssessmentDesk::AssessmentDesk(std::unique_ptr<AssessmentRooms> rooms) : rooms_(std::move(rooms)) {}
AssessmentDesk::AssessmentDesk(AssessmentDesk&&) noexcept = default;
AssessmentDesk& AssessmentDesk::operator=(AssessmentDesk&&) noexcept = default;
AssessmentDesk::~AssessmentDesk() = default;

Result<AssessmentDesk> AssessmentDesk::open(const std::string& edition_file, std::shared_ptr<AssessorOnce> assessor) {
  EditionReader reader = TRY(press::open_reader(edition_file));
  EditionFacts facts = reader.load_facts();
  return AssessmentDesk(
      std::make_unique<AssessmentRooms>(AssessmentRooms{std::move(reader), std::move(facts), std::move(assessor)}));
}

Result<views::ResultView> AssessmentDesk::view(std::string_view json) const {
  EditionOfDesk edition(*rooms_);
  return journey::assess(edition, json);
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
