#include "components/story.hpp"

#include "components/headline.hpp"
#include "components/measure_table.hpp"
#include "components/paragraphs.hpp"

namespace willai::components {
namespace {

void render_title(Html& out, const views::StoryView& story) {
  if (!story.kicker.empty()) render_kicker(out, story.kicker, {});
  out << "<h2 class=\"h1\" id=\"lead\"><a href=\""_html << Url{story.url} << "\">"_html << story.headline
      << "</a></h2>\n"_html;
  if (!story.standfirst.empty()) out << "<p class=\"standfirst\">"_html << story.standfirst << "</p>\n"_html;
}

void render_text(Html& out, const views::StoryView& story) {
  out << "<div class=\"story\">"_html;
  render_paragraphs(out, story.paragraphs, Opening::initial);
  out << "</div>\n"_html;
}

}  // namespace

void render_story(Html& out, const views::StoryView& story) {
  render_title(out, story);
  if (story.figure) render_measure_table(out, *story.figure, Heading::none);
  if (!story.paragraphs.empty()) render_text(out, story);
  out << "<p><a class=\"tap\" href=\""_html << Url{story.url} << "\">Read the analysis</a></p>\n"_html;
}

}  // namespace willai::components
