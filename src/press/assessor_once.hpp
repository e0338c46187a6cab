// The assessor of an edition, made when it is first asked for. All routers of a process share one: it holds the
// task model.
#pragma once

#include <memory>
#include <mutex>

#include "app/assessor.hpp"
#include "base/result.hpp"
#include "store/edition_reader.hpp"

namespace willai::routing {

class AssessorOnce {
 public:
  // Made from `reader` by whoever asks first; others wait until it is there.
  Result<std::shared_ptr<const Assessor>> get(const EditionReader& reader);

 private:
  std::once_flag once_;
  Result<std::shared_ptr<const Assessor>> assessor_ = Error{};
};

}  // namespace willai::routing
