#include "components/search_hits.hpp"

namespace willai::components {
namespace {

void render_link(Html& out, const views::Link& link) {
  if (link.url.empty()) out << link.text;
  else out << "<a href=\""_html << Url{link.url} << "\">"_html << link.text << "</a>"_html;
}

void render_because(Html& out, const views::SearchHit& hit) {
  out << hit.reason;
  if (hit.because.text.empty()) return;
  out << ": “"_html;
  render_link(out, hit.because);
  out << "”"_html;
}

void render_beside(Html& out, const views::SearchHit& hit) {
  if (hit.beside.text.empty()) return;
  out << "<p class=\"hint\">See also: "_html;
  render_link(out, hit.beside);
  out << "</p>"_html;
}

void render_range(Html& out, const views::IndexRow& row) {
  if (!row.range.empty())
    out << "<span class=\"num\"><span class=\"vh\">exposure </span>"_html << row.range << "</span>"_html;
}

void render_line(Html& out, const views::SearchHit& hit, HitLine line) {
  if (line == HitLine::apart && hit.apart.empty()) return;
  out << "<p>"_html;
  if (line == HitLine::apart) out << hit.apart;
  else render_because(out, hit);
  out << "</p>"_html;
}

void render_hit(Html& out, const views::SearchHit& hit, HitLine line) {
  out << "<li><h3><a href=\""_html << Url{hit.row.url} << "\">"_html << hit.row.name << "</a></h3>"_html;
  render_range(out, hit.row);
  render_line(out, hit, line);
  out << "\n"_html;
}

}  // namespace

void render_best_hit(Html& out, const views::SearchHit& hit) {
  out << "<p class=\"best\"><a href=\""_html << Url{hit.row.url} << "\">"_html << hit.row.name
      << "</a></p>\n<p class=\"standfirst\">"_html;
  render_because(out, hit);
  out << "</p>\n<p class=\"hint\">"_html << hit.summary;
  if (!hit.row.range.empty()) out << " Exposure "_html << hit.row.range << "."_html;
  out << "</p>"_html;
  render_beside(out, hit);
  out << "<p class=\"btnrow noprint\"><a class=\"btn\" href=\""_html << Url{hit.row.url}
      << "\">Read the analysis</a></p>\n"_html;
}

void render_hits(Html& out, const std::vector<views::SearchHit>& hits, HitLine line) {
  if (hits.empty()) return;
  out << "<ol class=\"hits\">\n"_html;
  for (const views::SearchHit& hit : hits) render_hit(out, hit, line);
  out << "</ol>\n"_html;
}

}  // namespace willai::components
