#include "components/disagreement_list.hpp"

#include <algorithm>

#include "components/percent.hpp"

namespace willai::components {
namespace {

// Dots keep their radius away from both ends.
Percent on_strip(double place) { return {0.02 + 0.96 * place}; }

void render_span(Html& out, const std::vector<double>& dots) {
  const auto [low, high] = std::minmax_element(dots.begin(), dots.end());
  out << "<rect class=\"g-band\" x=\""_html << on_strip(*low) << "\" width=\""_html << Percent{0.96 * (*high - *low)}
      << "\" y=\"5\" height=\"12\"/>"_html;
}

// The sentence below says the same in words, so the strip is hidden from screen readers.
void render_strip(Html& out, const std::vector<double>& dots) {
  if (dots.empty()) return;
  out << "<svg class=\"plot\" height=\"22\" aria-hidden=\"true\"><line class=\"g-hair\" x1=\"2%\" x2=\"98%\" "
         "y1=\"50%\" y2=\"50%\"/>"_html;
  render_span(out, dots);
  for (const double dot : dots)
    out << "<circle class=\"g-ink\" cx=\""_html << on_strip(dot) << "\" cy=\"50%\" r=\"4\"/>"_html;
  out << "</svg>"_html;
}

void render_row(Html& out, const views::DisagreementRow& row) {
  out << "<li><a class=\"tap\" href=\""_html << Url{row.url} << "\">"_html << row.name << "</a>"_html;
  render_strip(out, row.dots);
  out << "<p class=\"fine\">"_html << row.sentence << "</p></li>\n"_html;
}

}  // namespace

void render_disagreements(Html& out, const std::vector<views::DisagreementRow>& rows, std::string_view note) {
  if (rows.empty()) return;
  out << "<section><h3>Where measures disagree most</h3>"_html;
  if (!note.empty()) out << "<p class=\"coldesc\">"_html << note << "</p>"_html;
  out << "<ul class=\"parts\">"_html;
  for (const views::DisagreementRow& row : rows) render_row(out, row);
  out << "</ul></section>\n"_html;
}

}  // namespace willai::components
