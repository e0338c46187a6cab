#include "components/source_item.hpp"

#include "components/ledger.hpp"

namespace willai::components {
namespace {

void render_name(Html& out, const views::SourceItem& source) {
  out << "<h2 class=\"h3\">"_html;
  if (source.url.empty()) out << source.name;
  else out << "<a href=\""_html << Url{source.url} << "\">"_html << source.name << "</a>"_html;
  out << "</h2>\n"_html;
}

void render_paragraph(Html& out, const std::string& text) {
  if (!text.empty()) out << "<p>"_html << text << "</p>\n"_html;
}

void render_measures(Html& out, const std::vector<std::string>& measures) {
  if (measures.empty()) return;
  out << "<h3 class=\"label\">What we use from it</h3><ul class=\"plain\">"_html;
  for (const std::string& measure : measures) out << "<li>"_html << measure << "</li>"_html;
  out << "</ul>\n"_html;
}

void render_pages(Html& out, const std::vector<views::Link>& pages) {
  if (pages.empty()) return;
  out << "<ul class=\"plain\">"_html;
  for (const views::Link& page : pages)
    out << "<li><a class=\"tap\" href=\""_html << Url{page.url} << "\">"_html << page.text << "</a></li>"_html;
  out << "</ul>\n"_html;
}

void render_files(Html& out, const std::vector<views::LedgerRow>& files) {
  if (files.empty()) return;
  out << "<details class=\"files\"><summary>Files and their SHA-256 hashes</summary><dl>"_html;
  for (const views::LedgerRow& file : files)
    out << "<dt>"_html << file.term << "</dt><dd>"_html << file.value << "</dd>"_html;
  out << "</dl></details>\n"_html;
}

}  // namespace

void render_source(Html& out, const views::SourceItem& source) {
  out << "<section class=\"band\" id=\"source-"_html << source.id << "\"><div class=\"left\">"_html;
  render_name(out, source);
  render_ledger(out, source.facts);
  render_pages(out, source.pages);
  out << "</div><div class=\"text ruled flow\">"_html;
  render_paragraph(out, source.attribution);
  render_paragraph(out, source.changes);
  render_measures(out, source.measures);
  render_files(out, source.files);
  out << "</div></section>\n"_html;
}

}  // namespace willai::components
