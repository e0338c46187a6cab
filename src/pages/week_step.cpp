// /assessment/week: the tasks of a week, and their hours.
#include "components/upload_form.hpp"
#include "components/week_rows.hpp"
#include "pages/step_frame.hpp"

namespace willai::pages {
namespace {

void render_hint(Html& out) {
  out << "<p class=\"hint\" id=\"hours-hint\">Hours in a normal week: 4, 2.5, 1:30 or 20 min. Leave out what you do "
         "not do.</p>\n"_html;
}

void render_tasks(Html& out, const views::WeekStep& view) {
  if (view.tasks.empty()) return;
  out << "<fieldset><legend class=\"h3\">"_html << view.legend << "</legend>"_html;
  render_hint(out);
  for (const views::HoursRow& row : view.tasks) components::render_hours_row(out, row);
  out << "</fieldset>\n"_html;
}

void render_own(Html& out, const views::WeekStep& view) {
  out << "<fieldset id=\"own\"><legend class=\"h3\">"_html
      << (view.tasks.empty() ? "Your tasks"_html : "Tasks of your own"_html) << "</legend>"_html;
  if (view.tasks.empty()) render_hint(out);
  out << "<p class=\"hint\">One task per line, in your own words: “answer customer emails”. We rate each at once, "
         "with a level, a reason and how sure we are. Clear a line to remove it.</p>\n"_html;
  int number = 0;
  for (const views::OwnRow& row : view.own) components::render_own_row(out, row, ++number);
  out << "<p class=\"btnrow\"><button class=\"btn btn-quiet\" name=\"do\" value=\"own\">Rate my tasks and add a "
         "line</button></p></fieldset>\n"_html;
}

void render_unplaced(Html& out, const views::WeekStep& view) {
  if (view.unplaced.empty()) return;
  out << "<fieldset id=\"unplaced\"><legend class=\"h3\">Lines of your text that we could not place</legend><p "
         "class=\"hint\">Tick what you do. We rate each as an own task.</p>"_html;
  for (const std::string& line : view.unplaced)
    out << "<div class=\"trow\"><label class=\"tick\"><input type=\"checkbox\" name=\"line\" value=\""_html << line
        << "\"><span>"_html << line << "</span></label></div>\n"_html;
  out << "</fieldset>\n"_html;
}

// The button that Enter presses comes first, and is repeated at the end.
void render_form(Html& out, const views::WeekStep& view) {
  out << "<button class=\"vh\" tabindex=\"-1\" aria-hidden=\"true\">Continue to skills</button>\n"_html;
  render_tasks(out, view);
  render_own(out, view);
  render_unplaced(out, view);
  components::render_week_total(out, view);
}

void render_about_week(Html& out) {
  out << "<section aria-labelledby=\"why\"><h2 id=\"why\" class=\"h3\">Why hours</h2><p>The page of a profession "
         "weighs its tasks for everybody. Your result weighs each task by your time, so the same job title can come "
         "out differently.</p></section>\n<section aria-labelledby=\"levels\"><h2 id=\"levels\" class=\"h3\">Why no "
         "levels here</h2><p>We show the levels HIGH, MEDIUM and LOW with the result, so that they do not influence "
         "your answers.</p></section>\n"_html;
}

}  // namespace

std::string render(const views::WeekStep& view, const Frame& frame) {
  StepParts parts;
  parts.form = [&](Html& out) { render_form(out, view); };
  parts.above = [&](Html& out) {
    if (!view.described.empty())
      out << "<p class=\"statement\" id=\"described\">"_html << view.described << "</p>\n"_html;
    if (!view.typical.empty())
      out << "<p><a class=\"tap\" href=\""_html << Url{view.typical}
          << "\">I don’t do this work yet: show me a typical week</a></p>\n"_html;
  };
  parts.below = [&](Html& out) {
    components::render_upload_form(out, view.upload, components::PastedText::taken);
  };
  parts.aside = render_about_week;
  parts.button = "Continue to skills"_html;
  parts.other_button = "<button class=\"btn btn-quiet\" name=\"do\" value=\"total\">Update the total</button>"_html;
  return render_step(view.frame, frame, parts);
}

}  // namespace willai::pages
