// The result of an assessment as a document of a few pages. Its figures and, if the view has them, its words are those
// of the page and of JSON.
#pragma once

#include <string>

#include "reports/document.hpp"
#include "views/result_view.hpp"

namespace willai::reports {

// `site` is the address of the pages, "https://example.org/jobs"; with "" there are no links to them.
Document result_document(const views::ResultView& view, const std::string& site);
// One page to take to a manager or a union.
Document handout_document(const views::ResultView& view, const std::string& site);

}  // namespace willai::reports
