// Tables of tasks with their levels.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/level.hpp"
#include "views/chart_parts.hpp"

namespace willai::views {

struct LevelCell {
  std::optional<Level> level;  // absent: not rated
  bool raters_split = false;
};

struct TaskRow {
  std::string name;
  std::string url;
  LevelCell level;
  std::string range;  // "0.50–1.00"; "" if not rated
  std::optional<Plot> plot;
  std::string rationale;
  bool this_page = false;  // the focus task of a deep dive
  bool is_brief = false;  // a table shows the first sentence of the reason, so that a page of many tasks stays small
  std::string same_as{};  // the row above that gives the same reason; "" if none does
};

struct TaskTable {
  std::string caption;
  std::vector<TaskRow> rows;
};

}  // namespace willai::views
