// All that an engine is made of, and the same as bytes: what the package for JavaScript has instead of an edition. Pure, so that it
// also runs as WebAssembly.
//
//   const std::string bytes = to_bytes(parts);
//   const EngineParts again = TRY(parse_engine(bytes));
//   const scoring::TaskScorer scorer = TRY(scorer_of(again));
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "matching/job_matcher.hpp"
#include "scoring/task_scorer.hpp"

namespace willai::library {

struct NamedTask {
  std::string statement;
  scoring::KnownTask known;
};

struct EngineParts {
  std::string about;  // JSON
  std::string model;  // the bytes of a task model
  std::vector<NamedTask> tasks;
  std::vector<scoring::RatedTask> rated;
  matching::MatchTables tables;
  std::string fitted;  // the bytes of MatchParts; "" in an edition without
};

std::string to_bytes(const EngineParts& parts);
// An error if the bytes are no engine of this version, or were cut or changed.
Result<EngineParts> parse_engine(std::string_view bytes);

Result<scoring::TaskScorer> scorer_of(const EngineParts& parts);
Result<matching::JobMatcher> matcher_of(const EngineParts& parts);

}  // namespace willai::library
