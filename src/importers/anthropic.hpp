// The Anthropic Economic Index: what people were seen using Claude for. Publisher: Anthropic. CC BY 4.0.
// Files: job_exposure.csv, task_penetration.csv (March 2026); onet_task_mappings.csv, automation_vs_augmentation.csv
// (February 2025).
#pragma once

#include <string>
#include <string_view>

#include "domain/occupation.hpp"
#include "importers/table.hpp"

namespace willai::anthropic {

// job_exposure.csv: SOC 2018; observed exposure 0 to 1, where 0 means too little use to be seen.
struct ExposureRow {
  SocCode code;
  std::string title;
  double observed = 0;
  friend bool operator==(const ExposureRow&, const ExposureRow&) = default;
};

// task_penetration.csv: a statement of O*NET, and the share of its use that was seen, 0 to 1; 0 as above.
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

// `file` is the name put into rejects. What the first column names stands once in its file; only in
// task_penetration.csv it may stand again with the same value, as two spellings of one statement do, four times each.
// Percents of onet_task_mappings.csv sum to 100 within 1. Those of automation_vs_augmentation.csv sum to 84 as
// published, so they may not sum to more than 100, and all six kinds have to be there. Else the whole file is rejected.
Imported<ExposureRow> parse_exposures(std::string_view text, std::string_view file);
Imported<PenetrationRow> parse_penetrations(std::string_view text, std::string_view file);
Imported<ShareRow> parse_shares(std::string_view text, std::string_view file);
Imported<InteractionRow> parse_interactions(std::string_view text, std::string_view file);

}  // namespace willai::anthropic
