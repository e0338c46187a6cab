// /search?q=: the profession that a text means, or a question if there are several.
#include "components/index_list.hpp"
#include "components/search_box.hpp"
#include "components/search_hits.hpp"
#include "pages/frame.hpp"
#include "site/routes.hpp"

namespace willai::pages {
namespace {

using components::HitLine;
using views::SearchAnswer;

void render_best(Html& out, const views::SearchPage& view) {
  out << "<section class=\"band open\" aria-labelledby=\"results\"><div class=\"lead flow\"><h2 id=\"results\" "
         "class=\"sc\">"_html
      << view.sentence << "</h2>"_html;
  components::render_best_hit(out, view.hits.front());
  out << "</div></section>\n"_html;
  const std::vector<views::SearchHit> others(view.hits.begin() + 1, view.hits.end());
  if (others.empty()) return;
  out << "<section class=\"band\" aria-labelledby=\"others\"><h2 id=\"others\" class=\"h3\">Not quite? It could also "
         "be</h2><div class=\"lead\">"_html;
  components::render_hits(out, others, HitLine::apart);
  out << "</div></section>\n"_html;
}

// The question, or the answer, above a list; only the sentence if nothing was found.
void render_list(Html& out, const views::SearchPage& view) {
  out << "<section class=\"band open\" aria-labelledby=\"results\"><h2 id=\"results\" class=\"h2\">"_html
      << view.sentence << "</h2>\n<div class=\"lead flow\">"_html;
  if (!view.why_not.empty()) out << "<p class=\"hint\">"_html << view.why_not << "</p>\n"_html;
  components::render_hits(out, view.hits, view.answer == SearchAnswer::tasks ? HitLine::because : HitLine::apart);
  out << "</div></section>\n"_html;
}

void render_wordings(Html& out, const views::SearchPage& view) {
  if (view.wordings.empty()) return;
  out << "<p><a href=\"#q\">Put it another way</a>. Type a job title without rank and employer, one task you do, or a "
         "few sentences about your work. For example:</p><ul class=\"tries\">\n"_html;
  for (const views::Link& each : view.wordings)
    out << "<li><a class=\"tap\" href=\""_html << Url{each.url} << "\">“"_html << each.text << "”</a>\n"_html;
  out << "</ul>\n"_html;
}

// A text too long for an address is posted.
void render_pasting(Html& out) {
  out << "<section class=\"band noprint\" aria-labelledby=\"paste-title\"><h2 id=\"paste-title\" class=\"h3\">A whole "
         "job description</h2>\n<form class=\"lead flow\" method=\"post\" action=\""_html
      << Url{site::kSearch}
      << "\"><div><label for=\"paste\">The text</label><p class=\"hint\" id=\"paste-hint\">Up to 20,000 characters. "
         "We match its tasks as well as its title, and do not keep it.</p><textarea class=\"in\" id=\"paste\" "
         "name=\"q\" rows=\"5\" maxlength=\"20000\" aria-describedby=\"paste-hint\"></textarea></div><p "
         "class=\"btnrow\"><button class=\"btn btn-quiet\">Match the text</button></p></form></section>\n"_html;
}

Markup title_of_tips(SearchAnswer answer) {
  const bool is_choice = answer == SearchAnswer::which || answer == SearchAnswer::tasks || answer == SearchAnswer::best;
  return is_choice ? "None of these?"_html : "Where to look"_html;
}

void render_tips(Html& out, const views::SearchPage& view) {
  if (view.tips.empty()) return;
  out << "<section class=\"band\" aria-labelledby=\"tips\"><h2 id=\"tips\" class=\"h3\">"_html
      << title_of_tips(view.answer) << "</h2>\n<div class=\"lead flow\">"_html;
  render_wordings(out, view);
  components::render_index_rows(out, view.tips);
  out << "</div></section>\n"_html;
}

}  // namespace

std::string render(const views::SearchPage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    out << "<h1 class=\"vh\">Search the professions</h1>\n"_html;
    components::render_search_box(out, {view.query, frame.search_script});
    if (view.answer == SearchAnswer::best && !view.hits.empty()) render_best(out, view);
    else render_list(out, view);
    render_tips(out, view);
    if (frame.takes_forms) render_pasting(out);
  });
}

}  // namespace willai::pages
