// /assessment: what do you do?
#include "components/form_faults.hpp"
#include "components/job_choices.hpp"
#include "components/upload_form.hpp"
#include "pages/step_frame.hpp"

namespace willai::pages {
namespace {

std::string_view fault_of(const views::JobStep& view) {
  const auto& faults = view.frame.faults;
  return faults.empty() || faults.front().field != "job" ? "" : std::string_view(faults.front().sentence);
}

void render_question(Html& out, const views::JobStep& view) {
  const std::string_view fault = fault_of(view);
  out << (fault.empty() ? "<div><label for=\"job\">What do you do?</label>"_html
                        : "<div class=\"err\"><label for=\"job\">What do you do?</label>"_html);
  out << "<p class=\"hint\" id=\"job-hint\">A job title, or a pasted job description of up to 5,000 "
         "characters.</p>"_html;
  components::render_field_fault(out, "job", fault);
  out << "<textarea class=\"in\" id=\"job\" name=\"job\" rows=\"3\" maxlength=\"5000\" "
         "autocomplete=\"organization-title\""_html;
  components::render_fault_attributes(out, "job", fault, "job-hint");
  out << ">"_html << view.asked << "</textarea></div>\n"_html;
}

void render_none(Html& out, const views::JobStep& view) {
  if (view.none_url.empty()) return;
  out << "<p class=\"btnrow\"><a class=\"btn btn-quiet\" href=\""_html << Url{view.none_url} << "\">"_html
      << (view.choices.empty() ? "Go on without a profession"_html : "None of these"_html)
      << "</a><span class=\"hint\">You can write down your own tasks. We rate each one on its own.</span></p>\n"_html;
}

void render_answer(Html& out, const views::JobStep& view) {
  if (view.question.empty()) return;
  out << "<section id=\"choices\" aria-labelledby=\"which\"><h2 id=\"which\">"_html << view.question << "</h2>\n"_html;
  if (!view.why_not.empty()) out << "<p class=\"hint\">"_html << view.why_not << "</p>\n"_html;
  components::render_job_choices(out, view.choices);
  render_none(out, view);
  out << "</section>\n"_html;
}

void render_about(Html& out) {
  out << "<section aria-labelledby=\"none\"><h2 id=\"none\" class=\"h3\">No such work now?</h2><p>If you study, look for work or "
         "stay at home, write the work you would like to do. The next page can show you a typical week of it. You can also "
         "write down what you do in a week and choose no profession.</p></section>\n"_html;
  out << "<section aria-labelledby=\"get\"><h2 id=\"get\" class=\"h3\">What you get</h2><p>The exposure of your own "
         "week as a range, your hours at each level, a reason for every task, and a plan that names tasks and skills. "
         "We make no prediction about your job: nobody has one that holds.</p></section>\n"_html;
}

}  // namespace

std::string render(const views::JobStep& view, const Frame& frame) {
  StepParts parts;
  parts.form = [&](Html& out) { render_question(out, view); };
  parts.below = [&](Html& out) {
    render_answer(out, view);
    if (view.question.empty()) components::render_upload_form(out, view.upload, components::PastedText::elsewhere);
  };
  parts.aside = render_about;
  parts.button = view.question.empty() ? "Find my profession"_html : "Look again"_html;
  return render_step(view.frame, frame, parts);
}

}  // namespace willai::pages
