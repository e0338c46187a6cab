#include "components/ledger.hpp"

#include "components/evidence_mark.hpp"

namespace willai::components {

void render_ledger(Html& out, const std::vector<views::LedgerRow>& rows) {
  if (rows.empty()) return;
  out << "<dl class=\"ledger\">"_html;
  for (const views::LedgerRow& row : rows)
    out << "<div><dt>"_html << row.term << "</dt><dd>"_html << row.value << "</dd></div>"_html;
  out << "</dl>\n"_html;
}

void render_figures(Html& out, const std::vector<views::FigureRow>& rows) {
  out << "<dl class=\"ledger\">"_html;
  for (const views::FigureRow& row : rows) {
    out << "<div><dt>"_html << row.label << "</dt><dd>"_html << row.value;
    render_evidence_mark(out, row.note);
    out << "</dd></div>"_html;
  }
  out << "</dl>\n"_html;
}

}  // namespace willai::components
