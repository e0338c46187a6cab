#include "components/mix_chart.hpp"

#include "components/level_mark.hpp"
#include "components/percent.hpp"

namespace willai::components {
namespace {

void render_stretch(Html& out, const views::MixPart& part) {
  out << "<rect class=\""_html << fill_of(part.level) << "\" x=\""_html << Percent{part.from} << "\" width=\""_html
      << Percent{part.to - part.from} << "\" y=\"1\" height=\"34\"/>"_html;
}

void render_scale(Html& out) {
  out << "<g class=\"axis\"><text x=\"0\" y=\"53\">0</text><text x=\"50%\" y=\"53\">50</text><text x=\"100%\" "
         "y=\"53\">100</text></g>"_html;
}

void render_strip(Html& out, const views::MixChart& chart) {
  out << "<svg class=\"plot strip\" role=\"img\"><title>"_html << chart.spoken << "</title>"_html;
  for (const views::MixPart& part : chart.parts) render_stretch(out, part);
  render_scale(out);
  out << "</svg>"_html;
}

void render_legend_entry(Html& out, const views::MixPart& part) {
  out << "<li>"_html;
  render_level(out, part.level);
  out << "<p class=\"v\">"_html << part.value << "</p>"_html;
  if (!part.detail.empty()) out << "<p>"_html << part.detail << "</p>"_html;
  out << "</li>"_html;
}

}  // namespace

void render_mix_chart(Html& out, const views::MixChart& chart) {
  if (chart.parts.empty()) return;
  out << "<figure class=\"fig\"><figcaption><h3>"_html << chart.title << "</h3>"_html << chart.caption
      << "</figcaption>"_html;
  render_strip(out, chart);
  out << "<ul class=\"mix\">"_html;
  for (const views::MixPart& part : chart.parts) render_legend_entry(out, part);
  out << "</ul></figure>\n"_html;
}

}  // namespace willai::components
