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
    NavEntry{views::Section::explore, "Explore", site::kExplore},
    NavEntry{views::Section::professions, "Professions", site::kProfessions},
    NavEntry{views::Section::assessment, "Assessment", site::kAssessment},
    NavEntry{views::Section::method, "Method", site::kMethodology},
    NavEntry{views::Section::sources, "Sources", site::kSources},
    NavEntry{views::Section::editions, "Editions", site::kEditions},
};

// The assessment begins with the profession that the page is about. Items need no end; full pages need the bytes.
void render_entry(Html& out, const NavEntry& entry, const views::PageHead& head) {
  const bool goes_on = entry.section == views::Section::assessment && !head.profession.empty();
  out << "<li><a href=\""_html << Url{goes_on ? site::kAssessmentWeek : entry.url};
  if (goes_on) out << "?profession="_html << head.profession;
  out << "\""_html;
  if (entry.section == head.section) out << " aria-current=\"page\""_html;
  out << ">"_html << entry.name << "</a>"_html;
}

void render_entries(Html& out, const views::PageHead& head) {
  out << "<ul>"_html;
  for (const NavEntry& entry : kNav) render_entry(out, entry, head);
  out << "</ul>"_html;
}

// The name says what the logo is, so the picture itself says nothing.
void render_name(Html& out, const views::Masthead& masthead) {
  out << "<p class=\"mast-name\"><a href=\""_html << Url{site::kFront} << "\">"_html;
  if (!masthead.logo.empty()) out << "<img class=\"logo\" src=\""_html << Url{masthead.logo} << "\" alt=\"\">"_html;
  out << masthead.name << "</a></p>\n"_html;
}

void render_date(Html& out, const views::Masthead& masthead) {
  out << "<time datetime=\""_html << masthead.date_iso << "\">"_html << masthead.date << "</time>"_html;
}

void render_front(Html& out, const views::PageHead& head) {
  out << "<div class=\"mast mast-front\">"_html;
  render_name(out, head.masthead);
  out << "<div class=\"mast-line\"><span>"_html << head.masthead.volume_and_number << "</span><span>"_html << head.masthead.motto
      << "</span><span>"_html;
  render_date(out, head.masthead);
  out << "</span></div></div>\n<nav class=\"nav\" aria-label=\"Sections\">"_html;
  render_entries(out, head);
  out << "</nav>\n"_html;
}

void render_find(Html& out) {
  out << "<search class=\"find noprint\"><form action=\""_html << Url{site::kSearch}
      << "\"><input class=\"in\" name=\"q\" type=\"search\" maxlength=\"5000\" aria-label=\"Find a profession\" "
         "placeholder=\"Another job title\"><button class=\"btn\">Search</button></form></search>"_html;
}

// On a phone the sections are behind a button, which needs no script.
void render_inner(Html& out, const views::PageHead& head) {
  out << "<div class=\"mast ears\">"_html;
  render_name(out, head.masthead);
  out << "<button class=\"sections noprint\" popovertarget=\"sections\">Sections</button><p class=\"ear\"><span>"_html
      << head.masthead.volume_and_number << "</span> "_html;
  render_date(out, head.masthead);
  out << "</p>"_html;
  if (head.url != site::kSearch) render_find(out);
  out << "</div>\n<nav class=\"nav\" id=\"sections\" popover aria-label=\"Sections\">"_html;
  render_entries(out, head);
  out << "<p class=\"shut\"><button popovertarget=\"sections\">Close</button></nav>\n"_html;
}

}  // namespace

void render_masthead(Html& out, const views::PageHead& head) {
  out << "<header class=\"sheet\">\n"_html;
  if (head.section == views::Section::front) render_front(out, head);
  else render_inner(out, head);
  out << "</header>\n"_html;
}

}  // namespace willai::components
