#include "routing/scorer_once.hpp"

#include "publish/predicting.hpp"
#include "routing/rated_tasks.hpp"
#include "routing/site_options.hpp"
#include "system/builtin_content.hpp"

namespace willai::routing {
namespace {

Result<std::shared_ptr<const scoring::TaskScorer>> make_scorer(const store::EditionReader& reader) {
  auto model = TRY(publish::load_task_model(system::DiskAndBuiltin(), std::string(system::kBuiltin) + "content"));
  if (!model) return io_error("This program was built without a task model, so it scores no tasks.");
  scoring::NearestTasks nearest(rated_tasks(reader), *model);
  return std::shared_ptr<const scoring::TaskScorer>(std::make_shared<scoring::TaskScorer>(std::move(*model), known_tasks(reader), std::move(nearest)));
}

}  // namespace

Result<std::shared_ptr<const scoring::TaskScorer>> ScorerOnce::get(const store::EditionReader& reader) {
  std::call_once(once_, [&] { scorer_ = make_scorer(reader); });
  return scorer_;
}

std::shared_ptr<ScorerOnce> make_scorer_once() { return std::make_shared<ScorerOnce>(); }

}  // namespace willai::routing
