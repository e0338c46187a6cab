// What scores a typed task against an edition, created on first use. All routers of a process share one, because it
// has the task model and the words of every published task.
#pragma once

#include <memory>
#include <mutex>

#include "base/result.hpp"
#include "scoring/task_scorer.hpp"
#include "store/edition_reader.hpp"

namespace willai::routing {

class ScorerOnce {
 public:
  // Created from `reader` by the first caller; others wait until it is ready.
  Result<std::shared_ptr<const scoring::TaskScorer>> get(const store::EditionReader& reader);

 private:
  std::once_flag once_;
  Result<std::shared_ptr<const scoring::TaskScorer>> scorer_ = Error{};
};

}  // namespace willai::routing
