#include "preview/preview_pages.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "html/html.hpp"

namespace willai::preview {
namespace {

constexpr std::string_view kScript = "/preview/preview.js";
constexpr std::string_view kStyles = "/preview/preview.css";
constexpr std::size_t kMostListed = 100;

// Only a page that is looked at asks: a browser has few connections for one site.
constexpr std::string_view kScriptText = R"js('use strict';
(() => {
  const { state, news } = document.currentScript.dataset;
  const place = 'preview ' + location.pathname + location.search;
  const rest = time => new Promise(done => setTimeout(done, time));
  const kept = sessionStorage.getItem(place);
  if (kept) {
    sessionStorage.removeItem(place);
    addEventListener('load', () => scrollTo({ top: Number(kept), behavior: 'instant' }));
  }
  let asking;
  document.addEventListener('visibilitychange', () => { if (document.hidden) asking?.abort(); });
  addEventListener('pagehide', () => asking?.abort());

  async function ask() {
    asking = new AbortController();
    const answer = await fetch(news + '?seen=' + state, { cache: 'no-store', signal: asking.signal });
    return answer.ok ? answer.json() : { state };
  }

  // A change was saved, and the page cannot follow at once.
  let bar;
  function say(seconds) {
    bar?.remove();
    bar = seconds > 0 ? document.createElement('p') : null;
    if (!bar) return;
    bar.className = 'preview-faults';
    bar.setAttribute('role', 'status');
    bar.textContent = `A change was saved. This page follows in about ${seconds} seconds.`;
    document.body.prepend(bar);
  }

  async function listen() {
    for (;;) {
      if (!document.hidden) {
        const now = await ask().catch(() => ({ state }));
        if (now.state !== state && !document.hidden) break;
        say(now.making);
      }
      await rest(200);
    }
    sessionStorage.setItem(place, scrollY);
    location.reload();
  }
  listen();
})();
)js";

constexpr std::string_view kStylesText = R"css(.preview-faults {
  position: fixed; z-index: 9; inset: auto 0 0 0; max-height: 60vh; overflow: auto; padding: .75rem 1.25rem 1rem;
  background: var(--tint, Canvas); color: var(--ink, CanvasText); border-top: 4px solid var(--accent, Highlight);
  font: 400 1rem/1.5 var(--narrow, sans-serif);
}
.preview-faults summary { cursor: pointer; font-weight: 700; }
.preview-faults ol { margin: .5rem 0 0; padding-left: 1.75rem; }
.preview-faults li { margin: .25rem 0; max-width: 60rem; overflow-wrap: anywhere; }
.preview-faults code { font: 500 .9375rem/1.5 ui-monospace, monospace; }
.preview-alone .preview-faults { position: static; max-height: none; border: 0; background: none; }
@media print { .preview-faults { display: none; } }
)css";

void add_place(Html& html, const importers::Reject& fault) {
  if (fault.file.empty()) return;
  html << "<code>"_html << fault.file;
  if (fault.line > 0) html << ", line "_html << static_cast<int>(fault.line);
  if (fault.column > 0) html << ", column "_html << fault.column;
  html << "</code><br>"_html;
}

void add_faults(Html& html, const News& news) {
  if (news.faults.empty()) return;
  html << "<aside class=\"preview-faults\" role=\"alert\"><details open><summary>"_html
       << counted(static_cast<long>(news.faults.size()), "fault", "faults") << " in “"_html << news.folder << "”. "_html
       << (news.has_edition ? "This page shows the last edition without faults." : "There is no edition to show yet.")
       << "</summary><ol>"_html;
  for (std::size_t i = 0; i < std::min(kMostListed, news.faults.size()); ++i) {
    html << "<li>"_html;
    add_place(html, news.faults[i]);
    html << news.faults[i].reason << "</li>"_html;
  }
  html << "</ol>"_html;
  if (news.faults.size() > kMostListed)
    html << "<p>and "_html << static_cast<int>(news.faults.size() - kMostListed) << " more</p>"_html;
  html << "</details></aside>\n"_html;
}

void add_head(Html& html, const News& news) {
  html << "<link rel=\"stylesheet\" href=\""_html << Url{kStyles} << "\">\n<script src=\""_html << Url{kScript}
       << "\" data-state=\""_html << news.state << "\" data-news=\""_html << Url{kNews} << "\" defer></script>\n"_html;
}

http::Page text_page(std::string_view type, std::string_view text) {
  http::Page page;
  page.type = type;
  page.body = text;
  page.freshness = http::Freshness::never;
  return page;
}

}  // namespace

std::optional<http::Page> own_page(std::string_view path) {
  if (path == kScript) return text_page("text/javascript; charset=utf-8", kScriptText);
  if (path == kStyles) return text_page("text/css; charset=utf-8", kStylesText);
  return std::nullopt;
}

http::Page news_page(std::string_view state, std::chrono::seconds making) {
  return text_page("application/json", fmt::format("{{\"state\":\"{}\",\"making\":{}}}\n", state, making.count()));
}

http::Page page_of_faults(const News& news) {
  Html html;
  html << "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"_html
       << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Nothing to show yet</title>\n"_html;
  add_head(html, news);
  html << "<body class=\"preview-alone\">\n"_html;
  add_faults(html, news);
  http::Page page = text_page("text/html; charset=utf-8", html.text());
  page.status = 503;
  return page;
}

http::Page with_news(http::Page page, const News& news, std::string_view base_path) {
  if (page.freshness == http::Freshness::minutes) page.freshness = http::Freshness::never;
  if (!page.type.starts_with("text/html")) return page;
  if (page.body.empty()) page.body = page.shared.bytes;
  page.shared = {};
  const std::size_t at = page.body.find("\n<body");
  const std::size_t end = at == std::string::npos ? at : page.body.find('>', at);
  if (end == std::string::npos) return page;
  Html head(base_path), faults(base_path);
  add_head(head, news);
  add_faults(faults, news);
  page.body.insert(end + 1, "\n" + faults.text());
  page.body.insert(at + 1, head.text());
  return page;
}

}  // namespace willai::preview
