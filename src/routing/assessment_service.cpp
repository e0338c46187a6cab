#include "routing/assessment_service.hpp"

#include "api/result_json.hpp"
#include "assessment/assessor.hpp"
#include "assessment/assessing.hpp"
#include "routing/assessor_once.hpp"
#include "routing/open_edition.hpp"

namespace willai::routing {

class AssessmentService::Impl : public assessment::Edition {
 public:
  explicit Impl(store::EditionReader reader) : reader_(std::move(reader)), facts_(reader_.load_facts()) {}

  const EditionFacts& facts() const override { return facts_; }
  const Profession* find_profession(std::string_view slug) override {
    last_ = reader_.find_profession(slug);
    return last_ ? &*last_ : nullptr;
  }
  views::Findings find_jobs(const std::string&, std::size_t) override { return {}; }
  Result<std::shared_ptr<const assessment::Assessor>> assessor() override { return assessor_.get(reader_); }

 private:
  store::EditionReader reader_;
  EditionFacts facts_;
  AssessorOnce assessor_;
  std::optional<Profession> last_;
};

AssessmentService::AssessmentService(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
AssessmentService::AssessmentService(AssessmentService&&) noexcept = default;
AssessmentService& AssessmentService::operator=(AssessmentService&&) noexcept = default;
AssessmentService::~AssessmentService() = default;

Result<AssessmentService> AssessmentService::open(const std::string& edition_file) {
  store::EditionReader reader = TRY(open_edition(edition_file));
  return AssessmentService(std::make_unique<Impl>(std::move(reader)));
}

Result<views::ResultView> AssessmentService::view(std::string_view json) const {
  return assessment::assess(*impl_, json);
}

Result<std::string> AssessmentService::assess(std::string_view json) const { return api::to_json(TRY(view(json))); }

}  // namespace willai::routing
