#include "components/monday_list.hpp"

namespace willai::components {
namespace {

void render_thing(Html& out, Markup verb, const std::string& text, const views::Link& at = {}) {
  out << "<div><dt>"_html << verb << "</dt><dd>"_html << text;
  if (!at.url.empty()) out << " <a href=\""_html << Url{at.url} << "\">"_html << at.text << "</a>"_html;
  out << "</dd></div>"_html;
}

void render_task(Html& out, const views::ResultMonday& task) {
  out << "<div class=\"todo\"><div><h3>"_html;
  if (task.url.empty()) out << task.name;
  else out << "<a href=\""_html << Url{task.url} << "\">"_html << task.name << "</a>"_html;
  out << "</h3><p class=\"fine\">"_html << task.when;
  if (task.url.empty()) out << ". Your own task"_html;
  out << "</p></div><dl>"_html;
  render_thing(out, "Try"_html, task.try_it);
  render_thing(out, "Check"_html, task.check);
  render_thing(out, "Ask"_html, task.ask);
  render_thing(out, "Learn"_html, task.learn, task.learn_at);
  out << "</dl></div>\n"_html;
}

}  // namespace

void render_monday(Html& out, const std::vector<views::ResultMonday>& tasks) {
  for (const views::ResultMonday& task : tasks) render_task(out, task);
}

void render_learning(Html& out, const std::vector<views::ResultLearning>& regions) {
  if (regions.empty()) return;
  out << "<h3>Where to learn: finders of official bodies</h3><div class=\"cols cols-3\">"_html;
  for (const views::ResultLearning& region : regions) {
    out << "<div><h4>"_html << region.region << "</h4><ul class=\"plain\">"_html;
    for (std::size_t i = 0; i < region.links.size(); ++i)
      out << "<li><a class=\"tap\" href=\""_html << Url{region.links[i].url} << "\">"_html << region.links[i].text
          << "</a><span class=\"fine\">"_html << region.notes[i] << "</span></li>"_html;
    out << "</ul></div>\n"_html;
  }
  out << "</div>\n"_html;
}

void render_handout(Html& out, const views::ResultHandout& page) {
  out << "<div class=\"handout flow\"><h3>"_html << page.title << "</h3><p class=\"fine\">"_html << page.basis << "</p><p>"_html;
  for (const std::string& sentence : page.at_stake) out << sentence << " "_html;
  out << "</p><ol>"_html;
  for (const std::string& question : page.questions) out << "<li>"_html << question << "<span class=\"line\"></span></li>"_html;
  out << "</ol><p><strong>"_html << page.first << "</strong></p><ul class=\"plain\"><li>Name and team<span class=\"line\"></span></li><li>Discussed "
         "with, and when we talk again<span class=\"line\"></span></li></ul></div>\n"_html;
}

}  // namespace willai::components
