// /result: a reader's own week, with everything the result says.
#include <utility>

#include "components/compare_ways.hpp"
#include "components/contents_list.hpp"
#include "components/evidence_mark.hpp"
#include "components/headline.hpp"
#include "components/histogram.hpp"
#include "components/level_mark.hpp"
#include "components/mix_chart.hpp"
#include "components/monday_list.hpp"
#include "components/own_transitions.hpp"
#include "components/report_form.hpp"
#include "components/result_tasks.hpp"
#include "components/skill_columns.hpp"
#include "components/step_list.hpp"
#include "components/unbroken.hpp"
#include "pages/step_frame.hpp"
#include "site/routes.hpp"
#include "views/result_wording.hpp"

namespace willai::pages {
namespace {

using views::ResultPage;

void open_section(Html& out, Markup id, Markup title) {
  out << "<section class=\"band major\" aria-labelledby=\""_html << id << "\"><h2 id=\""_html << id << "\">"_html
      << title << "</h2>\n"_html;
}

void close_section(Html& out) { out << "</section>\n"_html; }

void add_column(const std::vector<views::ResultSkill>& skills, views::SkillColumn column,
                std::vector<views::SkillColumn>& columns) {
  for (const views::ResultSkill& skill : skills) column.skills.push_back({skill.name, skill.reason});
  columns.push_back(std::move(column));
}

std::vector<views::SkillColumn> skills_of(const ResultPage& view) {
  std::vector<views::SkillColumn> columns;
  add_column(view.result.strengths,
             {SkillGroup::resilient, "Strengths", "Your skills that hold their value or are growing.", {}, ""},
             columns);
  add_column(view.result.pressed,
             {SkillGroup::vulnerable, "Under pressure", "Your skills that software can partly take over.", {}, ""},
             columns);
  views::SkillColumn unknown{
      SkillGroup::growing, "Not assessed", "Your skills that are not on the page of this profession.", {}, ""};
  for (const std::string& name : view.result.unknown_skills) unknown.skills.push_back({name, ""});
  columns.push_back(std::move(unknown));
  return columns;
}

void render_contents(Html& out, const ResultPage& view) {
  std::vector<components::ContentsEntry> entries;
  if (!view.levels.parts.empty()) entries.push_back({"Your hours"_html, "hours"_html});
  if (!view.result.monday.empty()) entries.push_back({"On Monday"_html, "monday"_html});
  if (!view.result.tasks.empty()) entries.push_back({"Task by task"_html, "tasks"_html});
  if (!view.result.shifts.empty()) entries.push_back({"What would change most"_html, "change"_html});
  if (components::has_skills(skills_of(view))) entries.push_back({"What you bring"_html, "skills"_html});
  if (!view.result.transitions.empty()) entries.push_back({"Neighbors"_html, "neighbors"_html});
  if (view.result.handout) entries.push_back({"For your manager or union"_html, "hand"_html});
  if (!view.ways.action.empty()) entries.push_back({"Another week"_html, "beside"_html});
  entries.push_back({"Keep it"_html, "keep"_html});
  components::render_contents(out, entries);
}

void render_range(Html& out, const ResultPage& view) {
  out << "<div class=\"rail ruled flow\"><h2 class=\"label\">"_html;
  if (view.result.exposure) {
    out << "Your exposure</h2><p class=\"big\">"_html << views::range_text(*view.result.exposure)
        << "</p><p class=\"fine\">"_html << view.basis;
    components::render_evidence_marks(out, view.result.rests_on);
    out << "</p><p class=\"fine\"><a href=\""_html << Url{site::kMethodOfWeek}
        << "\">How we calculate this</a></p></div>\n"_html;
    return;
  }
  out << "The profession</h2>"_html;
  if (view.result.comparison.profession)
    out << "<p class=\"big\">"_html << views::range_text(*view.result.comparison.profession)
        << "</p><p class=\"fine\">is the range on its page, for everybody in this work.</p>"_html;
  out << "<p><a class=\"btn\" href=\""_html << Url{view.keep.change} << "\">Add tasks and hours</a></p></div>\n"_html;
}

std::string beside_kicker(const ResultPage& view) {
  std::string text = view.result.profession ? view.result.profession->text : "Without a profession";
  if (view.result.years)
    text += ", " + std::to_string(*view.result.years) + (*view.result.years == 1 ? " year" : " years");
  return text;
}

void render_head(Html& out, const ResultPage& view) {
  out << "<div class=\"band open\">\n"_html;
  components::render_kicker(out, "Your result",
                            {beside_kicker(view), view.result.profession ? view.result.profession->url : ""});
  out << "<div class=\"lead flow\">"_html;
  components::render_step_list(out, view.steps);
  components::render_headline(out, view.headline, view.standfirst);
  std::vector<std::string> notes = view.notes;
  if (!view.result.edition_note.empty()) notes.insert(notes.begin(), view.result.edition_note);
  render_notes_on_link(out, notes, view.changes);
  render_contents(out, view);
  out << "</div>\n"_html;
  render_range(out, view);
  out << "</div>\n"_html;
}

void render_paragraph(Html& out, const std::string& text) {
  if (text.empty()) return;
  out << "<p>"_html;
  components::render_unbroken(out, text);
  out << "</p>"_html;
}

void render_says(Html& out, const ResultPage& view) {
  out << "<div class=\"flow says\"><h3>What this says</h3>"_html;
  render_paragraph(out, view.result.says);
  for (const std::string& text : view.result.comparison.texts) render_paragraph(out, text);
  for (const std::string* text : {&view.result.remark, &view.result.unanswered_text, &view.result.skipped_text})
    render_paragraph(out, *text);
  out << "</div>\n"_html;
}

void render_hours(Html& out, const ResultPage& view) {
  if (!view.result.exposure) return;
  out << "<section class=\"band major\" aria-labelledby=\"hours\"><h2 id=\"hours\" class=\"vh\">Your hours and your "
         "place</h2>\n<div class=\"lead flow\">"_html;
  components::render_mix_chart(out, view.levels);
  render_says(out, view);
  out << "</div>\n"_html;
  if (view.result.histogram) {
    out << "<div class=\"rail ruled\">"_html;
    components::render_histogram(out, *view.result.histogram);
    out << "</div>\n"_html;
  }
  close_section(out);
}

void render_tasks(Html& out, const ResultPage& view) {
  if (view.result.tasks.empty()) return;
  open_section(out, "tasks"_html, "Each task of your week"_html);
  components::render_result_tasks(out, view.result.tasks, view.keep.change);
  components::render_level_key(out);
  close_section(out);
}

// The ranges after each half hour, for the script that lets a reader move the hours.
std::string along_text(const views::ResultShift& shift) {
  std::string text;
  for (const views::Range& range : shift.along) text += (text.empty() ? "" : " ") + views::range_text(range);
  return text;
}

void render_change(Html& out, const ResultPage& view) {
  if (view.result.shifts.empty()) return;
  open_section(out, "change"_html, "What would change most"_html);
  out << "<div class=\"lead flow\"><p class=\"coldesc\">What if you spent two hours a week differently? Only you know "
         "whether you can.</p><ul class=\"items\">"_html;
  for (const views::ResultShift& shift : view.result.shifts)
    out << "<li data-minutes=\""_html << shift.minutes << "\" data-along=\""_html << along_text(shift) << "\"><h3>"_html
        << shift.from << ": <span class=\"num\">"_html << views::range_text(shift.then) << "</span></h3><p>"_html
        << shift.text << "</p></li>\n"_html;
  out << "</ul></div>\n"_html;
  close_section(out);
}

void render_skills(Html& out, const ResultPage& view) {
  const auto columns = skills_of(view);
  if (!components::has_skills(columns)) return;
  open_section(out, "skills"_html, "What you bring"_html);
  components::render_skill_columns(out, columns);
  close_section(out);
}

void render_monday(Html& out, const ResultPage& view) {
  if (view.result.monday.empty()) return;
  open_section(out, "monday"_html, "On Monday"_html);
  out << "<p class=\"standfirst\">"_html << view.result.monday_intro << "</p><div class=\"flow\">"_html;
  components::render_monday(out, view.result.monday);
  if (!view.result.monday_rest.empty()) out << "<p class=\"fine\">"_html << view.result.monday_rest << "</p>\n"_html;
  components::render_learning(out, view.result.learning);
  out << "</div>\n"_html;
  close_section(out);
}

// On paper it has a sheet of its own.
void render_handout(Html& out, const ResultPage& view) {
  if (!view.result.handout) return;
  open_section(out, "hand"_html, "Take this to your manager or union"_html);
  components::render_handout(out, *view.result.handout);
  if (!view.keep.handout.empty() && view.keep.words.empty())
    out << "<p class=\"btnrow noprint\"><a class=\"btn btn-quiet\" href=\""_html << Url{view.keep.handout}
        << "\">This page as PDF</a></p>\n"_html;
  close_section(out);
}

void render_neighbors(Html& out, const ResultPage& view) {
  if (view.result.transitions.empty()) return;
  open_section(out, "neighbors"_html, "Where your skills also count"_html);
  components::render_own_transitions(out, view.result.transitions);
  close_section(out);
}

void render_beside(Html& out, const ResultPage& view) {
  if (view.ways.action.empty()) return;
  out << "<section class=\"band major noprint\" aria-labelledby=\"beside\"><h2 id=\"beside\">Compare with another "
         "week</h2>\n<div class=\"lead flow\">"_html;
  components::render_compare_ways(out, view.ways);
  out << "</div></section>\n"_html;
}

void render_links(Html& out, const views::KeepLinks& keep) {
  out << "<ul class=\"plain\"><li><a class=\"tap\" href=\""_html << Url{keep.whole}
      << "\">Link to this result</a></li>"_html;
  if (!keep.without.empty())
    out << "<li><a class=\"tap\" href=\""_html << Url{keep.without}
        << "\">Link without your own words, to share</a></li>"_html;
  const bool in_form = !keep.words.empty();
  for (const auto& [url, says] : {std::pair(&keep.pdf, "This result as PDF, to print or to keep"_html),
                                  std::pair(&keep.card, "A picture to share, without your words"_html),
                                  std::pair(&keep.json, "This result as JSON"_html)})
    if (!url->empty() && (url == &keep.json || !in_form))
      out << "<li><a class=\"tap\" href=\""_html << Url{*url} << "\">"_html << says << "</a></li>"_html;
  out << "</ul>\n"_html;
}

// Where the answers are only here, the files are asked for with the words that the reader lets go.
void render_files(Html& out, const views::KeepLinks& keep) {
  if (keep.words.empty() || keep.pdf.empty()) return;
  out << "<form class=\"files\" action=\""_html << Url{keep.pdf} << "\" method=\"post\"><p class=\"hint\">"_html << keep.differs
      << "</p><label class=\"tick\"><input type=\"checkbox\" name=\"words\" value=\""_html << keep.words
      << "\"><span>With my own words: they go to the server to make the file, and it keeps nothing</span></label><p "
         "class=\"btnrow\"><button class=\"btn btn-quiet\">This result as PDF</button><button class=\"btn btn-quiet\" "
         "formaction=\""_html
      << Url{keep.card} << "\">A picture to share, without your words</button><button class=\"btn btn-quiet\" formaction=\""_html
      << Url{keep.handout} << "\">The page for your manager or union, as PDF</button></p></form>\n"_html;
}

void render_report(Html& out, const ResultPage& view, const Frame& frame) {
  if (view.report.text.empty()) return;
  out << "<div class=\"band\"><div class=\"cols cols-2 panels\">\n"_html;
  components::render_report_form(out, view.report, frame.reports);
  out << "</div></div>\n"_html;
}

void render_keep(Html& out, const ResultPage& view) {
  out << "<section class=\"band\" aria-labelledby=\"keep\"><div class=\"cols cols-2 panels\"><div class=\"panel "
         "noprint\"><h2 id=\"keep\" class=\"h3\">Keep this result</h2><p>The address of this page holds all of it. We "
         "store nothing. Bookmark the address or copy it.</p>"_html;
  if (!view.keep.sealed.empty()) out << "<p class=\"hint\">"_html << view.keep.sealed << "</p>"_html;
  render_links(out, view.keep);
  render_files(out, view.keep);
  out << "<p class=\"btnrow\"><a class=\"btn\" "
         "href=\""_html
      << Url{view.keep.change}
      << "\">Change my answers</a></p></div>\n<div><h2 id=\"limits\" class=\"h3\">What it does not "
         "say</h2><ul class=\"points\">"_html;
  for (const std::string& limit : view.result.limits) out << "<li>"_html << limit << "</li>"_html;
  out << "</ul></div></div></section>\n"_html;
}

}  // namespace

std::string render(const views::ResultPage& view, const Frame& frame) {
  return render_document(view.result.head, frame, [&](Html& out) {
    render_head(out, view);
    render_hours(out, view);
    render_monday(out, view);
    render_tasks(out, view);
    render_change(out, view);
    render_skills(out, view);
    render_neighbors(out, view);
    render_handout(out, view);
    render_beside(out, view);
    render_keep(out, view);
    render_report(out, view, frame);
    render_browser_parts(out, frame);
  });
}

std::string render(const views::NoResultPage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    out << "<div class=\"band open\">\n"_html;
    components::render_kicker(out, "Assessment", {});
    out << "<div class=\"lead flow\">"_html;
    if (!view.steps.empty()) components::render_step_list(out, view.steps);
    components::render_headline(out, view.headline, view.sentence);
    out << "<p class=\"btnrow\"><a class=\"btn\" href=\""_html << Url{view.next.url} << "\">"_html << view.next.text
        << "</a></p></div></div>\n"_html;
    render_browser_parts(out, frame);
  });
}

}  // namespace willai::pages
