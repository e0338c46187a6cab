// The matcher of an edition, created on first use. All presses of a process share it: it is large, and never changes.
#pragma once

#include <mutex>
#include <optional>

#include "matching/job_matcher.hpp"
#include "store/edition_reader.hpp"

namespace willai::routing {

class SharedMatcher {
 public:
  // Created from `reader` by the first caller; others wait until it is ready. Null if the edition cannot be matched.
  const matching::JobMatcher* get(const store::EditionReader& reader) {
    std::call_once(once_, [&] {
      if (auto made = reader.load_matcher(); made.ok()) matcher_.emplace(std::move(*made));
    });
    return matcher_ ? &*matcher_ : nullptr;
  }

 private:
  std::once_flag once_;
  std::optional<matching::JobMatcher> matcher_;
};

}  // namespace willai::routing
