// The result of an assessment as a document of a few pages. Its figures and, wherever the view has them, its words are
// those of the page and of JSON.
#pragma once

#include <string>

#include "reports/document.hpp"
#include "views/result_view.hpp"

namespace willai::reports {

// `site` is where the pages live, "https://example.org/jobs"; with "" nothing leads to them.
Document result_document(const views::ResultView& view, const std::string& site);

}  // namespace willai::reports
