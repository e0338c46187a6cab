// /profession/<profession>: the exposure of a job, task by task.
#include <algorithm>

#include "components/assessment_call.hpp"
#include "components/chart_menu.hpp"
#include "components/contents_list.hpp"
#include "components/evidence_mark.hpp"
#include "components/headline.hpp"
#include "components/histogram.hpp"
#include "components/ledger.hpp"
#include "components/measure_table.hpp"
#include "components/note_list.hpp"
#include "components/mix_chart.hpp"
#include "components/outlook_panel.hpp"
#include "components/paragraphs.hpp"
#include "components/tally.hpp"
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
  std::vector<components::ContentsEntry> entries;
  append_contents(entries, view.analysis);
  if (!view.outlook.rows.empty()) entries.push_back({"Jobs and pay"_html, "outlook"_html});
  if (!view.transitions.rows.empty()) entries.push_back({"Neighbors"_html, "transitions"_html});
  if (has_studies(view)) entries.push_back({"The studies"_html, "studies"_html});
  append_related(entries, view.analysis);
  components::render_contents(out, entries);
}

// The number of tasks at each level, then the range that they give.
void render_figures_of_answer(Html& out, const ProfessionPage& view) {
  if (view.tally.empty()) return;
  out << "<div class=\"rail ruled flow\"><h2 class=\"label\">The tasks of "_html << view.plural << "</h2>"_html;
  components::render_tally(out, view.tally);
  out << "<div class=\"on-range\"><p class=\"big\">"_html << view.range
      << "</p><p class=\"fine\">0: AI shortens no task. 1: it halves them all.</p></div></div>\n"_html;
}

// The button to the reader's own assessment, and what the figures count.
void render_way_on(Html& out, const ProfessionPage& view) {
  out << "<div class=\"lead go\">"_html;
  if (!view.analysis.assessment_call.empty()) components::render_assessment_button(out, view.head.profession);
  if (!view.scope.empty()) out << "<p class=\"scope\">"_html << view.scope << "</p>\n"_html;
  if (!view.own_question.empty()) out << "<p class=\"scope\">"_html << view.own_question << "</p>\n"_html;
  out << "</div>\n"_html;
}

void render_links(Html& out, std::string_view title, const std::vector<views::Link>& links) {
  if (links.empty()) return;
  out << "<p class=\"fine\">"_html << title;
  for (const views::Link& link : links)
    out << " <a class=\"tap\" href=\""_html << Url{link.url} << "\">"_html << link.text << "</a>"_html;
  out << "</p>\n"_html;
}

void render_about(Html& out, const ProfessionPage& view) {
  out << "<div class=\"lead flow\"><p>"_html << view.standfirst << "</p>\n"_html;
  if (!view.also_called.empty()) out << "<p class=\"fine\">"_html << view.also_called << "</p>\n"_html;
  out << "<p class=\"fine\">"_html << view.range_basis;
  components::render_evidence_marks(out, view.range_notes);
  out << "</p>\n"_html;
  render_occupations(out, view.analysis);
  render_links(out, "See also:", view.see_also);
  if (!view.since_last_edition.empty()) out << "<p class=\"fine\">"_html << view.since_last_edition << "</p>\n"_html;
  components::render_note_list(out, view.changes);
  components::render_note_list(out, view.corrections);
  render_contents(out, view);
  out << "</div>\n"_html;
}

// Says of a page composed from data whose it is.
void render_data_view_of(Html& out, const ProfessionPage& view) {
  if (view.data_view_of.url.empty()) return;
  out << "<p class=\"label\">This is the data view of <a href=\""_html << Url{view.data_view_of.url} << "\">"_html
      << view.data_view_of.text << "</a>: the tasks as O*NET lists them.</p>\n"_html;
}

void render_answer(Html& out, const ProfessionPage& view) {
  out << "<section class=\"band open answer\" id=\"answer\" aria-label=\"The answer in short\">\n"_html;
  components::render_kicker(out, "AI Exposure Analysis", {view.kicker, ""});
  out << "<div class=\"lead flow\">"_html;
  components::render_headline(out, view.headline, "");
  render_data_view_of(out, view);
  out << "<p class=\"reply\">"_html << view.reply << "</p></div>\n"_html;
  render_figures_of_answer(out, view);
  render_way_on(out, view);
  render_about(out, view);
  out << "</section>\n"_html;
}

void render_studies(Html& out, const ProfessionPage& view, const Frame& frame) {
  if (!has_studies(view)) return;
  out << "<section class=\"band major\" id=\"studies\" aria-label=\"The studies\"><div class=\"lead flow\">"_html;
  components::render_measure_table(out, view.measures, components::Heading::h2);
  components::render_paragraphs(out, view.answer, components::Opening::plain);
  out << "</div><div class=\"rail ruled flow\">"_html;
  if (view.histogram) components::render_histogram(out, *view.histogram);
  if (view.histogram && frame.takes_forms) components::render_chart_menu(out, view.slug + "-range");
  components::render_measure_key(out, view.measures);
  out << "</div></section>\n"_html;
}

void render_mix(Html& out, const ProfessionPage& view, const Frame& frame) {
  if (!has_mix(view)) return;
  out << "<section class=\"band major\" aria-labelledby=\"mix\"><h2 id=\"mix\">What the job is made of</h2>"
         "<div class=\"cols cols-2\">\n"_html;
  for (const views::MixChart& chart : view.mix) components::render_mix_chart(out, chart);
  out << "</div>"_html;
  if (frame.takes_forms && !view.tally.empty()) components::render_chart_menu(out, view.slug + "-levels");
  out << "</section>\n"_html;
}

void render_outlook(Html& out, const ProfessionPage& view) {
  const views::Outlook& outlook = view.outlook;
  if (outlook.rows.empty()) return;
  out << "<section class=\"band major\" aria-labelledby=\"outlook\"><h2 id=\"outlook\">"_html << outlook.title
      << "</h2><div class=\"lead flow\"><p>"_html << outlook.says << "</p>"_html;
  components::render_outlook(out, outlook);
  out << "</div><div class=\"rail ruled flow\">"_html;
  if (outlook.wages) components::render_wage_plot(out, *outlook.wages);
  out << "<p class=\"fine\">"_html << outlook.caption;
  if (!outlook.states_url.empty()) out << " <a href=\""_html << Url{outlook.states_url} << "\">State by state</a>"_html;
  out << "</p></div></section>\n"_html;
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

namespace {

constexpr std::size_t kMostBytes = 60 * 1024;
constexpr std::size_t kBytesOfATask = 200;  // in the form for the report, at least
constexpr int kFewestTasks = 4;

std::string render_whole(const ProfessionPage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    render_answer(out, view);
    render_tasks(out, view.analysis);
    render_insights_and_strategies(out, view.analysis);
    render_skills(out, view.analysis);
    render_calls(out, view.analysis, frame.reports);
    render_outlook(out, view);
    render_transitions(out, view);
    render_studies(out, view, frame);
    render_mix(out, view, frame);
    render_figures(out, view);
    render_related(out, view.analysis);
  });
}

}  // namespace

// A page stays below 60 KB: of many tasks, the form for the report offers those that weigh most, as many as there is room
// for.
std::string render(const ProfessionPage& view, const Frame& frame) {
  std::string page = render_whole(view, frame);
  if (page.size() <= kMostBytes || view.analysis.report.tasks.empty()) return page;
  ProfessionPage smaller = view;
  int& most = smaller.analysis.report.most_tasks;
  most = static_cast<int>(smaller.analysis.report.tasks.size());
  while (page.size() > kMostBytes && most > kFewestTasks) {
    const int rows = static_cast<int>((page.size() - kMostBytes + kBytesOfATask - 1) / kBytesOfATask);
    most = std::max(kFewestTasks, most - std::max(1, rows * 3 / 4));
    page = render_whole(smaller, frame);
  }
  return page;
}

}  // namespace willai::pages
