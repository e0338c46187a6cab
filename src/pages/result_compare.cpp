// /result/compare: two weeks side by side.
#include "components/compare_ways.hpp"
#include "components/headline.hpp"
#include "components/insight_list.hpp"
#include "components/level_mark.hpp"
#include "components/step_list.hpp"
#include "pages/step_frame.hpp"
#include "views/result_compare_view.hpp"
#include "views/result_wording.hpp"

namespace willai::pages {
namespace {

using views::ComparedTask;
using views::ResultComparePage;

void render_head(Html& out, const ResultComparePage& view) {
  out << "<div class=\"band open\">\n"_html;
  components::render_kicker(out, "Side by side", view.back);
  out << "<div class=\"lead flow\">"_html;
  components::render_step_list(out, view.steps);
  components::render_headline(out, view.headline, view.standfirst);
  render_notes_on_link(out, view.notes, "");
  components::render_insights(out, view.insights);
  out << "</div>\n<aside class=\"rail ruled flow noprint\" aria-label=\"Other comparisons\"><h2 "
         "class=\"h3\">Compare with another</h2>"_html;
  components::render_compare_ways(out, view.ways);
  out << "</aside></div>\n"_html;
}

void render_columns(Html& out, const ResultComparePage& view, Markup last) {
  out << "<thead><tr><td></td><th scope=\"col\">"_html << view.first.name << "</th><th scope=\"col\">"_html
      << view.second.name << "</th>"_html << last << "</tr></thead>\n"_html;
}

void render_row(Html& out, std::string_view term, std::string_view first, std::string_view second) {
  out << "<tr><th scope=\"row\">"_html << term << "</th><td>"_html << first << "</td><td>"_html << second
      << "</td>"_html;
}

std::string range_of(const views::ComparedSide& side) {
  return side.exposure ? views::range_text(*side.exposure) : "no range";
}

std::string hours_of(const views::ComparedSide& side) { return side.hours.empty() ? "not told" : side.hours; }

void render_levels(Html& out, const ResultComparePage& view) {
  out << "<section class=\"band major\" aria-labelledby=\"levels\"><h2 id=\"levels\">Exposure and hours</h2>\n<table "
         "class=\"pairs beside\"><caption>80% ranges. For each level, the least and the most it can be.</caption>"_html;
  render_columns(out, view, "<th scope=\"col\">Difference</th>"_html);
  out << "<tbody>"_html;
  render_row(out, "Exposure, 0 to 1", range_of(view.first), range_of(view.second));
  out << "<td>"_html << view.difference << "</td></tr>\n"_html;
  render_row(out, "Hours in the week", hours_of(view.first), hours_of(view.second));
  out << "<td></td></tr>\n"_html;
  for (const views::ComparedLevel& level : view.levels) {
    out << "<tr><th scope=\"row\">"_html;
    components::render_level(out, level.level);
    out << "</th><td>"_html << level.first_value << "</td><td>"_html << level.second_value << "</td><td>"_html
        << level.says << "</td></tr>\n"_html;
  }
  out << "</tbody></table></section>\n"_html;
}

void render_task(Html& out, const ComparedTask& task) {
  out << "<tr><th scope=\"row\">"_html;
  if (task.url.empty()) out << task.name;
  else out << "<a href=\""_html << Url{task.url} << "\">"_html << task.name << "</a>"_html;
  out << "</th><td>"_html << task.first_value << "</td><td>"_html << task.second_value << "</td><td>"_html;
  components::render_level(out, task.level);
  if (task.exposure) out << "<small class=\"num\">"_html << views::range_text(*task.exposure) << "</small>"_html;
  out << "</td></tr>\n"_html;
}

void render_tasks(Html& out, const ResultComparePage& view) {
  out << "<section class=\"band major\" aria-labelledby=\"tasks\"><h2 id=\"tasks\">What differs, task by task</h2>\n"_html;
  if (view.tasks.empty()) out << "<p>No task differs.</p>\n"_html;
  else {
    out << "<table class=\"pairs beside\"><caption>Time per week, the largest difference first. A dash means that the "
           "task is not in that week.</caption>"_html;
    render_columns(out, view, "<th scope=\"col\">Exposure</th>"_html);
    out << "<tbody>"_html;
    for (const ComparedTask& task : view.tasks) render_task(out, task);
    out << "</tbody></table>\n"_html;
  }
  if (!view.rest.empty()) out << "<p class=\"fine\">"_html << view.rest << "</p>\n"_html;
  out << "</section>\n"_html;
}

}  // namespace

std::string render(const ResultComparePage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    render_head(out, view);
    render_levels(out, view);
    render_tasks(out, view);
  });
}

std::string render(const views::CompareChoicePage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    out << "<div class=\"band open\">\n"_html;
    components::render_kicker(out, "Side by side", view.back);
    out << "<div class=\"lead flow\">"_html;
    components::render_step_list(out, view.steps);
    components::render_headline(out, "Compare your week with another",
                                "Where two ranges overlap, we say that the difference is too close to tell.");
    components::render_compare_ways(out, view.ways);
    out << "</div></div>\n"_html;
  });
}

}  // namespace willai::pages
