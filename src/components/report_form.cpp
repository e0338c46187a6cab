#include "components/report_form.hpp"

#include <algorithm>

#include "components/email_field.hpp"
#include "site/routes.hpp"

namespace willai::components {
namespace {

// Nobody sees the field and no key reaches it, so only a bot fills it in.
void render_trap(Html& out) {
  out << "<div class=\"vh\" aria-hidden=\"true\"><label>Leave this empty <input name=\"website\" tabindex=\"-1\" "
         "autocomplete=\"off\"></label></div>"_html;
}

void render_topic(Html& out, const views::ReportForm& form) {
  if (!form.result.empty()) out << "<input type=\"hidden\" name=\"result\" value=\""_html << form.result << "\">"_html;
  else out << "<input type=\"hidden\" name=\"profession\" value=\""_html << form.profession << "\">"_html;
}

// What leaves the browser only now, and what of it the reader may keep.
void render_consent(Html& out, const views::ReportForm& form) {
  if (form.consent.empty()) return;
  out << "<p>"_html << form.consent << "</p>\n"_html;
  if (form.words.empty()) return;
  out << "<label class=\"tick\"><input type=\"checkbox\" name=\"words\" value=\""_html << form.words
      << "\"><span>Send my own words too. Without them, the report leaves the time of those tasks "
         "unanswered.</span></label>\n"_html;
}

// The end tag of an item is omitted, as HTML allows, and a task has an id for its error only if it has one.
void render_task(Html& out, const views::ReportTask& task, int number) {
  out << "<li><label id=\"r"_html << number << "\"><input type=\"checkbox\" name=\"task\" value=\""_html << task.key
      << (task.is_ticked ? "\" checked>"_html : "\">"_html) << task.name << "</label><input class=\"in\" name=\"h-"_html
      << task.key << "\" inputmode=\"decimal\" aria-labelledby=\"hw r"_html << number << "\""_html;
  if (!task.hours.empty()) out << " value=\""_html << task.hours << "\""_html;
  if (!task.error.empty())
    out << " id=\"h-"_html << task.key << "\" aria-invalid=\"true\" aria-describedby=\"h-"_html << task.key
        << "-error\""_html;
  out << ">"_html;
  if (!task.error.empty())
    out << "<p class=\"err-msg\" id=\"h-"_html << task.key << "-error\">Error: "_html << task.error << "</p>"_html;
  out << "\n"_html;
}

bool is_begun(const views::ReportForm& form) {
  return !form.week_error.empty() || std::ranges::any_of(form.tasks, [](const views::ReportTask& task) {
    return task.is_ticked || !task.hours.empty();
  });
}

// Which of the tasks these are, and what becomes of the answers.
void render_tasks_head(Html& out, const views::ReportForm& form) {
  out << "<li class=\"hint\"><span>"_html;
  if (const int all = static_cast<int>(form.tasks.size()); form.most_tasks < all)
    out << "The "_html << form.most_tasks << " main tasks of "_html << all << "; the assessment has them all. "_html;
  out << "What you tick is encrypted, and erased once the report is sent.</span><span id=\"hw\">Hours a week, if you "
         "like</span>\n"_html;
}

// The tasks of the profession; open if the form came back with some.
void render_tasks_to_tick(Html& out, const views::ReportForm& form) {
  if (form.tasks.empty()) return;
  out << (is_begun(form) ? "<details open>"_html : "<details>"_html)
      << "<summary>Tick the tasks you do</summary><ul class=\"pick\" id=\"report-tasks\">"_html;
  render_tasks_head(out, form);
  for (const views::ReportTask& task : form.tasks)
    if (task.rank <= form.most_tasks) render_task(out, task, task.rank);
  out << "</ul></details>\n"_html;
}

void render_fault(Html& out, const std::string& field, const std::string& name, const std::string& sentence) {
  if (sentence.empty()) return;
  out << "<p><a href=\"#"_html << field << "\">"_html;
  if (!name.empty()) out << name << ": "_html;
  out << sentence << "</a></p>"_html;
}

// Above a form that came back: each fault, with a link to its field.
void render_faults(Html& out, const views::ReportForm& form) {
  if (!views::has_faults(form)) return;
  out << "<div class=\"alert\" role=\"alert\"><h3>There is a problem</h3>"_html;
  render_fault(out, "report-tasks", "", form.week_error);
  for (const views::ReportTask& task : form.tasks) render_fault(out, "h-" + task.key, task.name, task.error);
  render_fault(out, "mail", "", form.error);
  out << "</div>\n"_html;
}

void render_tick_at(Html& out, const views::Link& tick_at) {
  if (tick_at.url.empty()) return;
  out << "<p><a class=\"tap\" href=\""_html << Url{tick_at.url} << "\">"_html << tick_at.text << "</a></p>\n"_html;
}

}  // namespace

void render_report_form(Html& out, const views::ReportForm& form, views::ReportsBy reports) {
  const EmailField field{form.address, views::report_hint(form, reports), form.error, "mail"_html};
  out << "<section class=\"panel noprint\" aria-labelledby=\"report\"><h2 id=\"report\" class=\"h3\">Get your "_html
      << (form.result.empty() ? "" : "personalized ") << "AI exposure report</h2>"_html;
  render_faults(out, form);
  if (reports != views::ReportsBy::nobody || form.tasks.empty()) out << "<p>"_html << form.text << "</p>\n"_html;
  if (reports == views::ReportsBy::nobody) {
    out << "<p class=\"hint\">"_html << form.promise << " "_html << form.not_yet << "</p></section>\n"_html;
    return;
  }
  out << "<form action=\""_html << Url{site::kReport} << "\" method=\"post\" novalidate>"_html;
  render_topic(out, form);
  render_trap(out);
  render_tasks_to_tick(out, form);
  render_consent(out, form);
  render_email_field(out, field);
  out << "</form>"_html;
  render_tick_at(out, form.tick_at);
  out << "</section>\n"_html;
}

}  // namespace willai::components
