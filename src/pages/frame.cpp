#include "pages/frame.hpp"

#include <algorithm>

#include "components/chart_defs.hpp"
#include "components/data_block.hpp"
#include "components/foot.hpp"
#include "components/masthead.hpp"
#include "components/notes.hpp"
#include "site/routes.hpp"

namespace willai::pages {
namespace {

// Calls `visit` with each of the space-separated paths.
template <class Visit>
void for_each_path(std::string_view paths, Visit visit) {
  while (!paths.empty()) {
    const std::size_t end = std::min(paths.find(' '), paths.size());
    if (end > 0) visit(paths.substr(0, end));
    paths.remove_prefix(std::min(end + 1, paths.size()));
  }
}

void render_meta(Html& out, const views::PageHead& head) {
  out << "<title>"_html << head.title << "</title>\n<meta name=\"description\" content=\""_html << head.description
      << "\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"_html;
}

// An address that other sites follow: whole if the site knows its own.
void render_whole(Html& out, const Frame& frame, std::string_view path) { out << frame.origin << Url{path}; }

// What is shown where somebody shares a link to the page.
void render_sharing(Html& out, const views::PageHead& head, const Frame& frame) {
  out << "<meta property=\"og:site_name\" content=\""_html << head.masthead.name << "\"><meta property=\"og:type\" content=\"article\">"
         "<meta property=\"og:title\" content=\""_html
      << head.title << "\"><meta property=\"og:description\" content=\""_html << head.description << "\">\n"_html;
  if (!frame.origin.empty() && !head.url.empty()) {
    out << "<meta property=\"og:url\" content=\""_html;
    render_whole(out, frame, head.url);
    out << "\">\n"_html;
  }
  if (head.card.empty() || !frame.takes_forms) return;  // a static copy draws no pictures
  out << "<meta property=\"og:image\" content=\""_html;
  render_whole(out, frame, head.card);
  out << "\"><meta name=\"twitter:card\" content=\"summary_large_image\">\n"_html;
}

void render_assets(Html& out, const Frame& frame) {
  for_each_path(frame.fonts, [&](std::string_view path) {
    out << "<link rel=\"preload\" href=\""_html << Url{path}
        << "\" as=\"font\" type=\"font/woff2\" crossorigin>\n"_html;
  });
  render_stylesheets(out, frame);
  if (!frame.icon.empty()) out << "<link rel=\"icon\" href=\""_html << Url{frame.icon} << "\">\n"_html;
  out << "<link rel=\"apple-touch-icon\" href=\""_html << Url{site::kTouchIcon} << "\">\n"_html;
}

// Above all else, because nothing else on the page would tell.
void render_kept(Html& out, const views::PageHead& head, const Frame& frame) {
  if (!frame.kept.is_kept) return;
  out << "<aside class=\"sheet kept\" aria-label=\"A past edition\"><p>You read the edition of "_html << frame.kept.date
      << ". <a href=\""_html << frame.kept.current_base << head.url << "\">The current one is here</a>."_html;
  if (frame.kept.corrected && frame.kept.corrected->contains(head.url))
    out << " This page was wrong: <a href=\""_html << frame.kept.current_base << site::kCorrections
        << "\">see the corrections</a>."_html;
  out << "</p></aside>\n"_html;
}

// What a served site has of a profession: what changed in it as a feed, and how another site shows it in its own page.
void render_of_profession(Html& out, const views::PageHead& head, const Frame& frame) {
  if (head.profession.empty() || head.url != site::profession(head.profession) || !frame.takes_forms) return;
  out << "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Changes\" href=\""_html << Url{"/feeds"} << head.url
      << ".xml\">\n<link rel=\"alternate\" type=\"application/json+oembed\" href=\""_html;
  render_whole(out, frame, site::kOembed);
  out << "?url="_html;
  render_whole(out, frame, head.url);
  out << "\">\n"_html;
}

void render_relations(Html& out, const views::PageHead& head, const Frame& frame) {
  if (head.is_unlisted || frame.kept.is_kept) out << "<meta name=\"robots\" content=\"noindex\">\n"_html;
  else if (!head.url.empty()) {
    out << "<link rel=\"canonical\" href=\""_html;
    render_whole(out, frame, head.url);
    out << "\">\n"_html;
  }
  out << "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Editions\" href=\""_html << Url{site::kFeed} << "\">\n"_html;
  render_of_profession(out, head, frame);
  if (!head.foot.json_url.empty())
    out << "<link rel=\"alternate\" type=\"application/json\" href=\""_html << Url{head.foot.json_url} << "\">\n"_html;
}

// A page of a past edition is named as the current site has it.
std::string page_for_errors(const views::PageHead& head, const Frame& frame) {
  if (!frame.kept.is_kept) return head.url;
  std::string page(frame.base_path.substr(std::min(frame.kept.current_base.size(), frame.base_path.size())));
  return page.append(head.url == site::kFront ? site::kEditionFront : std::string_view(head.url));
}

// Where the form for errors is; absent where there is none, and on itself.
std::optional<std::string_view> base_of_error_form(const views::PageHead& head, const Frame& frame) {
  if (!frame.takes_errors || head.url.empty() || head.url == site::kError) return std::nullopt;
  return frame.kept.is_kept ? frame.kept.current_base : frame.base_path;
}

}  // namespace

void render_stylesheets(Html& out, const Frame& frame) {
  for_each_path(frame.stylesheets, [&](std::string_view path) {
    out << "<link rel=\"stylesheet\" href=\""_html << Url{path} << "\">\n"_html;
  });
}

std::string render_document(const views::PageHead& head, const Frame& frame,
                            const std::function<void(Html&)>& content) {
  Html out(frame.base_path, frame.kept.is_kept ? site::kEditionFront : site::kFront);
  out << "<!doctype html>\n<html lang=\""_html << head.masthead.language << "\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
         "content=\"width=device-width, initial-scale=1\">\n"_html;
  render_meta(out, head);
  render_sharing(out, head, frame);
  render_relations(out, head, frame);
  components::render_data_block(out, head, frame.origin.empty() ? "" : std::string(frame.origin).append(frame.base_path));
  render_assets(out, frame);
  out << "<body>\n<a class=\"skip\" href=\"#content\">Skip to the text</a>\n"_html;
  components::render_chart_defs(out);
  render_kept(out, head, frame);
  components::render_masthead(out, head);
  out << "<main class=\"sheet\" id=\"content\">\n"_html;
  content(out);
  components::render_notes(out, head.notes);
  out << "</main>\n"_html;
  components::render_foot(out, head.foot, {.contact = frame.contact, .page = page_for_errors(head, frame), .form_base = base_of_error_form(head, frame)});
  return std::move(out).text();
}

}  // namespace willai::pages
