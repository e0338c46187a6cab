// The releases of observed use that this program knows: which files each has, what it counts, and where its method
// differs from the release before it.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "importers/anthropic_releases.hpp"
#include "domain/task_use.hpp"

namespace willai::publish {

struct KnownRelease {
  std::string_view id;       // "claude-2025-08"
  std::string_view counted;  // "conversations", "API calls"
  std::string_view month;    // "2025-08"
  std::string_view period;   // "August 2025"
  std::string_view shares;   // its table of shares, below by-task/
  std::string_view modes;    // its table of how the work was shared, below by-task/; "" if there is none
  std::string_view raw;      // how the publisher's own long table begins; "" if there is none
  std::string_view measure;  // of its shares, in the catalog
  std::string_view measure_of_modes;
  std::string_view broke;
};

// The oldest first.
std::span<const KnownRelease> known_releases();

// What the data folder has of a release.
struct ReleaseRows {
  const KnownRelease* release = nullptr;
  std::vector<importers::anthropic::ShareRow> shares{};
  std::vector<importers::anthropic::ModesRow> modes{};
  std::string file{};  // the publisher's long table, where both come from it; "" for the two small ones
};

UseRelease use_release_of(const KnownRelease& release);

}  // namespace willai::publish
