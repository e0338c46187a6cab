// /profession/<profession>-<task>: one task of a profession, with its evidence.
#include "components/note_list.hpp"
#include "components/contents_list.hpp"
#include "components/evidence_mark.hpp"
#include "components/headline.hpp"
#include "components/item_list.hpp"
#include "components/level_mark.hpp"
#include "components/measure_table.hpp"
#include "components/paragraphs.hpp"
#include "components/use_table.hpp"
#include "pages/analysis.hpp"
#include "pages/frame.hpp"
#include "views/deep_dive_page.hpp"

namespace willai::pages {
namespace {

using views::DeepDivePage;

void render_contents(Html& out, const DeepDivePage& view) {
  std::vector<components::ContentsEntry> entries = {{"Focus"_html, "focus"_html}};
  if (!components::is_empty(view.evidence)) entries.push_back({"Evidence"_html, "evidence"_html});
  append_contents(entries, view.analysis);
  append_related(entries, view.analysis);
  components::render_contents(out, entries);
}

void render_head(Html& out, const DeepDivePage& view) {
  out << "<div class=\"band open\">\n"_html;
  components::render_kicker(out, "Task Deep Dive", view.profession);
  out << "<div class=\"lead flow\">"_html;
  components::render_headline(out, view.headline, view.standfirst);
  render_contents(out, view);
  out << "</div>\n"_html;
  render_counts(out, view.analysis);
  out << "</div>\n"_html;
}

// The level, its range and the basis of both, in one block.
void render_verdict(Html& out, const DeepDivePage& view) {
  out << "<div class=\"left flow\">"_html;
  components::render_big_level(out, view.level);
  if (!view.range.empty())
    out << "<p class=\"label\">Exposure <span class=\"num\">"_html << view.range << "</span></p>"_html;
  out << "<p class=\"fine\">"_html << view.basis;
  components::render_evidence_marks(out, view.basis_notes);
  out << "</p>\n"_html;
  if (!view.since_last_edition.empty())
    out << "<h3 class=\"label\">Since the last edition</h3><p class=\"fine\">"_html << view.since_last_edition
        << "</p>\n"_html;
  components::render_note_list(out, view.corrections);
  out << "</div>\n"_html;
}

void render_reading(Html& out, const DeepDivePage& view) {
  out << "<div class=\"text ruled flow\">"_html;
  if (!view.statement.empty()) out << "<p class=\"statement\">"_html << view.statement << "</p>\n"_html;
  if (!view.rationale.empty()) components::render_paragraphs(out, {view.rationale}, components::Opening::initial);
  components::render_paragraphs(out, view.body, components::Opening::plain);
  components::render_paragraphs(out, view.advice, components::Opening::plain);
  if (!view.pull.empty()) out << "<p class=\"pull\">"_html << view.pull << "</p>\n"_html;
  out << "</div>\n"_html;
}

void render_tools(Html& out, const DeepDivePage& view) {
  if (view.tools.empty() && view.tools_note.empty()) return;
  out << "<h3>Tools in use today for this task</h3>"_html;
  if (!view.tools.empty()) components::render_tools(out, view.tools);
  if (!view.tools_note.empty()) out << "<p class=\"fine\">"_html << view.tools_note << "</p>\n"_html;
}

void render_activities(Html& out, const DeepDivePage& view) {
  if (view.activities.empty()) return;
  out << "<h3>What it consists of</h3><ul class=\"plain\">"_html;
  for (const std::string& activity : view.activities) out << "<li>"_html << activity << "</li>"_html;
  out << "</ul>\n"_html;
  if (!view.physical.empty()) out << "<p class=\"fine\">"_html << view.physical << "</p>\n"_html;
}

// Tools and activities; the column stays empty if there are none.
void render_margin(Html& out, const DeepDivePage& view) {
  if (view.tools.empty() && view.tools_note.empty() && view.activities.empty()) return;
  out << "<div class=\"right ruled flow\">"_html;
  render_tools(out, view);
  render_activities(out, view);
  out << "</div>\n"_html;
}

void render_focus(Html& out, const DeepDivePage& view) {
  out << "<section class=\"band major\" aria-labelledby=\"focus\"><h2 id=\"focus\">Focus: "_html << view.task_name
      << "</h2>\n"_html;
  render_verdict(out, view);
  render_reading(out, view);
  render_margin(out, view);
  out << "</section>\n"_html;
}

void render_evidence(Html& out, const DeepDivePage& view) {
  if (components::is_empty(view.evidence)) return;
  out << "<section class=\"band\" id=\"evidence\" aria-label=\"The evidence for this task\">"_html
      << (view.uses.empty() ? "<div class=\"lead\">"_html : "<div class=\"lead flow\">"_html);
  components::render_measure_table(out, view.evidence, components::Heading::h2);
  for (const views::UseTable& table : view.uses) components::render_use_table(out, table);
  out << "</div><div class=\"rail ruled flow\">"_html;
  if (!view.where_they_part.empty()) out << "<h3>Where ratings disagree</h3>"_html;
  components::render_paragraphs(out, view.where_they_part, components::Opening::plain);
  components::render_measure_key(out, view.evidence);
  out << "</div></section>\n"_html;
}

}  // namespace

std::string render(const DeepDivePage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    render_head(out, view);
    render_focus(out, view);
    render_evidence(out, view);
    render_tasks(out, view.analysis);
    render_skills(out, view.analysis);
    render_insights_and_strategies(out, view.analysis);
    render_calls(out, view.analysis, frame.reports);
    render_related(out, view.analysis);
  });
}

}  // namespace willai::pages
