#include "pages/gallery_journey.hpp"

#include "components/compare_ways.hpp"
#include "components/form_faults.hpp"
#include "components/histogram.hpp"
#include "components/job_choices.hpp"
#include "components/monday_list.hpp"
#include "components/own_transitions.hpp"
#include "components/result_tasks.hpp"
#include "components/step_list.hpp"
#include "components/tick_list.hpp"
#include "components/upload_form.hpp"
#include "components/week_rows.hpp"
#include "pages/gallery_samples.hpp"

namespace willai::pages {
namespace {

namespace c = components;
using views::HoursRow;
using views::StepPlace;

views::ResultTask rated_task() {
  views::ResultTask task{"Write production code",
                         "write-code",
                         "/gallery",
                         720,
                         Level::high,
                         views::Range{.7, .84, .9},
                         "rated",
                         "The published ratings of this exact task settle on this level.",
                         "A draft follows from the description.",
                         {},
                         {},
                         {},
                         {},
                         1};
  task.tools = {{"An assistant", "Drafts code."}, {"A tool without a note", ""}};
  task.observed = {"Observed use of Claude: 0.43 on its scale from 0 (not seen) to 1."};
  return task;
}

views::ResultTask own_task() {
  views::ResultTask task{"Mentor two junior colleagues",
                         "",
                         "",
                         60,
                         Level::low,
                         views::Range{0, .12, .39},
                         "predicted",
                         "Predicted by our task model; nobody rated this task.",
                         "",
                         {},
                         {},
                         {},
                         {},
                         2};
  task.because = {{"Coach people", .6, .2, "It reads most of all like “Coach people”, which we rate at 0.20."}};
  task.nearest = views::ResultNeighbour{"Train staff", Level::low, "people", .7};
  task.choices = {{"Coach people", Level::low}, {"Write training plans", Level::high}};
  return task;
}

views::ResultTask withheld_task() {
  views::ResultTask task;
  task.basis = "none";
  task.basis_text = "No level: its words are not in this link.";
  return task;
}

void show_steps(Html& out) {
  c::render_step_list(out, {{views::Step::job, StepPlace::done, "/gallery"},
                            {views::Step::week, StepPlace::here, "/gallery"},
                            {views::Step::skills, StepPlace::ahead, "/gallery"},
                            {views::Step::result, StepPlace::ahead, ""}});
  c::render_fault_summary(
      out, {{"h-review", "write the hours as a number", "Review changes"}, {"week", "a fault without a name", ""}});
}

void show_rows(Html& out) {
  out << "<p class=\"hint\" id=\"hours-hint\">Hours in a normal week.</p>"_html;
  c::render_hours_row(out, {"write-code", "Write production code", "", HoursRow::Tick::on, "12", ""});
  c::render_hours_row(out, {"design", "Design systems", "The whole sentence.", HoursRow::Tick::off, "", ""});
  c::render_hours_row(out, {"review", "Review changes", "", HoursRow::Tick::on, "four", "write the hours as a number"});
  c::render_hours_row(out, {"test", "Write tests", "", HoursRow::Tick::on, "", "", "Wrote the tests of two services"});
  c::render_own_row(out, {"Mentor two junior colleagues", "1", "", own_task(), "Fairly sure: between 0.00 and 0.39."},
                    1);
  c::render_own_row(out, {"A text that is too long", "2", "a task has at most 300 characters"}, 2);
  c::render_own_row(out, {}, 3);
}

void show_total(Html& out) {
  views::WeekStep step;
  step.given = "34";
  step.week = "30";
  step.week_error = "the tasks add up to 34 hours";
  step.remains = "The tasks take 4 hours more than the whole week.";
  c::render_week_total(out, step);
}

void show_steps_with_forms(Html& out) {
  out << "<section class=\"band\" id=\"assessment\"><h2>The assessment</h2><div class=\"lead flow\">\n"_html;
  show_steps(out);
  out << "<form class=\"step\">"_html;
  show_rows(out);
  show_total(out);
  c::render_tick_list(out, "skill"_html, {{"A skill", HoursRow::Tick::on}, {"Another", HoursRow::Tick::off}});
  out << "</form>\n"_html;
  c::render_job_choices(
      out, {{"Backend Developers", "Known by the title: “coder”", "Computing; ten tasks.", "/gallery", {}},
            {"Testers", "One of its tasks: “Test”", "Computing.", "/gallery", {"Testers, written", "/gallery"}}});
  c::render_upload_form(out, {"/gallery", "the PDF holds no text, as a scan does; paste the text"},
                        c::PastedText::taken);
  out << "</div></section>\n"_html;
}

void show_result(Html& out) {
  out << "<section class=\"band\"><h2>A result</h2>\n"_html;
  c::render_result_tasks(out, {rated_task(), own_task(), withheld_task()}, "");
  c::render_monday(out, {{"Write tests", "/gallery", "6 hours a week, HIGH", Level::high, "Do one made-up case with this and one without.",
                          "What no draft has: the case nobody thought of.", "Who reads a draft before it goes out?",
                          "Monitoring: look at what failed last week.", {"A course", "https://example.org/course"}},
                         {"Answer the phone", "", "LOW", Level::low, "Write down what you knew.", "What it rests on: the caller.",
                          "Who learns this from me?", "To say what you do here.", {}}});
  c::render_learning(out, {{"United States", {{"A finder", "https://example.org"}}, {"Courses near you."}}});
  c::render_handout(out, {"AI in our work", "From a personal assessment.", {"A week of 38 hours."}, {"Where do saved hours go?"}, "A trial."});
  views::Histogram histogram = samples::histogram();
  histogram.you = views::Plot{.47, .56, .65};
  histogram.you_label = "You, 0.47–0.65";
  out << "<div class=\"cols cols-2\"><div>"_html;
  c::render_histogram(out, histogram);
  out << "</div></div>"_html;
  c::render_own_transitions(out, {{{"Testers", "/gallery"},
                                   .87,
                                   views::Range{.3, .38, .46},
                                   "lower than here",
                                   "$101,800",
                                   "+10%",
                                   {},
                                   {},
                                   "It needs more of: patience."},
                                  {{"Others", "/gallery"},
                                   .6,
                                   std::nullopt,
                                   "",
                                   "No value: not published",
                                   "No value: not published",
                                   {},
                                   {},
                                   ""}});
  c::render_compare_ways(out, {"/gallery", "Backend Developers", "/gallery", "/gallery", "example.org",
                               "this is not the address of a result"});
  out << "</section>\n"_html;
}

}  // namespace

void show_assessment(Html& out) {
  show_steps_with_forms(out);
  show_result(out);
}

}  // namespace willai::pages
