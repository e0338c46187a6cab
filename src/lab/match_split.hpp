// Tables without some titles or tasks, and what was left out of them.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "app/dataset.hpp"
#include "matching/match_tables.hpp"

namespace willai::lab {

struct LeftOut {
  std::string text;
  std::set<std::string> codes;  // any of these is right
};

// Judging and fitting leave out different titles, and different halves of the tasks.
enum class SplitFor { judging, fitting };

struct MatchSplit {
  MatchTables tables;
  std::vector<LeftOut> left_out;
};

// By a hash of the title a fifteenth of the alternate titles is left out, some 2,900: whatever a row calls the same by
// brackets or as its short title goes with it, and of these the plain names are asked for, each once. Any occupation
// that has the title is right.
MatchSplit split_titles(const Dataset& dataset, SplitFor use = SplitFor::judging);
// All tasks of each occupation as one description without a title; nothing is left out of the tables.
MatchSplit describe_all(const Dataset& dataset);
// Of each occupation every second task is left out, and they are put together into one description without a title.
MatchSplit split_tasks(const Dataset& dataset, SplitFor use = SplitFor::judging);

}  // namespace willai::lab
