// What is fitted when an edition is published, as bytes in the edition: how words are read, which features there are,
// and their weights for each job.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "matching/feature_space.hpp"
#include "matching/match_tables.hpp"
#include "matching/occupation_reading.hpp"

namespace willai::matching {

struct MatchParts {
  Rewordings rewordings;
  std::vector<std::string> codes;  // of the jobs, in order
  FeatureSpace space;
  OccupationVectors vectors;
  std::vector<float> common;  // of each job, ln of how common it is against the mean; empty if nobody knows
  // From other classifications: names and descriptions of work.
  std::vector<KnownTitle> further_titles;
  std::vector<KnownStatement> further_work;
};

// The same bytes on every machine: little-endian, no padding.
std::string to_bytes(const MatchParts& parts);
Result<MatchParts> parse_match_parts(std::string_view bytes);

// Without fitting: titles are matched by likeness alone. `more_words` are keys of words that no text here has, but that
// should be features.
MatchParts unfitted_parts(const MatchTables& tables, Rewordings rewordings,
                          const std::vector<std::uint32_t>& more_words = {});

}  // namespace willai::matching
