#include "components/headline.hpp"

namespace willai::components {
namespace {

constexpr std::size_t kShort = 36;  // bytes that fit two lines in the larger size
constexpr std::size_t kLong = 72;   // more than this needs the smaller one

Markup opening_of(std::string_view headline) {
  if (headline.size() <= kShort) return "<h1 class=\"h1-short\">"_html;
  return headline.size() <= kLong ? "<h1>"_html : "<h1 class=\"h1-long\">"_html;
}

void render_beside(Html& out, const views::Link& beside) {
  if (beside.text.empty()) return;
  if (beside.url.empty()) out << "<span>"_html << beside.text << "</span>"_html;
  else out << "<a class=\"tap\" href=\""_html << Url{beside.url} << "\">"_html << beside.text << "</a>"_html;
}

}  // namespace

void render_kicker(Html& out, std::string_view section, const views::Link& beside) {
  out << "<p class=\"kicker\"><span class=\"sc\">"_html << section << "</span>"_html;
  render_beside(out, beside);
  out << "</p>\n"_html;
}

void render_headline(Html& out, std::string_view headline, std::string_view standfirst) {
  out << opening_of(headline) << headline << "</h1>\n"_html;
  if (!standfirst.empty()) out << "<p class=\"standfirst\">"_html << standfirst << "</p>\n"_html;
}

}  // namespace willai::components
