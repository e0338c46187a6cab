// Pages of text: our own Markdown, and the page for an address that has none.
#pragma once

#include <string>
#include <vector>

#include "views/head_parts.hpp"
#include "views/table_parts.hpp"

namespace willai::views {

// Methodology, privacy: our own Markdown.
struct ProsePage {
  PageHead head;
  std::string kicker;
  std::string headline;
  std::string standfirst;
  std::string markdown;
  std::vector<NumberTable> tables{};
};

// 404 and 400, with a search.
struct MissingPage {
  PageHead head;
  std::string headline;
  std::string sentence;
  std::string query{};  // what the address of a profession says, for the search; ""
};

}  // namespace willai::views
