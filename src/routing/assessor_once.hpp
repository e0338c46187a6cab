// The assessor of an edition, created on first use. The whole process shares one, because it holds the task model.
#pragma once

#include <memory>
#include <mutex>

#include "assessment/assessor.hpp"
#include "base/result.hpp"
#include "store/edition_reader.hpp"

namespace willai::routing {

class AssessorOnce {
 public:
  // Created from `reader` by the first caller; others wait until it is ready.
  Result<std::shared_ptr<const assessment::Assessor>> get(const store::EditionReader& reader);

 private:
  std::once_flag once_;
  Result<std::shared_ptr<const assessment::Assessor>> assessor_ = Error{};
};

}  // namespace willai::routing
