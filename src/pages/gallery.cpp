// /gallery: every component in every state, for people and for tests.
#include "components/assessment_call.hpp"
#include "components/brief.hpp"
#include "components/change_list.hpp"
#include "components/contents_list.hpp"
#include "components/disagreement_list.hpp"
#include "components/edition_table.hpp"
#include "components/email_field.hpp"
#include "components/evidence_mark.hpp"
#include "components/filter_bar.hpp"
#include "components/headline.hpp"
#include "components/histogram.hpp"
#include "components/index_list.hpp"
#include "components/insight_list.hpp"
#include "components/item_list.hpp"
#include "components/ledger.hpp"
#include "components/level_mark.hpp"
#include "components/measure_table.hpp"
#include "components/mix_chart.hpp"
#include "components/mover_list.hpp"
#include "components/note_list.hpp"
#include "components/paragraphs.hpp"
#include "components/profession_table.hpp"
#include "components/prose.hpp"
#include "components/report_form.hpp"
#include "components/search_box.hpp"
#include "components/skill_columns.hpp"
#include "components/task_table.hpp"
#include "pages/frame.hpp"
#include "pages/gallery_journey.hpp"
#include "pages/gallery_samples.hpp"

namespace willai::pages {
namespace {

namespace c = components;

void begin(Html& out, Markup name) { out << "<section class=\"band\"><h2>"_html << name << "</h2>\n"_html; }
void end(Html& out) { out << "</section>\n"_html; }

void show_headline(Html& out) {
  out << "<div class=\"band open\">\n"_html;
  c::render_kicker(out, "Gallery", {"With a link beside it", "/gallery"});
  out << "<div class=\"lead flow\">"_html;
  c::render_headline(out, "Every component in every state",
                     "Samples, not findings. This page is not linked from the site.");
  c::render_contents(out,
                     {{"Levels"_html, "levels"_html}, {"Tables"_html, "tables"_html}, {"Forms"_html, "forms"_html}});
  out << "</div></div>\n"_html;
}

void show_levels(Html& out) {
  out << "<section class=\"band\" id=\"levels\"><h2>Levels</h2><div class=\"flow\">"_html;
  for (const Level level : kLevels) c::render_big_level(out, {level, false});
  c::render_big_level(out, {std::nullopt, false});
  c::render_big_level(out, {Level::medium, true});
  c::render_level_key(out);
  out << "</div>"_html;
  end(out);
}

void show_text(Html& out) {
  out << "<section class=\"band\"><h2>Text</h2><div class=\"text flow\">"_html;
  c::render_paragraphs(out,
                       {"A large first letter opens one paragraph of a page. It takes three lines, so the paragraph "
                        "has to be at least that long, and this one is.",
                        "The second is plain."},
                       c::Opening::initial);
  out << "<p class=\"statement\">The whole sentence as O*NET has it.</p><p class=\"pull\">A sentence set large.</p>"
         "<p>A figure with its sources."_html;
  c::render_evidence_marks(out, {1, 2});
  out << "</p></div><div class=\"right ruled flow\"><p class=\"label\">Exposure</p><p class=\"big\">0.39–0.56</p>"_html;
  c::render_ledger(
      out, {{"Tasks with high exposure", "3 of 18"}, {"A term that is so long that it runs over two lines", "1"}});
  c::render_figures(out, {{"A cited figure", "$134,200", 1}, {"Without a source", "12", 0}});
  out << "</div>"_html;
  end(out);
}

void show_tables(Html& out) {
  out << "<section class=\"band\" id=\"tables\"><h2>Tables</h2>"_html;
  c::render_task_table(out, samples::tasks());
  out << "<div class=\"cols cols-2\"><div>"_html;
  c::render_measure_table(out, samples::measures(), c::Heading::h3);
  c::render_measure_key(out, samples::measures());
  out << "</div><div>"_html;
  c::render_measure_table(out, samples::one_measure(), c::Heading::h3);
  c::render_measure_key(out, samples::one_measure());
  out << "</div></div>"_html;
  end(out);
}

void show_figures(Html& out) {
  begin(out, "Figures"_html);
  out << "<div class=\"cols cols-2\">"_html;
  c::render_mix_chart(out, samples::mix());
  c::render_mix_chart(out, samples::one_level());
  c::render_histogram(out, samples::histogram());
  c::render_histogram(out, samples::histogram_at_end());
  out << "</div>"_html;
  end(out);
}

void show_skills(Html& out) {
  begin(out, "Skills, insights, strategies"_html);
  c::render_skill_columns(out, samples::skills());
  out << "<div class=\"cols cols-3\"><div>"_html;
  c::render_insights(out, {"The first is set larger.", "The second is not."});
  out << "</div><div>"_html;
  c::render_strategies(out, {{"A strategy", "What a person can do."}});
  out << "</div><div><h3>Tools</h3>"_html;
  c::render_tools(out, {{"A tool", "What it does."}, {"A tool without a note", ""}});
  out << "</div></div>"_html;
  end(out);
}

void show_lists(Html& out) {
  begin(out, "Lists"_html);
  out << "<div class=\"cols cols-2\">"_html;
  c::render_index_list(out, samples::index());
  c::render_index_list(out, samples::long_index(), c::Names::shortened);
  c::render_movers(out, {{"A mover", "/gallery", "from 0.31–0.49 to 0.38–0.55"}}, "Since the last edition.");
  c::render_disagreements(out, samples::disagreements(), "Each dot is one study.");
  out << "</div><div class=\"cols cols-3\">"_html;
  c::render_brief(out, {Level::high, "A headline with a level", "/gallery", "And a sentence."});
  c::render_brief(out, {std::nullopt, "A headline without a link", "", ""});
  out << "</div>"_html;
  c::render_links(out, "Level", {{"All levels", ""}, {"HIGH", "/gallery"}, {"LOW", "/gallery"}});
  c::render_filters(out, "AI could shorten", {{"Any part", "", 37}, {"Much of the work", "/gallery", 12}});
  c::render_folded_filters(out, "Field of work", {{"All fields", "", 37}, {"Computing", "/gallery", 12}});
  c::render_profession_table(out, samples::professions());
  c::render_reach_key(out);
  c::render_editions(out, {{"Vol. I, No. 02", "December 7, 2026", "1,019 professions", "/editions", {"the current one", "/"}},
                           {"Vol. I, No. 01", "November 23, 2026", "1,017 professions", "/editions", {}}});
  c::render_changes(out, {"2 tasks gone",
                          {{{"Sample Makers", "/gallery"}, "Task gone: “Count the samples”, which was HIGH."},
                           {{"Sample Keepers", ""}, "Task gone: “Dust the samples”, which was LOW."}},
                          7});
  c::render_note_list(out, {"New task: “Weigh a sample”, MEDIUM (new data)."});
  end(out);
}

void show_forms(Html& out) {
  out << "<section class=\"band\" id=\"forms\"><h2>Forms</h2>"_html;
  c::render_search_box(out, {"nurse"});
  out << "<div class=\"cols cols-2 panels\">"_html;
  c::render_report_form(out,
                        {"backend-developer", "What the report holds.", "No spam. One personalized report.", "", ""},
                        views::ReportsBy::mail);
  c::render_assessment_call(out, "This page is a general overview.", "");
  const c::EmailField wrong{"reader@", "No spam. One report.", "Add what follows the @, such as name@example.org.",
                            "mail-again"_html};
  out << "<div class=\"panel\">"_html;
  c::render_error_summary(out, wrong);
  c::render_email_field(out, wrong);
  out << "</div></div>"_html;
  end(out);
}

void show_prose(Html& out) {
  out << "<div class=\"band\"><div class=\"lead prose\">"_html;
  c::render_prose(
      out,
      "## Our own Markdown\nWith *emphasis*, a [link](/gallery), `code`.\n\n- a list\n- of two\n\n> A quotation.\n\n"
      "| a | table |\n|---|---|\n| 1 | 2 |\n");
  out << "</div></div>\n"_html;
}

}  // namespace

std::string render_gallery(const views::PageHead& head, const Frame& frame) {
  return render_document(head, frame, [](Html& out) {
    show_headline(out);
    show_levels(out);
    show_text(out);
    show_tables(out);
    show_figures(out);
    show_skills(out);
    show_lists(out);
    show_forms(out);
    show_assessment(out);
    show_prose(out);
  });
}

}  // namespace willai::pages
