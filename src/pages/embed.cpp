#include "pages/embed.hpp"

#include "components/headline.hpp"
#include "components/tally.hpp"
#include "html/html.hpp"
#include "pages/frame.hpp"

namespace willai::pages {
namespace {

void render_head_of_embed(Html& out, const views::ProfessionPage& view, const Frame& frame) {
  out << "<!doctype html>\n<html lang=\""_html << view.head.masthead.language
      << "\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"_html << view.head.title
      << "</title>\n<meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<base target=\"_blank\">\n"_html;
  render_stylesheets(out, frame);
}

}  // namespace

std::string render_embed(const views::ProfessionPage& view, const Frame& frame) {
  Html out(frame.base_path);
  render_head_of_embed(out, view, frame);
  out << "<body>\n<main class=\"sheet\">\n<section class=\"band open\"><div class=\"flow\">"_html;
  components::render_kicker(out, view.head.masthead.name, {view.head.masthead.volume_and_number + ", " + view.head.masthead.date, ""});
  out << "<h1 class=\"h3\">"_html << view.headline << "</h1>\n<p>"_html << view.reply << "</p>\n"_html;
  if (!view.tally.empty()) components::render_tally(out, view.tally);
  if (!view.range.empty()) out << "<p><b>"_html << view.range << "</b> exposure. 0: AI shortens no task. 1: it halves them all.</p>\n"_html;
  out << "<p class=\"fine\">Exposure does not say what happens to a job. <a href=\""_html << Url{view.head.url}
      << "\">All tasks, studies and sources</a></p>\n</div></section>\n</main>\n"_html;
  return std::move(out).text();
}

}  // namespace willai::pages
