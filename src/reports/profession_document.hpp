// The page of a profession as a document of a few pages: the report for readers without an assessment. Its figures and
// words are those of the page.
#pragma once

#include <string>

#include "reports/document.hpp"
#include "views/profession_page.hpp"

namespace willai::reports {

// `site` is the address of the pages, "https://example.org/jobs"; with "" there are no links to them.
Document profession_document(const views::ProfessionPage& view, const std::string& site);

}  // namespace willai::reports
