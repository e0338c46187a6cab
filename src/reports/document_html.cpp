#include "reports/document_html.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "domain/words.hpp"
#include "html/html.hpp"

namespace willai::reports {
namespace {

// The colors are those of web/tokens.css; in place of the publication's fonts stand those that devices have.
constexpr auto kStyle = R"(<style>
:root{--paper:#fcfaf4;--tint:#f3eee2;--ink:#1c1a17;--soft:#575046;--hair:#cdc5b4;--band:#ddd5c4;--accent:#1b4f94}
@media(prefers-color-scheme:dark){:root{--paper:#11151b;--tint:#191e26;--ink:#ebe6da;--soft:#aaa598;--hair:#3a424e;--band:#303742;--accent:#8fbcf5}}
@media print{:root{--paper:#fff;--tint:#fff;--ink:#000;--soft:#333;--hair:#999;--band:#ccc;--accent:#000}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:64rem;padding:1rem 1.25rem 3rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 Vollkorn,Georgia,"Times New Roman",serif}
header{border-bottom:3px double var(--ink);text-align:center;padding-bottom:.5rem}
header p{margin:0}
.name{font-size:1.75rem;font-weight:700}
.line,.kicker,th,.fine,footer{font:.8125rem/1.4 Roboto,Arial,sans-serif;color:var(--soft)}
.line{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.25rem 1rem}
.kicker{margin:1.5rem 0 0;text-transform:uppercase;letter-spacing:.06em}
h1{font-size:clamp(1.75rem,5vw,2.75rem);line-height:1.1;margin:.25rem 0 .75rem;text-wrap:balance}
h2{border-top:1px solid var(--ink);margin:2rem 0 .5rem;padding-top:.4rem;font-size:1.375rem;line-height:1.2}
h3{margin:1rem 0 .25rem;font-size:1.0625rem}
p,ul,ol{margin:.5rem 0;max-width:42rem}
.standfirst{font-size:1.25rem;line-height:1.35}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;margin:.75rem 0}
th,td{text-align:left;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--hair)}
td p{margin:0}
.right{text-align:right;font-variant-numeric:tabular-nums}
.level{font:700 .8125rem/1.4 Roboto,Arial,sans-serif;letter-spacing:.04em}
svg{display:block;width:8rem;height:.9rem}
a{color:var(--accent)}
footer{border-top:1px solid var(--hair);margin-top:2rem;padding-top:.5rem}
</style>
)"_html;

class Renderer {
 public:
  std::string render(const Document& document) {
    html_ << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"_html
          << document.title << "</title>\n"_html << kStyle << "</head>\n<body>\n<header>\n<p class=\"name\">"_html << document.masthead.name
          << "</p>\n<p class=\"line\"><span>"_html << document.masthead.left << "</span><span>"_html << document.masthead.middle
          << "</span><span>"_html << document.masthead.right << "</span></p>\n</header>\n<main>\n"_html;
    add_all(document.blocks);
    html_ << "</main>\n<footer><p>"_html << document.foot << "</p></footer>\n</body>\n</html>\n"_html;
    return std::move(html_).text();
  }

 private:
  void add_all(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) std::visit([this](const auto& each) { add(each); }, block);
  }

  void add(const Heading& heading) {
    if (heading.rank == 1) html_ << "<h1>"_html << heading.text << "</h1>\n"_html;
    else if (heading.rank == 2) html_ << "<h2>"_html << heading.text << "</h2>\n"_html;
    else html_ << "<h3>"_html << heading.text << "</h3>\n"_html;
  }

  void add_words(const Passage& passage) {
    if (!passage.lead.empty()) html_ << "<b>"_html << passage.lead << "</b> "_html;
    if (passage.url.empty()) html_ << passage.text;
    else html_ << "<a href=\""_html << Url{passage.url} << "\">"_html << passage.text << "</a>"_html;
  }

  void add(const Passage& passage) {
    switch (passage.tone) {
      case Tone::standfirst: html_ << "<p class=\"standfirst\">"_html; break;
      case Tone::kicker: html_ << "<p class=\"kicker\">"_html; break;
      case Tone::fine:
      case Tone::label:
      case Tone::caption: html_ << "<p class=\"fine\">"_html; break;
      default: html_ << "<p>"_html;
    }
    add_words(passage);
    html_ << "</p>\n"_html;
  }

  void add(const Contents&) {}  // a file of this length needs none

  void add(const Bullets& bullets) {
    html_ << (bullets.marks == Marks::numbers ? "<ol>\n"_html : "<ul>\n"_html);
    for (const Passage& item : bullets.items) {
      html_ << "<li>"_html;
      add_words(item);
      html_ << "</li>\n"_html;
    }
    html_ << (bullets.marks == Marks::numbers ? "</ol>\n"_html : "</ul>\n"_html);
  }

  // A line from low to high, and a dot at the value; the text beside it says the same.
  void add(const views::Plot& plot) {
    const auto place = [](double value) { return fmt::format("{:.1f}", 2 + 96 * std::clamp(value, 0.0, 1.0)); };
    html_ << "<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><path d=\"M2 5H98\" stroke=\"var(--hair)\"/>"
             "<path d=\"M"_html
          << place(plot.low) << " 5H"_html << place(plot.high) << "\" stroke=\"currentColor\" stroke-width=\"3\"/>"_html;
    if (plot.dot) html_ << "<path d=\"M"_html << place(*plot.dot) << " 1V9\" stroke=\"currentColor\" stroke-width=\"2\"/>"_html;
    html_ << "</svg>"_html;
  }

  void add(const TableCell& cell) {
    if (cell.level) html_ << "<span class=\"level\">"_html << word_for(*cell.level) << "</span>"_html;
    if (cell.plot) add(cell.plot->plot);
    for (const Passage& passage : cell.passages)
      if (!passage.text.empty() || !passage.lead.empty()) add(passage);
  }

  void add(const Table& table) {
    html_ << "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>"_html;
    for (const TableColumn& column : table.columns)
      html_ << (column.align == Align::right ? "<th scope=\"col\" class=\"right\">"_html : "<th scope=\"col\">"_html) << column.title << "</th>"_html;
    html_ << "</tr></thead>\n<tbody>\n"_html;
    for (const std::vector<TableCell>& row : table.rows) {
      html_ << "<tr>"_html;
      for (std::size_t i = 0; i < row.size(); ++i) {
        html_ << (i < table.columns.size() && table.columns[i].align == Align::right ? "<td class=\"right\">"_html : "<td>"_html);
        add(row[i]);
        html_ << "</td>"_html;
      }
      html_ << "</tr>\n"_html;
    }
    html_ << "</tbody>\n</table></div>\n"_html;
  }

  void add(const LevelChart& chart) {
    html_ << "<ul>\n"_html;
    for (const LevelBar& bar : chart.bars)
      html_ << "<li>"_html << (bar.level ? word_for(*bar.level) : std::string_view("not answered")) << ": "_html << bar.text << "</li>\n"_html;
    html_ << "</ul>\n"_html;
  }

  void add(const RangeChart& chart) {
    html_ << "<ul>\n"_html;
    for (const RangeLine& line : chart.lines) {
      html_ << "<li>"_html << line.label << ": "_html << line.text;
      add(line.mark.plot);
      html_ << "</li>\n"_html;
    }
    html_ << "</ul>\n"_html;
  }

  void add(const Columns& columns) {
    for (const Column& column : columns.columns) add_all(column.blocks);
  }

  Html html_;
};

}  // namespace

std::string to_html(const Document& document) { return Renderer().render(document); }

}  // namespace willai::reports
