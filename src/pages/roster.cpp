// /roster: asks for a file; the browser writes its report below.
#include "components/headline.hpp"
#include "components/ledger.hpp"
#include "components/level_mark.hpp"
#include "components/range_plot.hpp"
#include "pages/frame.hpp"
#include "views/roster_page.hpp"

namespace willai::pages {
namespace {

struct RosterField {
  Markup name;
  Markup label;
};

void render_column_choices(Html& out) {
  constexpr RosterField kFields[] = {{"title"_html, "Titles"_html},
                                     {"headcount"_html, "Headcounts"_html},
                                     {"department"_html, "Departments"_html},
                                     {"wage"_html, "Wages of one person"_html}};
  out << "<fieldset id=\"columns\" hidden><legend class=\"label\">The columns of your table</legend>\n"_html;
  for (const RosterField& each : kFields)
    out << "<div><label for=\"column-"_html << each.name << "\">"_html << each.label
        << "</label><select class=\"in\" id=\"column-"_html << each.name << "\" data-column=\""_html << each.name << "\"></select></div>\n"_html;
  out << "</fieldset>\n"_html;
}

void render_roster_form(Html& out, const Frame& frame) {
  constexpr auto kCommand = "<code>willai roster staff.csv</code> makes the same report on your own machine, and keeps the file there, too."_html;
  if (frame.browser.roster_script.empty()) {
    out << "<p class=\"panel\">This copy of the site has no program for browsers. "_html << kCommand << "</p>\n"_html;
    return;
  }
  out << "<noscript><p class=\"panel\">This page needs JavaScript, for your browser does all the work. "_html << kCommand
      << "</p></noscript>\n<form class=\"panel\" id=\"roster\" hidden><div><label for=\"file\">A table of your staff</label>"
         "<p class=\"hint\" id=\"file-hint\">CSV, tab-separated, or a JSON object per line. One row per title or per person.</p>"
         "<input class=\"in\" id=\"file\" type=\"file\" accept=\".csv,.tsv,.tab,.txt,.jsonl,.ndjson,text/csv\" aria-describedby=\"file-hint\"></div>\n"
         "<div><label for=\"hours\">Hours of a week of one person</label>"
         "<input class=\"in\" id=\"hours\" type=\"number\" min=\"1\" max=\"168\" step=\"any\" value=\"40\"></div>\n"_html;
  render_column_choices(out);
  out << "<p class=\"statement\" id=\"said\" role=\"status\"></p></form>\n"_html;
}

void render_file_words(Html& out) {
  out << "<section aria-labelledby=\"stays\"><h2 id=\"stays\" class=\"h3\">What happens to your file</h2>"
         "<p>Your browser reads it. No request of this page has a word of it, or says which occupations it holds. Close the page, and it is gone.</p>"
         "<p>When you choose a file, the page loads the names and figures of all occupations first, some megabytes.</p></section>\n"
         "<section aria-labelledby=\"looks\"><h2 id=\"looks\" class=\"h3\">What the file looks like</h2><div class=\"prose\"><pre tabindex=\"0\"><code>"
         "department,title,headcount,wage\nOffice,Bookkeeper,4,48000\nShop,Cashier,25,31000</code></pre></div>"
         "<p>Only the titles are needed. Without headcounts each row is one person.</p></section>\n"_html;
}

void render_bounds(Html& out) {
  out << "<section class=\"band\" aria-labelledby=\"bounds\"><h2 id=\"bounds\">What this does not say</h2><div class=\"lead flow\"><ul class=\"plain\">"
         "<li>It says nothing about a person. Two people with one title do different work.</li>"
         "<li>A task that could be done faster may not be, and exposure does not show jobs gained or lost.</li>"
         "<li>It is no ground to end a job. Talk with the people who do the work first.</li></ul></div></section>\n"_html;
}

void render_roster_script(Html& out, const Frame& frame) {
  const BrowserParts& parts = frame.browser;
  if (parts.roster_script.empty()) return;
  out << "<script defer src=\""_html << Url{parts.roster_script} << "\" data-base=\""_html << frame.base_path << "\" data-worker=\""_html
      << Url{parts.roster_worker} << "\" data-module=\""_html << Url{parts.roster_module} << "\" data-pack=\""_html << Url{parts.roster}
      << "\"></script>\n"_html;
}

// --- the report ---------------------------------------------------------------------------------------------------------
void render_more(Html& out, const std::string& more) {
  if (!more.empty()) out << "<p class=\"fine\">"_html << more << "</p>\n"_html;
}

void render_hours(Html& out, const views::RosterReport& report) {
  if (report.hours.empty()) return;
  out << "<section aria-labelledby=\"by-level\"><h3 id=\"by-level\">Hours of a week by level</h3><p class=\"hint\">"_html << report.hours_caption
      << "</p><dl class=\"ledger\">"_html;
  for (const views::RosterHours& each : report.hours) {
    out << "<div><dt>"_html;
    components::render_level(out, each.level);
    out << "</dt><dd>"_html << each.hours << ", "_html << each.share << "</dd></div>"_html;
  }
  out << "</dl></section>\n"_html;
}

void render_range_cell(Html& out, const views::RosterRow& row) {
  out << "<td class=\"num\">"_html;
  if (row.plot) components::render_range_plot(out, *row.plot);
  if (row.range.empty()) out << "<i class=\"gap-word\">no exposure</i>"_html;
  else out << row.range;
  out << "</td>"_html;
}

void render_departments(Html& out, const views::RosterReport& report) {
  if (report.departments.empty()) return;
  out << "<section class=\"band\" data-report><div><table class=\"own-tasks cards\"><caption><h2>By department</h2></caption><thead><tr>"
         "<th scope=\"col\">Department</th><th scope=\"col\">Exposure</th><th scope=\"col\">People</th><th scope=\"col\">Hours of a week</th></tr></thead><tbody>\n"_html;
  for (const views::RosterRow& row : report.departments) {
    out << "<tr><th scope=\"row\">"_html << row.name << "</th>"_html;
    render_range_cell(out, row);
    out << "<td>"_html << row.people << "</td><td>"_html << row.hours << "</td></tr>\n"_html;
  }
  out << "</tbody></table></div></section>\n"_html;
}

void render_question(Html& out, const views::RosterQuestion& question, int number) {
  out << "<li><label for=\"q"_html << number << "\">"_html << question.title << "</label><p class=\"hint\" id=\"w"_html << number << "\">"_html
      << question.why << "</p><select class=\"in\" id=\"q"_html << number << "\" data-title=\""_html << question.title
      << "\" aria-describedby=\"w"_html << number << "\"><option value=\"\">Not decided</option>"_html;
  const auto option = [&](const std::string& value, const std::string& words) {
    out << "<option value=\""_html << value << (value == question.chosen ? "\" selected>"_html : "\">"_html) << words << "</option>"_html;
  };
  for (const views::RosterChoice& each : question.choices) option(each.value, each.words);
  option("none", "None of these: leave these people out");
  out << "</select></li>\n"_html;
}

void render_questions(Html& out, const views::RosterReport& report) {
  if (report.questions.empty()) return;
  out << "<section class=\"band\" data-report aria-labelledby=\"decide\"><h2 id=\"decide\">What needs a decision</h2><div class=\"flow\"><p>"_html
      << report.questions_standfirst << "</p><ul class=\"items\">\n"_html;
  int number = 0;
  for (const views::RosterQuestion& each : report.questions) render_question(out, each, ++number);
  out << "</ul>"_html;
  render_more(out, report.more_questions);
  out << "</div></section>\n"_html;
}

void render_titles(Html& out, const views::RosterReport& report) {
  if (report.titles.empty()) return;
  out << "<section class=\"band\" data-report><div><table class=\"own-tasks cards\"><caption><h2>Title by title</h2></caption><thead><tr>"
         "<th scope=\"col\">Title</th><th scope=\"col\">Exposure</th><th scope=\"col\">People</th><th scope=\"col\">Occupation</th></tr></thead><tbody>\n"_html;
  for (const views::RosterRow& row : report.titles) {
    out << "<tr><th scope=\"row\">"_html << row.name;
    if (!row.beside.empty()) out << " <span class=\"fine\">"_html << row.beside << "</span>"_html;
    out << "</th>"_html;
    render_range_cell(out, row);
    out << "<td>"_html << row.people << "</td><td>"_html;
    if (row.occupation.url.empty()) out << row.occupation.text;
    else out << "<a href=\""_html << Url{row.occupation.url} << "\">"_html << row.occupation.text << "</a>"_html;
    out << "</td></tr>\n"_html;
  }
  out << "</tbody></table>"_html;
  render_more(out, report.more_titles);
  out << "</div></section>\n"_html;
}

void render_unread(Html& out, const views::RosterReport& report) {
  if (report.unread.empty()) return;
  out << "<section class=\"band\" data-report aria-labelledby=\"unread\"><h2 id=\"unread\">Rows that could not be read</h2><div class=\"lead flow\"><ul class=\"plain\">"_html;
  for (const views::LedgerRow& row : report.unread) out << "<li>"_html << row.term << ": "_html << row.value << "</li>"_html;
  out << "</ul>"_html;
  render_more(out, report.more_unread);
  out << "</div></section>\n"_html;
}

void render_whole_staff(Html& out, const views::RosterReport& report) {
  out << "<section class=\"band major\" data-report aria-labelledby=\"all\"><div class=\"lead flow\"><h2 id=\"all\" class=\"h1\" tabindex=\"-1\">"_html
      << report.headline << "</h2><p>"_html << report.standfirst << "</p><p>"_html << report.method << "</p>"_html;
  if (!report.wages.empty()) out << "<p>"_html << report.wages << "</p>"_html;
  out << "<p class=\"btnrow noprint\"><button class=\"btn\" type=\"button\" data-save=\"roster.csv\">Save all titles as CSV</button>"
         "<button class=\"btn btn-quiet\" type=\"button\" data-save=\"review.csv\">Save the sheet of decisions</button>"
         "<button class=\"btn btn-quiet\" type=\"button\" data-save=\"roster.json\">Save as JSON</button></p></div>\n<div class=\"rail ruled flow\">"_html;
  render_hours(out, report);
  out << "</div></section>\n"_html;
}

}  // namespace

std::string render(const views::RosterPage& view, const Frame& frame) {
  return render_document(view.head, frame, [&](Html& out) {
    out << "<div class=\"band open\">\n"_html;
    components::render_kicker(out, "Roster", {});
    out << "<div class=\"lead flow\">"_html;
    components::render_headline(out, view.headline, view.standfirst);
    render_roster_form(out, frame);
    out << "</div>\n<aside class=\"rail ruled stack\" aria-label=\"About the file\">"_html;
    render_file_words(out);
    out << "</aside></div>\n"_html;
    render_bounds(out);
    render_roster_script(out, frame);
  });
}

std::string render_report(const views::RosterReport& report, std::string_view base_path) {
  Html out(base_path);
  render_whole_staff(out, report);
  render_departments(out, report);
  render_questions(out, report);
  render_titles(out, report);
  render_unread(out, report);
  return std::move(out).text();
}

}  // namespace willai::pages
