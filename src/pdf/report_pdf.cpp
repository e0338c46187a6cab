#include "pdf/report_pdf.hpp"

#include "pdf/finishing.hpp"
#include "reports/profession_document.hpp"
#include "reports/result_document.hpp"

namespace willai::pdf {

Result<std::string> to_pdf(const reports::Document& document) {
  const Faces* const faces = TRY(Faces::of_this_thread());
  const Drawn drawn = TRY(draw_sheets(*faces, document));
  return finish(drawn);
}

Result<std::string> report_pdf(const views::ResultView& view, const std::string& site) {
  return to_pdf(reports::result_document(view, site));
}

Result<std::string> handout_pdf(const views::ResultView& view, const std::string& site) {
  return to_pdf(reports::handout_document(view, site));
}

Result<std::string> profession_pdf(const views::ProfessionPage& view, const std::string& site) {
  return to_pdf(reports::profession_document(view, site));
}

Result<std::string> share_card(const views::ResultView& view, const std::string& site) {
  return to_png(reports::result_card(view, site));
}

Result<std::string> profession_card(const views::ProfessionPage& view, const std::string& site) {
  return to_png(reports::profession_card(view, site));
}

}  // namespace willai::pdf
