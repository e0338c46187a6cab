// /compare/<profession>/<other>: two professions side by side.
#pragma once

#include <string>
#include <vector>

#include "views/head_parts.hpp"
#include "views/link.hpp"

namespace willai::views {

// One thing said about two professions.
struct CompareRow {
  std::string term;
  std::string first;
  std::string second;
};

struct CompareGroup {
  std::string title;
  std::string note;
  std::vector<CompareRow> rows;
};

struct ComparePage {
  PageHead head;
  std::string headline;
  std::string standfirst;
  Link first;
  Link second;
  std::vector<CompareGroup> groups;
  std::vector<std::string> insights;
};

}  // namespace willai::views
