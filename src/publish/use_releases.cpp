#include "publish/use_releases.hpp"

#include <array>

#include "domain/study_ids.hpp"

namespace willai::publish {
namespace {

// The files themselves show what changed. Since August 2025 there is a row “not_classified” next to the row “none”, and the
// percentages add up to 100 with both. Of modes, the table of March 2025 has a column “filtered”; later ones have
// “not_classified” and “none”. The long tables name the plans that are counted.
constexpr std::string_view kSinceAugust =
    "Since August 2025, conversations that could not be sorted are in the total; before, they were left out.";
constexpr std::string_view kSinceFebruary = "Since February 2026, conversations of the plan Max are counted too.";

constexpr std::array kReleases = {
    KnownRelease{"claude-2024-12", "conversations", "2024-12", "December 2024", "task_pct_v1.csv", "", "",
                 "anthropic-use-2024-12", "", ""},
    KnownRelease{"claude-2025-03", "conversations", "2025-03", "March 2025", "task_pct_v2.csv",
                 "automation_vs_augmentation_by_task_v2.csv", "", "anthropic-use-2025-03", "anthropic-modes-2025-03",
                 ""},
    KnownRelease{"claude-2025-08", "conversations", "2025-08", "August 2025", "task_pct_v3.csv",
                 "automation_vs_augmentation_by_task_v3.csv", "aei_raw_claude_ai_2025-08-", "anthropic-use-2025-08",
                 "anthropic-modes-2025-08", kSinceAugust},
    KnownRelease{"claude-2025-11", "conversations", "2025-11", "November 2025", "task_pct_v4.csv",
                 "automation_vs_augmentation_by_task_v4.csv", "aei_raw_claude_ai_2025-11-", "anthropic-use-2025-11",
                 "anthropic-modes-2025-11", ""},
    KnownRelease{"claude-2026-02", "conversations", "2026-02", "February 2026", "task_pct_v5.csv",
                 "automation_vs_augmentation_by_task_v5.csv", "aei_raw_claude_ai_2026-02-", "anthropic-use-2026-02",
                 "anthropic-modes-2026-02", kSinceFebruary},
    KnownRelease{"claude-api-2025-08", "API calls", "2025-08", "August 2025", "task_pct_api_v3.csv",
                 "automation_vs_augmentation_by_task_api_v3.csv", "aei_raw_1p_api_2025-08-",
                 "anthropic-api-use-2025-08", "anthropic-api-modes-2025-08", ""},
    KnownRelease{"claude-api-2025-11", "API calls", "2025-11", "November 2025", "task_pct_api_v4.csv",
                 "automation_vs_augmentation_by_task_api_v4.csv", "aei_raw_1p_api_2025-11-",
                 "anthropic-api-use-2025-11", "anthropic-api-modes-2025-11", ""},
    KnownRelease{"claude-api-2026-02", "API calls", "2026-02", "February 2026", "task_pct_api_v5.csv",
                 "automation_vs_augmentation_by_task_api_v5.csv", "aei_raw_1p_api_2026-02-",
                 "anthropic-api-use-2026-02", "anthropic-api-modes-2026-02", ""}};

}  // namespace

std::span<const KnownRelease> known_releases() { return kReleases; }

UseRelease use_release_of(const KnownRelease& release) {
  return {.id = std::string(release.id),
          .source = std::string(study_id::kAnthropic),
          .counted = std::string(release.counted),
          .period = std::string(release.period),
          .month = std::string(release.month),
          .broke = std::string(release.broke),
          .measure = std::string(release.measure)};
}

}  // namespace willai::publish
