#include "components/job_choices.hpp"

namespace willai::components {
namespace {

void render_choice(Html& out, const views::JobChoice& choice) {
  out << "<li><h3><a href=\""_html << Url{choice.url} << "\">"_html << choice.name
      << "</a></h3><a class=\"tap\" href=\""_html << Url{choice.url} << "\">This is my work<span class=\"vh\">: "_html
      << choice.name << "</span></a><p>"_html << choice.reason << "</p><p>"_html << choice.summary << "</p>"_html;
  if (!choice.beside.text.empty())
    out << "<p>See also: <a href=\""_html << Url{choice.beside.url} << "\">"_html
        << choice.beside.text << "</a></p>"_html;
  out << "\n"_html;
}

}  // namespace

void render_job_choices(Html& out, const std::vector<views::JobChoice>& choices) {
  if (choices.empty()) return;
  out << "<ol class=\"hits\">\n"_html;
  for (const views::JobChoice& choice : choices) render_choice(out, choice);
  out << "</ol>\n"_html;
}

}  // namespace willai::components
