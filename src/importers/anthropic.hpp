// The Anthropic Economic Index: what people were observed to use Claude for. Publisher: Anthropic. CC BY 4.0.
// Files: job_exposure.csv, task_penetration.csv (March 2026); onet_task_mappings.csv, automation_vs_augmentation.csv
// (February 2025).
#pragma once

#include <string>
#include <string_view>

#include "domain/occupation.hpp"
#include "importers/table.hpp"

namespace willai::importers::anthropic {

// job_exposure.csv: SOC 2018; observed exposure 0 to 1, where 0 means too little use to observe.
struct ExposureRow {
  SocCode code;
  std::string title;
  double observed = 0;
  friend bool operator==(const ExposureRow&, const ExposureRow&) = default;
};

// task_penetration.csv: a statement of O*NET, and the share of it that was observed in use, 0 to 1; 0 as above.
struct PenetrationRow {
  std::string task;
  double penetration = 0;
  friend bool operator==(const PenetrationRow&, const PenetrationRow&) = default;
};

// onet_task_mappings.csv: a statement of O*NET in lower case, and its share of all conversations in percent.
struct ShareRow {
  std::string task;
  double percent = 0;
  friend bool operator==(const ShareRow&, const ShareRow&) = default;
};

// automation_vs_augmentation.csv: a kind of interaction ("directive"), and its share of conversations in percent.
struct InteractionRow {
  std::string kind;
  double percent = 0;
  friend bool operator==(const InteractionRow&, const InteractionRow&) = default;
};

// `file` is the file's name in rejects. Each value of the first column appears once in its file. In
// task_penetration.csv it may appear again with the same value, as two spellings of one statement do, four times each.
// Percentages in onet_task_mappings.csv add up to 100 within 1. Those in automation_vs_augmentation.csv add up to 84 as
// published, so they must not exceed 100, and all six kinds are required. Otherwise the whole file is rejected.
Imported<ExposureRow> parse_exposures(std::string_view text, std::string_view file);
Imported<PenetrationRow> parse_penetrations(std::string_view text, std::string_view file);
Imported<ShareRow> parse_shares(std::string_view text, std::string_view file);
Imported<InteractionRow> parse_interactions(std::string_view text, std::string_view file);

}  // namespace willai::importers::anthropic
