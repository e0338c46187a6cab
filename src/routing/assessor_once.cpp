#include "routing/assessor_once.hpp"

#include "publish/predicting.hpp"
#include "routing/rated_tasks.hpp"
#include "routing/site_options.hpp"
#include "system/builtin_content.hpp"

namespace willai::routing {
namespace {

Result<std::shared_ptr<const assessment::Assessor>> make_assessor(const store::EditionReader& reader) {
  auto model = TRY(publish::load_task_model(system::DiskAndBuiltin(), std::string(system::kBuiltin) + "content"));
  if (!model) return not_found("this program was built without a task model; make one with willai-lab train");
  return std::shared_ptr<const assessment::Assessor>(std::make_shared<assessment::Assessor>(
      std::move(*model), rated_tasks(reader), assessment::yardstick_of(reader.professions_in(0, std::nullopt))));
}

}  // namespace

Result<std::shared_ptr<const assessment::Assessor>> AssessorOnce::get(const store::EditionReader& reader) {
  std::call_once(once_, [&] { assessor_ = make_assessor(reader); });
  return assessor_;
}

std::shared_ptr<AssessorOnce> make_assessor_once() { return std::make_shared<AssessorOnce>(); }

}  // namespace willai::routing
