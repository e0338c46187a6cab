#include "components/result_tasks.hpp"

#include "components/evidence_mark.hpp"
#include "components/level_mark.hpp"
#include "components/range_plot.hpp"
#include "views/result_wording.hpp"

namespace willai::components {
namespace {

using views::ResultTask;

void render_name(Html& out, const ResultTask& task) {
  out << "<tr><th scope=\"row\">"_html;
  if (task.name.empty()) out << "A task whose words are not in this link"_html;
  else if (task.url.empty()) out << task.name << " <span class=\"here\">Your own task</span>"_html;
  else out << "<a href=\""_html << Url{task.url} << "\">"_html << task.name << "</a>"_html;
  out << "</th>"_html;
}

void render_hours(Html& out, const ResultTask& task) {
  out << "<td class=\"n\">"_html;
  if (task.minutes) out << views::hours_text(*task.minutes);
  else out << "<i class=\"gap-word\">no hours</i>"_html;
  out << "</td>"_html;
}

void render_range(Html& out, const ResultTask& task) {
  out << "<td>"_html;
  if (task.exposure) {
    render_range_plot(out, {task.exposure->low, task.exposure->value, task.exposure->high});
    out << "<span class=\"num\">"_html << views::range_text(*task.exposure) << "</span>"_html;
  } else {
    out << "<i class=\"gap-word\">no range</i>"_html;
  }
  out << "</td>"_html;
}

void render_neighbour(Html& out, const ResultTask& task) {
  if (!task.nearest) return;
  out << "<p>Nearest rated task: “"_html << task.nearest->task << "”, "_html << word_for(task.nearest->level)
      << ", rated by "_html << task.nearest->by << ".</p>"_html;
}

void render_tools(Html& out, const ResultTask& task) {
  for (const Tool& tool : task.tools) {
    out << "<p>Tool in use: "_html << tool.name;
    if (!tool.note.empty()) out << ". "_html << tool.note;
    out << "</p>"_html;
  }
}

// What is being done is separate from what could be done.
void render_observed(Html& out, const ResultTask& task) {
  for (const std::string& sentence : task.observed) out << "<p>Seen in use: "_html << sentence << "</p>"_html;
}

// A task without a written reason, such as the reader's own, has the first of the model's reasons in its place.
bool lends_reason(const ResultTask& task) { return task.rationale.empty() && !task.because.empty(); }

bool has_evidence(const ResultTask& task) {
  return task.nearest || task.because.size() > (lends_reason(task) ? 1U : 0U) || !task.tools.empty() || !task.observed.empty();
}

void render_evidence(Html& out, const ResultTask& task) {
  if (!has_evidence(task)) return;
  out << "<details><summary>The evidence<span class=\"vh\"> for: "_html << task.name << "</span></summary>"_html;
  for (std::size_t i = lends_reason(task) ? 1 : 0; i < task.because.size(); ++i)
    out << "<p>"_html << task.because[i].text << "</p>"_html;
  render_neighbour(out, task);
  render_observed(out, task);
  render_tools(out, task);
  out << "</details>"_html;
}

void render_question(Html& out, const ResultTask& task, std::string_view change) {
  if (task.choices.empty()) return;
  out << "<span class=\"fine\">Did you mean "_html;
  for (std::size_t i = 0; i < task.choices.size(); ++i)
    out << (i == 0 ? ""_html : i + 1 == task.choices.size() ? " or "_html : ", "_html) << "“"_html << task.choices[i].task
        << "” ("_html << word_for(task.choices[i].level) << ")"_html;
  out << "?"_html;
  if (!change.empty()) out << " <a href=\""_html << Url{std::string(change) + "#own"} << "\">Choose in your week</a>"_html;
  out << "</span>"_html;
}

void render_task(Html& out, const ResultTask& task, std::string_view change) {
  render_name(out, task);
  render_hours(out, task);
  out << "<td>"_html;
  render_level(out, task.level);
  out << "</td>"_html;
  render_range(out, task);
  out << "<td>"_html << (lends_reason(task) ? task.because.front().text : task.rationale) << "<span class=\"fine\">"_html << task.basis_text;
  render_evidence_mark(out, task.note);
  out << "</span>"_html;
  render_question(out, task, change);
  render_evidence(out, task);
  out << "</td></tr>\n"_html;
}

}  // namespace

void render_result_tasks(Html& out, const std::vector<ResultTask>& tasks, std::string_view change) {
  out << "<table class=\"cards own-tasks\"><caption>The longest first.</caption><thead><tr><th scope=\"col\">Task</th>"
         "<th scope=\"col\" class=\"n\">Time a week</th><th scope=\"col\">Exposure</th><th scope=\"col\">Range, 0 to 1"
         "</th><th scope=\"col\">Rationale and basis</th></tr></thead><tbody>\n"_html;
  for (const ResultTask& task : tasks) render_task(out, task, change);
  out << "</tbody></table>\n"_html;
}

}  // namespace willai::components
