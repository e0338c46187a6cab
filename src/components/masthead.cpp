#include "components/masthead.hpp"

#include <array>

#include "site/routes.hpp"

namespace willai::components {
namespace {

struct NavEntry {
  views::Section section;
  std::string_view name;
  std::string_view url;
};

constexpr std::array kNav = {
    NavEntry{views::Section::front, "Front page", site::kFront},
    NavEntry{views::Section::professions, "Professions", site::kProfessions},
    NavEntry{views::Section::assessment, "Assessment", site::kAssessment},
    NavEntry{views::Section::method, "Method", site::kMethodology},
    NavEntry{views::Section::sources, "Sources", site::kSources},
    NavEntry{views::Section::editions, "Editions", site::kEditions},
};

void render_entry(Html& out, const NavEntry& entry, views::Section current) {
  out << "<li><a href=\""_html << Url{entry.url} << "\""_html;
  if (entry.section == current) out << " aria-current=\"page\""_html;
  out << ">"_html << entry.name << "</a></li>"_html;
}

void render_nav(Html& out, views::Section current) {
  out << "<nav class=\"nav\" aria-label=\"Sections\"><ul>"_html;
  for (const NavEntry& entry : kNav) render_entry(out, entry, current);
  out << "</ul></nav>\n"_html;
}

void render_line(Html& out, const views::Masthead& masthead) {
  out << "<div class=\"mast-line\"><span>"_html << masthead.volume_and_number << "</span><span>"_html << site::kMotto
      << "</span><span><time datetime=\""_html << masthead.date_iso << "\">"_html << masthead.date
      << "</time></span></div></div>\n"_html;
}

}  // namespace

void render_masthead(Html& out, const views::PageHead& head) {
  const bool front = head.section == views::Section::front;
  out << "<header class=\"sheet\">\n<div class=\"mast"_html << (front ? " mast-front"_html : ""_html)
      << "\"><p class=\"mast-name\"><a href=\""_html << Url{site::kFront} << "\">"_html << site::kName
      << "</a></p>\n"_html;
  render_line(out, head.masthead);
  render_nav(out, head.section);
  out << "</header>\n"_html;
}

}  // namespace willai::components
