// The result of an assessment on paper and as a picture to share. Both may be called from any number of threads; the
// same view gives the same bytes.
//
//   const std::string pdf = TRY(pdf::report_pdf(view, "https://example.org"));
//   const std::string png = TRY(pdf::share_card(view));
#pragma once

#include <string>

#include "base/result.hpp"
#include "reports/card.hpp"
#include "reports/document.hpp"
#include "views/result_view.hpp"
#include "views/view.hpp"

namespace willai::pdf {

// `site` is where the pages live, without a slash at its end; with "" nothing leads to them.
Result<std::string> report_pdf(const views::ResultView& view, const std::string& site);
// The same of the page of a profession.
Result<std::string> profession_pdf(const views::ProfessionPage& view, const std::string& site);
// PNG, 1200 by 630. Holds no word of the reader's own.
Result<std::string> share_card(const views::ResultView& view);

Result<std::string> to_pdf(const reports::Document& document);
Result<std::string> to_png(const reports::Card& card);

}  // namespace willai::pdf
