// The result of an assessment as a PDF, and as a picture to share. Both may be called from any number of threads; the
// same view gives the same bytes.
//
//   const std::string pdf = TRY(pdf::report_pdf(view, "https://example.org"));
//   const std::string png = TRY(pdf::share_card(view, "https://example.org"));
#pragma once

#include <string>

#include "base/result.hpp"
#include "reports/card.hpp"
#include "reports/document.hpp"
#include "views/profession_page.hpp"
#include "views/result_view.hpp"

namespace willai::pdf {

// `site` is the address of the pages, without a slash at its end; with "" there are no links to them.
Result<std::string> report_pdf(const views::ResultView& view, const std::string& site);
// Its page for a manager or a union.
Result<std::string> handout_pdf(const views::ResultView& view, const std::string& site);
// The same for the page of a profession.
Result<std::string> profession_pdf(const views::ProfessionPage& view, const std::string& site);
// PNG, 1200 by 630. Contains none of the reader's own words.
Result<std::string> share_card(const views::ResultView& view, const std::string& site);
// The same for the page of a profession.
Result<std::string> profession_card(const views::ProfessionPage& view, const std::string& site);

Result<std::string> to_pdf(const reports::Document& document);
Result<std::string> to_png(const reports::Card& card);

}  // namespace willai::pdf
