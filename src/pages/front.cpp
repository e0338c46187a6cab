// /: the front page of the edition.
#include "components/assessment_call.hpp"
#include "components/brief.hpp"
#include "components/disagreement_list.hpp"
#include "components/explore_map.hpp"
#include "components/headline.hpp"
#include "components/index_list.hpp"
#include "components/ledger.hpp"
#include "components/mover_list.hpp"
#include "components/search_box.hpp"
#include "components/story.hpp"
#include "pages/frame.hpp"
#include "site/routes.hpp"

namespace willai::pages {
namespace {

using views::FrontPage;

void render_name(Html& out, const FrontPage& view) {
  out << "<h1 class=\"vh\">"_html << view.head.masthead.name << ", "_html << view.head.masthead.volume_and_number << ", "_html
      << view.head.masthead.date << "</h1>\n"_html;
}

void render_how_to_read(Html& out, const FrontPage& view) {
  if (view.how_to_read.empty()) return;
  out << "<section><h3>How to read a range</h3><p>"_html << view.how_to_read << "</p></section>\n"_html;
}

void render_edition(Html& out, const FrontPage& view) {
  if (view.in_this_edition.empty()) return;
  out << "<section><h3>In this edition</h3>"_html;
  components::render_ledger(out, view.in_this_edition);
  out << "</section>\n"_html;
}

void render_corrections(Html& out, const FrontPage& view) {
  if (view.corrections.empty()) return;
  out << "<section><h3>Corrections and changes</h3><ul class=\"items\">"_html;
  for (const std::string& correction : view.corrections) out << "<li><p>"_html << correction << "</p></li>"_html;
  if (!view.all_changes.url.empty())
    out << "<li><p><a href=\""_html << Url{view.all_changes.url} << "\">"_html << view.all_changes.text
        << "</a></p></li>"_html;
  out << "</ul></section>\n"_html;
}

// Beside a story with a figure the rail has room for a list.
bool has_tall_lead(const FrontPage& view) { return view.lead.figure.has_value(); }

void render_rail(Html& out, const FrontPage& view) {
  out << "<div class=\"rail ruled stack\">"_html;
  for (const views::BriefView& brief : view.briefs) components::render_brief(out, brief);
  render_how_to_read(out, view);
  render_edition(out, view);
  if (has_tall_lead(view)) components::render_index_list(out, view.most_employed);
  render_corrections(out, view);
  out << "</div>\n"_html;
}

void render_lead(Html& out, const FrontPage& view) {
  out << "<section class=\"band open\" aria-labelledby=\"lead\"><div class=\"lead flow\">"_html;
  components::render_story(out, view.lead);
  out << "</div>\n"_html;
  render_rail(out, view);
  out << "</section>\n"_html;
}

// As many columns as there are tables.
Markup columns_for(std::size_t tables) {
  return tables == 3 ? "cols cols-3"_html : "cols cols-2"_html;
}

void render_tables(Html& out, const FrontPage& view) {
  const bool has_employed = !view.most_employed.rows.empty() && view.movers.empty() && !has_tall_lead(view);
  const auto tables = static_cast<std::size_t>(!view.most_exposed.rows.empty()) + !view.least_exposed.rows.empty() +
                      !view.movers.empty() + has_employed;
  if (tables == 0) return;
  out << "<section class=\"band major\" aria-labelledby=\"tables\"><h2 id=\"tables\" class=\"vh\">Tables of the edition"
         "</h2><div class=\""_html
      << columns_for(tables) << "\">\n"_html;
  components::render_index_list(out, view.most_exposed);
  components::render_index_list(out, view.least_exposed);
  if (!view.movers.empty()) components::render_movers(out, view.movers, view.movers_note);
  else if (has_employed) components::render_index_list(out, view.most_employed);
  out << "</div></section>\n"_html;
}

// A picture of the page that it leads to.
void render_map(Html& out, const FrontPage& view) {
  if (view.map.fields.empty()) return;
  out << "<section class=\"band major\" aria-labelledby=\"map\"><h2 id=\"map\"><a href=\""_html << Url{site::kExplore}
      << "\">All work, by people and by what AI could shorten</a></h2>\n<figure class=\"fig\"><figcaption>A box is a field of "
         "work, as large as its people. The more ink, the more of the work AI could do in half the time; dots: unclear. "
         "United States.</figcaption>\n"_html;
  components::render_explore_defs(out);
  components::render_field_map(out, view.map, components::FieldLinks::none);
  out << "</figure><p><a class=\"tap\" href=\""_html << Url{site::kExplore}
      << "\">Explore: every profession, its pay and growth</a></p></section>\n"_html;
}

void render_disagreements(Html& out, const FrontPage& view) {
  if (view.disagreements.empty()) return;
  out << "<div class=\"band major\"><div class=\"many\">\n"_html;
  components::render_disagreements(out, view.disagreements, view.disagreements_note);
  out << "</div></div>\n"_html;
}

void render_deep_dives(Html& out, const FrontPage& view) {
  if (view.deep_dives.empty()) return;
  out << "<section class=\"band major\" aria-labelledby=\"deep\"><h2 id=\"deep\">Latest deep dives</h2>"
         "<div class=\"cols cols-3\">\n"_html;
  for (const views::BriefView& brief : view.deep_dives) components::render_brief(out, brief);
  out << "</div></section>\n"_html;
}

}  // namespace

std::string render(const FrontPage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    render_name(out, view);
    components::render_search_box(out, {"", frame.search_script});
    components::render_assessment_button(out, "");
    render_lead(out, view);
    render_map(out, view);
    render_tables(out, view);
    render_disagreements(out, view);
    render_deep_dives(out, view);
  });
}

}  // namespace willai::pages
