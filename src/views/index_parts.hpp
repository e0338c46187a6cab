// Lists of links to tasks and professions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/level.hpp"

namespace willai::views {

// A link to a task or profession with its level or its range.
struct IndexRow {
  std::string name;
  std::string url;
  std::optional<Level> level;
  std::string range;   // "0.39–0.56"
  std::string detail;  // a short reason; may be empty
};

struct IndexList {
  std::string title;
  std::string note;
  std::vector<IndexRow> rows;
};

}  // namespace willai::views
