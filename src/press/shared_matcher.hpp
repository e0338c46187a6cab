// The matcher of an edition, made when it is first asked for. All routers of a process share one: it is large, and
// never changes.
#pragma once

#include <mutex>
#include <optional>

#include "matching/job_matcher.hpp"
#include "store/edition_reader.hpp"

namespace willai::routing {

class SharedMatcher {
 public:
  // Made from `reader` by whoever asks first; others wait until it is there. Null where the edition cannot be matched.
  const JobMatcher* get(const EditionReader& reader) {
    std::call_once(once_, [&] {
      if (auto made = reader.load_matcher(); made.ok()) matcher_.emplace(std::move(*made));
    });
    return matcher_ ? &*matcher_ : nullptr;
  }

 private:
  std::once_flag once_;
  std::optional<JobMatcher> matcher_;
};

}  // namespace willai::routing
