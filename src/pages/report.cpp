// /report and the pages that links in letters lead to.
#include "components/headline.hpp"
#include "components/report_form.hpp"
#include "pages/frame.hpp"

namespace willai::pages {
namespace {

void render_button(Html& out, const views::ReportPage& view) {
  if (view.action.empty()) return;
  out << "<form action=\""_html << Url{view.action}
      << "\" method=\"post\"><input type=\"hidden\" name=\"t\" value=\""_html << view.link
      << "\"><p class=\"btnrow\"><button class=\"btn\">"_html << view.button << "</button></p></form>\n"_html;
}

void render_next(Html& out, const views::ReportPage& view) {
  if (view.next.empty()) return;
  out << "<ul class=\"plain\">"_html;
  for (const views::Link& link : view.next)
    out << "<li><a class=\"tap\" href=\""_html << Url{link.url} << "\">"_html << link.text << "</a></li>"_html;
  out << "</ul>\n"_html;
}

}  // namespace

std::string render(const views::ReportPage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    out << "<div class=\"band open\">\n"_html;
    components::render_kicker(out, "Report by e-mail", {});
    out << "<div class=\"lead flow\">"_html;
    components::render_headline(out, view.headline, view.standfirst);
    for (const std::string& paragraph : view.paragraphs) out << "<p>"_html << paragraph << "</p>\n"_html;
    render_button(out, view);
    if (view.form) components::render_report_form(out, *view.form, frame.reports);
    render_next(out, view);
    out << "</div></div>\n"_html;
  });
}

}  // namespace willai::pages
