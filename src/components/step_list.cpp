#include "components/step_list.hpp"

namespace willai::components {
namespace {

void render_name(Html& out, const views::StepLink& link) {
  const int number = static_cast<int>(link.step) + 1;
  const bool is_link = !link.url.empty() && link.place != views::StepPlace::here;
  if (is_link) out << "<a href=\""_html << Url{link.url} << "\">"_html;
  out << number << ". "_html << views::name_of(link.step);
  if (is_link) out << "</a>"_html;
}

Markup opening_of(views::StepPlace place) {
  if (place == views::StepPlace::here) return "<li aria-current=\"step\">"_html;
  return place == views::StepPlace::done ? "<li class=\"done\">"_html : "<li>"_html;
}

}  // namespace

void render_step_list(Html& out, const std::vector<views::StepLink>& steps) {
  out << "<nav class=\"noprint\" aria-label=\"Steps of the assessment\"><ol class=\"steps\">"_html;
  for (const views::StepLink& link : steps) {
    out << opening_of(link.place);
    render_name(out, link);
    out << "</li>"_html;
  }
  out << "</ol></nav>\n"_html;
}

}  // namespace willai::components
