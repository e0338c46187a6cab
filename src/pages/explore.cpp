// /explore: all work as a map, as charts, and as a table.
#include "components/chart_menu.hpp"
#include "components/explore_filters.hpp"
#include "components/explore_map.hpp"
#include "components/explore_scatter.hpp"
#include "components/explore_table.hpp"
#include "components/filter_bar.hpp"
#include "components/headline.hpp"
#include "components/profession_table.hpp"
#include "components/script.hpp"
#include "pages/frame.hpp"
#include "site/routes.hpp"
#include "views/wording.hpp"

namespace willai::pages {
namespace {

using views::ExplorePage;

void render_explore_opening(Html& out, const ExplorePage& view) {
  out << "<section class=\"band open\">\n"_html;
  components::render_kicker(out, "Explore", {view.kicker, ""});
  out << "<div class=\"lead flow\">"_html;
  components::render_headline(out, view.headline, view.standfirst);
  out << "</div>\n<div class=\"rail ruled flow\">"_html;
  if (!view.finding.empty()) out << "<p>"_html << view.finding << "</p>"_html;
  out << "<p class=\"scope\">"_html << views::what_counts() << "</p></div></section>\n"_html;
}

// A static copy has no files of charts.
void render_menu_of(Html& out, const std::string& chart, const Frame& frame) {
  if (frame.takes_forms) components::render_chart_menu(out, chart);
}

void render_map_figure(Html& out, const ExplorePage& view, const Frame& frame) {
  if (!view.map) return;
  out << "<figure class=\"fig wide\"><figcaption><h2 class=\"h3\">The map</h2>"_html << view.caption
      << " A rectangle leads to its line in the table, which says all that the map shows.</figcaption>\n"_html;
  components::render_work_map(out, *view.map);
  if (view.fields_map) components::render_field_map(out, *view.fields_map, components::FieldLinks::to_fields);
  render_menu_of(out, view.chart_name, frame);
  out << "</figure>\n"_html;
}

void render_scatter_figure(Html& out, const ExplorePage& view, const Frame& frame) {
  if (!view.scatter) return;
  out << "<figure class=\"fig wide\"><figcaption><h2 class=\"h3\">"_html << view.scatter->title << "</h2>"_html
      << view.scatter->caption << "</figcaption>\n"_html;
  components::render_explore_scatter(out, *view.scatter);
  render_menu_of(out, view.chart_name, frame);
  out << "</figure>\n"_html;
}

void render_words(Html& out) {
  components::render_reach_key(out);
  out << "<p class=\"fine\"><a href=\""_html << Url{site::kMethodOfWords} << "\">How a range gets its word</a></p>\n"_html;
}

void render_explore_charts(Html& out, const ExplorePage& view, const Frame& frame) {
  out << "<section class=\"band major\" aria-label=\"Charts and filters\"><div class=\"flow\">\n"_html;
  components::render_links(out, "View", view.charts);
  components::render_explore_filters(
      out, view, frame.takes_forms ? components::Answered::by_server : components::Answered::by_script_alone);
  out << "<p class=\"label\" id=\"found\" role=\"status\">"_html << view.found << "</p>\n"_html;
  render_map_figure(out, view, frame);
  render_scatter_figure(out, view, frame);
  render_words(out);
  out << "</div></section>\n"_html;
}

void render_explore_list(Html& out, const ExplorePage& view) {
  out << "<section class=\"band\" aria-labelledby=\"list\"><h2 id=\"list\">The list</h2><div class=\"flow\">\n"_html;
  components::render_explore_table(out, view);
  if (!view.left_out.empty())
    out << "<p class=\"fine\">"_html << view.left_out << " <a href=\""_html << Url{site::kProfessions} << "\">The index</a></p>"_html;
  out << "<p class=\"fine\"><a href=\""_html << Url{site::kRoster} << "\">The exposure of a staff</a>, from your own table. <a href=\""_html
      << Url{site::kApiPage} << "\">The same figures for programs</a></p></div></section>\n"_html;
}

}  // namespace

std::string render(const ExplorePage& view, const Frame& frame) {
  const std::string stylesheets = std::string(frame.stylesheets).append(" ").append(frame.explore_style);
  Frame own = frame;
  own.stylesheets = stylesheets;
  return render_document(view.head, own, [&](Html& out) {
    components::render_explore_defs(out);
    render_explore_opening(out, view);
    if (view.rows.empty()) return;
    render_explore_charts(out, view, frame);
    render_explore_list(out, view);
    components::render_script(out, frame.explore_script);
  });
}

}  // namespace willai::pages
