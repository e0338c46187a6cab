#include "routing/assessor_once.hpp"

#include "publish/predicting.hpp"
#include "routing/rated_tasks.hpp"
#include "routing/site_options.hpp"
#include "system/builtin_content.hpp"

namespace willai::routing {
namespace {

Result<std::shared_ptr<const Assessor>> make_assessor(const EditionReader& reader) {
  auto model = TRY(load_task_model(DiskAndBuiltin(), std::string(kBuiltin) + "content"));
  if (!model) return not_found("this program was built without a task model; make one with willai-lab train");
  return std::shared_ptr<const Assessor>(std::make_shared<Assessor>(
      std::move(*model), rated_tasks(reader), yardstick_of(reader.professions_in(0, std::nullopt))));
}

}  // namespace

Result<std::shared_ptr<const Assessor>> AssessorOnce::get(const EditionReader& reader) {
  std::call_once(once_, [&] { assessor_ = make_assessor(reader); });
  return assessor_;
}

std::shared_ptr<AssessorOnce> make_assessor_once() { return std::make_shared<AssessorOnce>(); }

}  // namespace willai::routing
