#include "components/upload_form.hpp"

#include "components/form_faults.hpp"

namespace willai::components {
namespace {

void render_text(Html& out) {
  out << "<div><label for=\"description\">Paste the text</label><textarea class=\"in\" id=\"description\" "
         "name=\"text\" "
         "rows=\"3\" autocomplete=\"off\"></textarea></div>"_html;
}

void render_file(Html& out, const views::UploadForm& form) {
  out << (form.error.empty() ? "<div>"_html : "<div class=\"err\">"_html)
      << "<label for=\"file\">A job description or CV as a file</label><p class=\"hint\" id=\"file-hint\">PDF, DOCX or "
         "plain text, up to 2 MB and 30 pages. Your browser sends it to this site. We read it in memory, then drop it "
         "and keep nothing.</p>"_html;
  render_field_fault(out, "file", form.error);
  out << "<input class=\"in\" id=\"file\" name=\"file\" type=\"file\" accept=\".pdf,.docx,.txt,.md,application/pdf,"
         "text/plain\""_html;
  render_fault_attributes(out, "file", form.error, "file-hint");
  out << "></div>"_html;
}

}  // namespace

void render_upload_form(Html& out, const views::UploadForm& form, PastedText pasted) {
  if (form.action.empty()) return;
  out << "<form class=\"panel\" method=\"post\" enctype=\"multipart/form-data\" action=\""_html << Url{form.action}
      << "\"><h2 class=\"h3\">Or start with a description</h2>"_html;
  if (pasted == PastedText::taken) render_text(out);
  render_file(out, form);
  out << "<p><button class=\"btn btn-quiet\">Find my tasks in it</button></p></form>\n"_html;
}

}  // namespace willai::components
