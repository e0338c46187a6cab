// The page of a profession as a document of a few pages: the report of who asks for one without an assessment. Its
// figures and words are those of the page.
#pragma once

#include <string>

#include "reports/document.hpp"
#include "views/view.hpp"

namespace willai::reports {

// `site` is where the pages live, "https://example.org/jobs"; with "" nothing leads to them.
Document profession_document(const views::ProfessionPage& view, const std::string& site);

}  // namespace willai::reports
