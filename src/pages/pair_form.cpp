// /compare: two fields, and below each what it may mean.
#include "components/headline.hpp"
#include "pages/frame.hpp"
#include "site/routes.hpp"
#include "views/pair_form_page.hpp"

namespace willai::pages {
namespace {

void render_choices(Html& out, const views::PairField& field) {
  if (field.choices.empty()) return;
  out << "<ul class=\"tries\">\n"_html;
  for (const views::Link& each : field.choices)
    out << "<li><a class=\"tap\" href=\""_html << Url{each.url} << "\">"_html << each.text << "</a>\n"_html;
  out << "</ul>\n"_html;
}

void render_field(Html& out, const views::PairField& field) {
  out << "<div><label for=\""_html << field.name << "\">"_html << field.label << "</label><input class=\"in\" id=\""_html
      << field.name << "\" name=\""_html << field.name << "\" maxlength=\"200\" required autocomplete=\"off\" value=\""_html
      << field.value << "\""_html;
  if (!field.sentence.empty()) out << " aria-describedby=\""_html << field.name << "-why\""_html;
  out << ">"_html;
  if (!field.sentence.empty())
    out << "<p class=\"hint coldesc\" id=\""_html << field.name << "-why\">"_html << field.sentence << "</p>"_html;
  render_choices(out, field);
  out << "</div>\n"_html;
}

}  // namespace

std::string render(const views::PairFormPage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    out << "<div class=\"band open\"><div class=\"lead flow\">"_html;
    components::render_headline(out, view.headline, view.standfirst);
    out << "</div></div>\n<div class=\"band\"><form class=\"lead flow\" action=\""_html << Url{site::kCompare} << "\">\n"_html;
    for (const views::PairField& field : view.fields) render_field(out, field);
    out << "<p class=\"btnrow\"><button class=\"btn\">Compare</button></p></form></div>\n"_html;
  });
}

}  // namespace willai::pages
