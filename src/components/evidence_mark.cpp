#include "components/evidence_mark.hpp"

namespace willai::components {
namespace {

void render_link(Html& out, int note) {
  out << "<a href=\"#n"_html << note << "\" aria-label=\"Source "_html << note << "\">"_html << note << "</a>"_html;
}

}  // namespace

void render_evidence_marks(Html& out, const std::vector<int>& notes) {
  if (notes.empty()) return;
  out << "<sup class=\"ev\">"_html;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    if (i > 0) out << ","_html;
    render_link(out, notes[i]);
  }
  out << "</sup>"_html;
}

void render_evidence_mark(Html& out, int note) {
  if (note == 0) return;
  out << "<sup class=\"ev\">"_html;
  render_link(out, note);
  out << "</sup>"_html;
}

}  // namespace willai::components
