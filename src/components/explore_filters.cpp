#include "components/explore_filters.hpp"

#include "components/explore_map.hpp"

namespace willai::components {
namespace {

void render_select(Html& out, Markup label, Markup name, const std::vector<views::ExploreOption>& options) {
  if (options.empty()) return;
  out << "<div><label for=\"by-"_html << name << "\">"_html << label << "</label><select class=\"in\" id=\"by-"_html << name
      << "\" name=\""_html << name << "\">"_html;
  for (const views::ExploreOption& option : options) {
    out << "<option value=\""_html << option.value << "\""_html << (option.is_chosen ? " selected>"_html : ">"_html) << option.text;
    if (option.professions > 0) out << " ("_html << option.professions << ")"_html;
  }
  out << "</select></div>\n"_html;
}

void render_boxes(Html& out, const std::vector<views::ExploreOption>& reaches) {
  out << "<fieldset><legend>AI could shorten</legend>"_html;
  for (std::size_t i = 0; i < reaches.size(); ++i) {
    out << "<label class=\"box\"><input type=\"checkbox\" name=\"level\" value=\""_html << reaches[i].value << "\""_html
        << (reaches[i].is_chosen ? " checked>"_html : ">"_html);
    render_swatch(out, views::kReaches[i]);
    out << reaches[i].text << " <span class=\"soft\">"_html << reaches[i].professions << "</span></label>"_html;
  }
  out << "</fieldset>\n"_html;
}

}  // namespace

void render_explore_filters(Html& out, const views::ExplorePage& view, Answered answered) {
  out << (answered == Answered::by_server ? "<details class=\"fold\">"_html : "<details class=\"fold\" hidden>"_html)
      << "<summary>Narrow down</summary><form class=\"sift\" id=\"sift\" action=\""_html << Url{view.form_url} << "\">\n"_html;
  out << "<div><label for=\"by-name\">Search in these</label><input class=\"in\" id=\"by-name\" name=\"s\" type=\"search\" "
         "maxlength=\"80\" autocomplete=\"off\" value=\""_html
      << view.sought << "\"></div>\n"_html;
  render_select(out, "Field"_html, "field"_html, view.fields);
  render_select(out, "Usual education"_html, "edu"_html, view.educations);
  render_boxes(out, view.reaches);
  if (view.sort_word != "people") out << "<input type=\"hidden\" name=\"sort\" value=\""_html << view.sort_word << "\">"_html;
  out << "<div class=\"btnrow\"><button class=\"btn btn-quiet\">Show</button><a class=\"tap\" href=\""_html << Url{view.form_url}
      << "\">Clear</a></div></form></details>\n"_html;
}

}  // namespace willai::components
