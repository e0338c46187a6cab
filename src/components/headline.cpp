#include "components/headline.hpp"

namespace willai::components {
namespace {

constexpr std::size_t kShort = 36;  // characters that fit two lines in the larger size

void render_beside(Html& out, const views::Link& beside) {
  if (beside.text.empty()) return;
  if (beside.url.empty())
    out << "<span>"_html << beside.text << "</span>"_html;
  else
    out << "<a class=\"tap\" href=\""_html << Url{beside.url} << "\">"_html << beside.text << "</a>"_html;
}

}  // namespace

void render_kicker(Html& out, std::string_view section, const views::Link& beside) {
  out << "<p class=\"kicker\"><span class=\"sc\">"_html << section << "</span>"_html;
  render_beside(out, beside);
  out << "</p>\n"_html;
}

void render_headline(Html& out, std::string_view headline, std::string_view standfirst) {
  out << (headline.size() <= kShort ? "<h1 class=\"h1-short\">"_html : "<h1>"_html) << headline << "</h1>\n"_html;
  if (!standfirst.empty()) out << "<p class=\"standfirst\">"_html << standfirst << "</p>\n"_html;
}

}  // namespace willai::components
