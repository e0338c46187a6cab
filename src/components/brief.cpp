#include "components/brief.hpp"

#include "components/level_mark.hpp"

namespace willai::components {
namespace {

void render_title(Html& out, const views::BriefView& brief) {
  if (brief.url.empty()) out << "<h3>"_html << brief.headline << "</h3>"_html;
  else out << "<h3><a href=\""_html << Url{brief.url} << "\">"_html << brief.headline << "</a></h3>"_html;
}

}  // namespace

void render_brief(Html& out, const views::BriefView& brief) {
  out << "<article class=\"brief\">"_html;
  if (brief.level) {
    out << "<p>"_html;
    render_level(out, brief.level);
    out << "</p>"_html;
  }
  render_title(out, brief);
  if (!brief.text.empty()) out << "<p class=\"soft\">"_html << brief.text << "</p>"_html;
  out << "</article>\n"_html;
}

}  // namespace willai::components
