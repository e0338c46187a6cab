// /editions: what is in this edition and who signed it.
#pragma once

#include <string>
#include <vector>

#include "views/head_parts.hpp"
#include "views/link.hpp"
#include "views/table_parts.hpp"

namespace willai::views {

struct EditionRow {
  std::string name;  // "Vol. I, No. 04"
  std::string date;
  std::string contents;  // "412 professions, 8,930 tasks"
  std::string url{};    // of the page about it
  Link read{};          // to its own front page; without an address where it is not kept, and then with the reason, if there is one
};

struct EditionsPage {
  PageHead head;
  std::string standfirst;
  std::vector<EditionRow> editions;  // newest first
  std::vector<LedgerRow> facts;      // of this one
  // Of this one, too: its digest, who signed it and with what; "" for none.
  std::string digest;
  std::string signed_by;
  std::string signature;
};

}  // namespace willai::views
