#include "components/notes.hpp"

namespace willai::components {
namespace {

void render_text(Html& out, const views::Note& note) {
  if (note.url.empty()) {
    out << note.text;
    return;
  }
  out << "<a href=\""_html << Url{note.url} << "\">"_html << note.text << "</a>"_html;
}

void render_note(Html& out, const views::Note& note) {
  out << "<li id=\"n"_html << note.number << "\" value=\""_html << note.number << "\">"_html;
  render_text(out, note);
  out << "</li>\n"_html;
}

}  // namespace

void render_notes(Html& out, const std::vector<views::Note>& notes) {
  if (notes.empty()) return;
  out << "<section class=\"band\" aria-labelledby=\"notes\"><h2 id=\"notes\" class=\"h3\">Sources for this page</h2>"
         "<ol class=\"notes\">\n"_html;
  for (const views::Note& note : notes) render_note(out, note);
  out << "</ol></section>\n"_html;
}

}  // namespace willai::components
