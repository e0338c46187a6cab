// /corrections: what turned out to be wrong, newest first; and the same beside the page that was wrong.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/edition.hpp"
#include "views/head_parts.hpp"
#include "views/link.hpp"

namespace willai::views {

struct CorrectionRow {
  std::string date;      // "December 1, 2026"
  std::string date_iso;  // "2026-12-01"
  Link page;
  std::string edition;  // "Vol. I, No. 01"
  std::string wrong;
  std::string right;
};

struct CorrectionsPage {
  PageHead head;
  std::string headline;
  std::string standfirst;
  std::vector<CorrectionRow> rows;
};

CorrectionsPage corrections_view(const EditionFacts& facts);

// A sentence or two for each correction of a page, newest first.
std::vector<std::string> corrections_of_page(const EditionFacts& facts, std::string_view page);

}  // namespace willai::views
