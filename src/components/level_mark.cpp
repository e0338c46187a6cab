#include "components/level_mark.hpp"

#include "views/wording.hpp"

namespace willai::components {
namespace {

Markup mark_of(std::optional<Level> level) {
  if (!level) return "<b class=\"unrated\">Not rated</b>"_html;
  if (*level == Level::high) return "<b class=\"high\">HIGH</b>"_html;
  if (*level == Level::medium) return "<b class=\"medium\">MEDIUM</b>"_html;
  return "<b class=\"low\">LOW</b>"_html;
}

}  // namespace

Markup fill_of(std::optional<Level> level) {
  if (!level) return "s-unrated"_html;
  if (*level == Level::high) return "s-high"_html;
  if (*level == Level::medium) return "s-medium"_html;
  return "s-low"_html;
}

void render_level(Html& out, std::optional<Level> level) { out << mark_of(level); }

void render_level_cell(Html& out, const views::LevelCell& cell) {
  render_level(out, cell.level);
  if (cell.raters_split) out << " <i class=\"split\">raters disagree</i>"_html;
}

void render_big_level(Html& out, const views::LevelCell& cell) {
  out << "<p class=\"verdict\">"_html;
  render_level_cell(out, cell);
  out << "</p>\n"_html;
}

void render_level_key(Html& out) {
  out << "<ul class=\"key\"><li><b class=\"high\">HIGH</b> a language model alone halves the time</li>"
         "<li><b class=\"medium\">MEDIUM</b> it takes software built on one</li>"
         "<li><b class=\"low\">LOW</b> neither does</li></ul>\n<p class=\"fine\">"_html
      << views::what_counts() << "</p>\n"_html;
}

}  // namespace willai::components
