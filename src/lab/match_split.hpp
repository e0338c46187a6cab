// Tables without some titles or tasks, and what was held out of them.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "publish/dataset.hpp"
#include "matching/match_tables.hpp"

namespace willai::lab {

struct LeftOut {
  std::string text;
  std::set<std::string> codes;  // any of these is right
};

// Evaluation and fitting hold out different titles, and different halves of the tasks.
enum class SplitFor { judging, fitting };

struct MatchSplit {
  matching::MatchTables tables;
  std::vector<LeftOut> left_out;
};

// Holds out a fifteenth of the alternate titles, about 2,900, chosen by a hash. Names that a row gives for the same
// thing, in parentheses or as its short title, are held out too. The plain names among them are the queries, each once.
// Any occupation that has the title is right.
MatchSplit split_titles(const publish::Dataset& dataset, SplitFor use = SplitFor::judging);
// All tasks of each occupation as one description without a title; nothing is held out of the tables.
MatchSplit describe_all(const publish::Dataset& dataset);
// Holds out every second task of each occupation; together they form one description without a title.
MatchSplit split_tasks(const publish::Dataset& dataset, SplitFor use = SplitFor::judging);

}  // namespace willai::lab
