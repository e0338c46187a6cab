// /profession/<profession>: the exposure of a job, task by task.
#include <algorithm>

#include "components/contents_list.hpp"
#include "components/evidence_mark.hpp"
#include "components/headline.hpp"
#include "components/histogram.hpp"
#include "components/ledger.hpp"
#include "components/measure_table.hpp"
#include "components/mix_chart.hpp"
#include "components/outlook_panel.hpp"
#include "components/paragraphs.hpp"
#include "components/transition_table.hpp"
#include "pages/analysis.hpp"
#include "pages/frame.hpp"

namespace willai::pages {
namespace {

using views::ProfessionPage;

bool has_studies(const ProfessionPage& view) { return !components::is_empty(view.measures) || view.histogram; }

bool has_mix(const ProfessionPage& view) {
  return std::any_of(view.mix.begin(), view.mix.end(), [](const auto& chart) { return !chart.parts.empty(); });
}

void render_contents(Html& out, const ProfessionPage& view) {
  std::vector<components::ContentsEntry> entries = {{"In short"_html, "answer"_html}};
  if (has_studies(view)) entries.push_back({"The studies"_html, "studies"_html});
  append_contents(entries, view.analysis);
  if (!view.outlook.rows.empty()) entries.push_back({"Wages and outlook"_html, "outlook"_html});
  if (!view.transitions.rows.empty()) entries.push_back({"Neighbors"_html, "transitions"_html});
  append_related(entries, view.analysis);
  components::render_contents(out, entries);
}

void render_head(Html& out, const ProfessionPage& view) {
  out << "<div class=\"band open\">\n"_html;
  components::render_kicker(out, "AI Exposure Analysis", {view.kicker, ""});
  out << "<div class=\"lead flow\">"_html;
  components::render_headline(out, view.headline, view.standfirst);
  if (!view.also_called.empty()) out << "<p class=\"fine\">"_html << view.also_called << "</p>\n"_html;
  render_contents(out, view);
  out << "</div>\n"_html;
  render_counts(out, view.analysis);
  out << "</div>\n"_html;
}

void render_range(Html& out, const ProfessionPage& view) {
  out << "<div class=\"left flow\">"_html;
  if (!view.range.empty()) out << "<p class=\"label\">Exposure</p><p class=\"big\">"_html << view.range << "</p>"_html;
  out << "<p class=\"fine\">"_html << view.range_basis;
  components::render_evidence_marks(out, view.range_notes);
  out << "</p></div>\n"_html;
}

void render_see_also(Html& out, const ProfessionPage& view) {
  for (const views::Link& link : view.see_also)
    out << "<li><a class=\"tap\" href=\""_html << Url{link.url} << "\">"_html << link.text << "</a></li>"_html;
}

// What changed, and the related pages; left out if there are none.
void render_margin(Html& out, const ProfessionPage& view) {
  if (view.since_last_edition.empty() && view.see_also.empty()) return;
  out << "<div class=\"right ruled flow\">"_html;
  if (!view.since_last_edition.empty())
    out << "<h3>Since the last edition</h3><p class=\"soft\">"_html << view.since_last_edition << "</p>\n"_html;
  if (!view.see_also.empty()) out << "<h3>See also</h3><ul class=\"plain\">"_html;
  render_see_also(out, view);
  if (!view.see_also.empty()) out << "</ul>"_html;
  out << "</div>\n"_html;
}

void render_answer(Html& out, const ProfessionPage& view) {
  out << "<section class=\"band major\" aria-labelledby=\"answer\"><h2 id=\"answer\" class=\"vh\">The answer in short"
         "</h2>\n"_html;
  render_range(out, view);
  out << "<div class=\"text ruled flow\">"_html;
  components::render_paragraphs(out, view.answer, components::Opening::initial);
  out << "</div>\n"_html;
  render_margin(out, view);
  out << "</section>\n"_html;
}

void render_studies(Html& out, const ProfessionPage& view) {
  if (!has_studies(view)) return;
  out << "<section class=\"band major\" id=\"studies\" aria-label=\"The studies\"><div class=\"lead\">"_html;
  components::render_measure_table(out, view.measures, components::Heading::h2);
  out << "</div><div class=\"rail ruled flow\">"_html;
  if (view.histogram) components::render_histogram(out, *view.histogram);
  components::render_measure_key(out, view.measures);
  out << "</div></section>\n"_html;
}

void render_mix(Html& out, const ProfessionPage& view) {
  if (!has_mix(view)) return;
  out << "<section class=\"band major\" aria-labelledby=\"mix\"><h2 id=\"mix\">What the job is made of</h2>"
         "<div class=\"cols cols-2\">\n"_html;
  for (const views::MixChart& chart : view.mix) components::render_mix_chart(out, chart);
  out << "</div></section>\n"_html;
}

void render_outlook(Html& out, const ProfessionPage& view) {
  if (view.outlook.rows.empty()) return;
  out << "<section class=\"band major\" aria-labelledby=\"outlook\"><h2 id=\"outlook\">"_html << view.outlook.title
      << "</h2><div class=\"lead flow\">"_html;
  if (view.outlook.wages) components::render_wage_plot(out, *view.outlook.wages);
  components::render_outlook(out, view.outlook);
  out << "</div><div class=\"rail ruled\"><p class=\"fine\">"_html << view.outlook.caption
      << "</p></div></section>\n"_html;
}

void render_transitions(Html& out, const ProfessionPage& view) {
  if (view.transitions.rows.empty()) return;
  out << "<section class=\"band major\" aria-labelledby=\"transitions\"><div>"_html;
  components::render_transitions(out, view.transitions);
  out << "</div></section>\n"_html;
}

void render_figures(Html& out, const ProfessionPage& view) {
  if (view.figures.empty()) return;
  out << "<section class=\"band\" aria-labelledby=\"figures\"><h2 id=\"figures\" class=\"h3\">Figures cited</h2>"
         "<div class=\"lead\">"_html;
  components::render_figures(out, view.figures);
  out << "</div></section>\n"_html;
}

}  // namespace

std::string render(const ProfessionPage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    render_head(out, view);
    render_answer(out, view);
    render_studies(out, view);
    render_mix(out, view);
    render_tasks(out, view.analysis);
    render_figures(out, view);
    render_skills(out, view.analysis);
    render_insights_and_strategies(out, view.analysis);
    render_outlook(out, view);
    render_transitions(out, view);
    render_calls(out, view.analysis, frame.reports);
    render_related(out, view.analysis);
  });
}

}  // namespace willai::pages
