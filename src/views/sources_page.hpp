// /sources and /sources/<measure>: where the figures come from.
#pragma once

#include <string>
#include <vector>

#include "views/head_parts.hpp"
#include "views/link.hpp"
#include "views/table_parts.hpp"

namespace willai::views {

struct SourceItem {
  std::string id;
  std::string name;
  std::vector<LedgerRow> facts;  // publisher, version, date, license, coverage
  std::string attribution;
  std::string changes;
  std::vector<std::string> measures;  // what was taken from it
  std::vector<LedgerRow> files;       // path -> sha256
  std::string url;
  std::vector<Link> pages{};  // of its measures
};

struct SourcesPage {
  PageHead head;
  std::string standfirst;
  std::vector<SourceItem> sources;
  std::vector<std::string> gaps;  // what is missing in this edition and why
};

// /sources/<measure>
struct MeasurePage {
  PageHead head;
  std::string headline;
  std::string standfirst;
  std::string markdown;  // method, limits, joins, citation
  std::vector<LedgerRow> facts;
  NumberTable coverage;
  NumberTable correlations;
  NumberTable interactions;
  std::vector<std::string> gaps;
};

}  // namespace willai::views
