#include "components/measure_table.hpp"

#include <algorithm>

#include "components/evidence_mark.hpp"
#include "components/measure_plot.hpp"

namespace willai::components {
namespace {

using Rows = std::vector<views::MeasureRow>;

bool has_gap(const Rows& rows) {
  return std::any_of(rows.begin(), rows.end(), [](const views::MeasureRow& row) { return !row.plot; });
}

bool has_gap(const views::MeasureTable& table) {
  return has_gap(table.could_be_done) || has_gap(table.by_whom) || has_gap(table.being_done) || has_gap(table.said);
}

bool has_range(const views::MeasureTable& table) {
  return std::any_of(table.could_be_done.begin(), table.could_be_done.end(),
                     [](const views::MeasureRow& row) { return row.plot && row.plot->high > row.plot->low; });
}

// Omits the end tags of rows and cells, and the scope of the first cell, as HTML allows.
void render_name(Html& out, const views::MeasureRow& row) {
  out << "<tr><th>"_html;
  if (row.url.empty()) out << row.name;
  else out << "<a href=\""_html << Url{row.url} << "\">"_html << row.name << "</a>"_html;
  render_evidence_mark(out, row.note);
  if (!row.detail.empty()) out << "<small>"_html << row.detail << "</small>"_html;
}

void render_row(Html& out, const views::MeasureRow& row, const std::optional<views::Plot>& band) {
  render_name(out, row);
  out << "<td>"_html;
  render_measure_plot(out, row, band);
  out << (row.plot ? "<td>"_html : "<td class=\"gap-word\">"_html) << row.value << "\n"_html;
}

void render_group(Html& out, Markup title, const Rows& rows, const std::optional<views::Plot>& band) {
  if (rows.empty()) return;
  out << "<tbody><tr class=\"group\"><th scope=\"rowgroup\" colspan=\"3\">"_html << title << "</th></tr>\n"_html;
  for (const views::MeasureRow& row : rows) render_row(out, row, band);
  out << "</tbody>"_html;
}

void render_title(Html& out, const views::MeasureTable& table, Heading heading) {
  if (table.title.empty() || heading == Heading::none) return;
  if (heading == Heading::h2) out << "<h2>"_html << table.title << "</h2>"_html;
  else out << "<h3>"_html << table.title << "</h3>"_html;
}

void render_head(Html& out, const views::MeasureTable& table) {
  out << "<thead><tr><th scope=\"col\">Measure</th><th scope=\"col\"><span class=\"vh\">Position</span>"_html;
  render_measure_axis(out, table.ticks, has_gap(table));
  out << "</th><th scope=\"col\">"_html << table.value_heading << "</th></tr></thead>\n"_html;
}

}  // namespace

bool is_empty(const views::MeasureTable& table) {
  return table.could_be_done.empty() && table.by_whom.empty() && table.being_done.empty() && table.said.empty();
}

void render_measure_table(Html& out, const views::MeasureTable& table, Heading heading) {
  if (is_empty(table)) return;
  out << "<table class=\"cards rate\"><caption>"_html;
  render_title(out, table, heading);
  out << table.caption << "</caption>"_html;
  render_head(out, table);
  render_group(out, "What could be done"_html, table.could_be_done, table.band);
  render_group(out, "By whom: automation and augmentation"_html, table.by_whom, std::nullopt);
  render_group(out, "What is being done"_html, table.being_done, std::nullopt);
  render_group(out, "What workers and experts say"_html, table.said, std::nullopt);
  out << "</table>\n"_html;
}

void render_measure_key(Html& out, const views::MeasureTable& table) {
  if (is_empty(table)) return;
  out << "<ul class=\"key\"><li><svg width=\"14\" height=\"14\" aria-hidden=\"true\"><circle class=\"g-ink\" cx=\"7\" "
         "cy=\"7\" r=\"5.5\"/></svg>a rating</li>"_html;
  if (has_range(table))
    out << "<li><svg width=\"22\" height=\"14\" aria-hidden=\"true\"><line class=\"g-line\" x1=\"0\" x2=\"22\" "
           "y1=\"7\" y2=\"7\"/></svg>its range</li>"_html;
  if (has_gap(table))
    out << "<li><svg width=\"14\" height=\"14\" aria-hidden=\"true\"><circle class=\"g-gap\" cx=\"7\" cy=\"7\" "
           "r=\"5.5\"/></svg>no value, with the reason; never shown as zero</li>"_html;
  out << "</ul>\n"_html;
}

}  // namespace willai::components
