// /result/changes: what changed since the edition that a link was made with.
#include "components/headline.hpp"
#include "components/insight_list.hpp"
#include "components/step_list.hpp"
#include "pages/frame.hpp"
#include "views/edition_changes_view.hpp"

namespace willai::pages {
namespace {

using views::ChangedTask;
using views::EditionChangesPage;

void render_task(Html& out, const ChangedTask& task) {
  out << "<tr><th scope=\"row\">"_html;
  if (task.url.empty()) out << task.name;
  else out << "<a href=\""_html << Url{task.url} << "\">"_html << task.name << "</a>"_html;
  out << "</th><td>"_html << task.before << "</td><td>"_html << task.now << "</td><td>"_html
      << (task.time.empty() ? "–" : std::string_view(task.time)) << "</td></tr>\n"_html;
}

void render_table(Html& out, const EditionChangesPage& view) {
  if (view.tasks.empty()) return;
  out << "<section class=\"band major\" aria-labelledby=\"tasks\"><h2 id=\"tasks\">Task by task</h2>\n<table "
         "class=\"pairs beside\"><caption>Levels then and now. Tasks in your week come first.</caption><thead><tr><th "
         "scope=\"col\">Task</th><th scope=\"col\">Then</th><th scope=\"col\">Now</th><th scope=\"col\">In your "
         "week</th></tr></thead><tbody>\n"_html;
  for (const ChangedTask& task : view.tasks) render_task(out, task);
  out << "</tbody></table></section>\n"_html;
}

}  // namespace

std::string render(const EditionChangesPage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    out << "<div class=\"band open\">\n"_html;
    components::render_kicker(out, "Editions", view.back);
    out << "<div class=\"lead flow\">"_html;
    components::render_step_list(out, view.steps);
    components::render_headline(out, view.headline, view.standfirst);
    if (!view.insights.empty()) components::render_insights(out, view.insights);
    out << "</div></div>\n"_html;
    render_table(out, view);
  });
}

}  // namespace willai::pages
