// The releases of the Anthropic Economic Index by task: shares of conversations and of API calls, and how far people hand
// the work over. Publisher: Anthropic. CC BY 4.0.
// Two layouts. Small tables, one row for each statement of O*NET: task_pct_v1.csv to v5 and task_pct_api_v3.csv to v5
// (read by anthropic.hpp), automation_vs_augmentation_by_task_v2.csv to v5 and _api_v3.csv to v5. And the publisher's own
// long table since September 2025, aei_raw_claude_ai_….csv and aei_raw_1p_api_….csv, one number in a row, of which the rows
// about tasks of the whole world are read.
#pragma once

#include <string>
#include <string_view>

#include "domain/task_use.hpp"
#include "importers/anthropic.hpp"
#include "importers/table.hpp"

namespace willai::importers::anthropic {

// A statement of O*NET in lower case, and how its conversations went.
struct ModesRow {
  std::string task;
  UseModes modes;
  int rows = 1;  // of the file; a long table has one for each kind
  friend bool operator==(const ModesRow&, const ModesRow&) = default;
};

// automation_vs_augmentation_by_task_….csv. A statement appears once, and its shares add up to 1 within .01.
Imported<ModesRow> parse_modes(std::string_view text, std::string_view file);

// The rows of a long table that say what share of all conversations was about a task: facet onet_task, variable
// onet_task_pct. They add up to 100 within 1, or the file is rejected.
Imported<ShareRow> parse_release_shares(std::string_view text, std::string_view file);
// Those that say how the conversations about a task went: facet onet_task::collaboration, variable
// onet_task_collaboration_pct. Those of a task add up to 100 within 1, or the file is rejected.
Imported<ModesRow> parse_release_modes(std::string_view text, std::string_view file);

// In place of a statement: conversations about no task, and those that could not be sorted.
bool is_no_task(std::string_view statement);

}  // namespace willai::importers::anthropic
