#include "cli/roster.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "api/roster_json.hpp"
#include "base/text.hpp"
#include "cli/base_url.hpp"
#include "cli/edition_option.hpp"
#include "cli/saying.hpp"
#include "cli/table_files.hpp"
#include "cli/table_options.hpp"
#include "pdf/report_pdf.hpp"
#include "reports/document_html.hpp"
#include "reports/roster_document.hpp"
#include "roster/roster_matching.hpp"
#include "roster/roster_sheets.hpp"
#include "roster/roster_table.hpp"
#include "scoring/roster_score.hpp"
#include "system/disk.hpp"
#include "views/citations.hpp"
#include "views/page_head.hpp"
#include "views/wording.hpp"

namespace willai::cli {
namespace {

struct RosterOptions {
  TableOptions table;
  roster::RosterColumns columns;
  std::string edition;
  std::string decisions;
  std::string review;
  std::string csv;
  std::string json;
  std::string html;
  std::string pdf;
  std::string base_url;
  double week = 40;
};

std::string in_words(const Roster& roster) {
  const auto people = [](double number) { return counted(std::llround(number), "person", "people"); };
  std::string text = fmt::format("{} in {}.\n", people(roster.all.people), counted(static_cast<long long>(roster.lines.size()), "title", "titles"));
  const auto say = [&](const std::string& name, const RosterGroup& group) {
    text += fmt::format("{:<32} {:>10} with an exposure of {}; {} at HIGH, {} at MEDIUM, {} at LOW, {} not rated\n", name,
                        with_thousands(std::llround(group.scored)), group.exposure ? views::range_text(group.exposure) : "–",
                        counted(std::llround(group.hours.high), "hour", "hours"), with_thousands(std::llround(group.hours.medium)),
                        with_thousands(std::llround(group.hours.low)), with_thousands(std::llround(group.hours.not_rated)));
  };
  if (roster.has_departments)
    for (const RosterGroup& group : roster.departments) say(group.name.empty() ? "without a department" : group.name, group);
  say("all", roster.all);
  if (roster.all.matched < roster.all.people)
    text += fmt::format("{} with a title that needs a decision or was left out; --review FILE lists them.\n", people(roster.all.people - roster.all.matched));
  return text;
}

Result<roster::Decisions> decisions_of(const RosterOptions& options) {
  if (options.decisions.empty()) return roster::Decisions();
  TableOptions table;
  table.file = options.decisions;
  InputFile input = TRY(InputFile::open(options.decisions));
  tables::TableReader reader(input, {TRY(table.format_in()), input.name()});
  return roster::read_decisions(reader);
}

Result<Roster> roster_of(const RosterOptions& options, const store::EditionReader& edition) {
  roster::Decisions decisions = TRY(decisions_of(options));
  InputFile input = TRY(InputFile::open(options.table.file));
  const tables::Format format = TRY(options.table.format_in());
  if (format == tables::Format::lines) return invalid("a roster has columns; say --in csv, tsv or jsonl");
  tables::TableReader reader(input, {format, input.name()});
  Roster roster = std::move(TRY(roster::read_roster(reader, options.columns)).roster);
  roster.week = options.week;
  const matching::JobMatcher matcher = TRY(edition.load_matcher());
  const auto find_figures = [&](const std::string& page) -> std::optional<RosterFigures> {
    const auto profession = edition.find_profession(page);
    return profession ? std::optional(scoring::figures_of(*profession)) : std::nullopt;
  };
  roster::RosterMatching matching(matcher, find_figures, std::move(decisions));
  for (RosterLine& line : roster.lines) TRY(matching.match(line));
  scoring::score_roster(roster);
  return roster;
}

reports::Document document_of(const Roster& roster, const EditionFacts& facts, const std::string& site) {
  views::PageHead head = views::page_head(facts, {views::Section::none, "Roster", "The exposure of a staff, by department and title.", ""}, views::Twin::none);
  views::Citations citations(facts);
  for (const std::string_view source : {"onet", "gpts-are-gpts", "ratings"}) citations.cite(source);
  views::add_citations(head, citations);
  return reports::roster_document(roster, head, site);
}

// "-" is standard output.
Result<> put_text(const std::string& out, std::string_view bytes) {
  if (out.empty()) return Nothing{};
  if (out != "-") return system::save(out, bytes);
  OutputFile output = TRY(OutputFile::create(out));
  return output.write(bytes);
}

Result<> put_documents(const RosterOptions& options, const Roster& roster, const EditionFacts& facts) {
  if (options.html.empty() && options.pdf.empty()) return Nothing{};
  const routing::SiteOptions site = TRY(parse_base_url(options.base_url));
  const reports::Document document = document_of(roster, facts, options.base_url.empty() ? "" : site.origin + site.base_path);
  if (!options.html.empty()) TRY(put_text(options.html, reports::to_html(document)));
  if (!options.pdf.empty()) TRY(put_text(options.pdf, TRY(pdf::to_pdf(document))));
  return Nothing{};
}

Result<Outcome> report_roster(const RosterOptions& options) {
  outlive_outputs();
  const store::EditionReader edition = TRY(open_edition(options.edition));
  const Roster roster = TRY(roster_of(options, edition));
  const EditionFacts facts = edition.load_facts();
  TRY(put_documents(options, roster, facts));
  if (!options.csv.empty()) TRY(put_text(options.csv, roster::lines_csv(roster)));
  if (!options.review.empty()) TRY(put_text(options.review, roster::review_csv(roster)));
  if (!options.json.empty()) TRY(put_text(options.json, api::to_json(roster, facts.number) + "\n"));
  const bool is_silent = !(options.csv + options.json + options.html + options.pdf + options.review).empty();
  TRY(put_text(is_silent ? "" : "-", in_words(roster)));
  for (std::size_t i = 0; i < std::min<std::size_t>(roster.unread.size(), 40); ++i)
    tell(fmt::format("row {}: {}", roster.unread[i].row, roster.unread[i].reason));
  const std::string rows = counted(static_cast<long long>(roster.rows), "row", "rows");
  tell(roster.unread.empty() ? fmt::format("{}, all of them read", rows)
                             : fmt::format("{}, {} could not be read whole", rows, with_thousands(static_cast<long long>(roster.unread.size()))));
  return Outcome::done;
}

}  // namespace

void add_roster(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<RosterOptions>();
  Command command = add_command(line, exit_status, "roster", "Report the exposure of a staff from a table of titles and headcounts",
                                [options] { return report_roster(*options); });
  command.option("file", options->table.file, "The table; - reads standard input").required();
  command.option("--in", options->table.in, "Format of the table: csv, tsv or jsonl; default: by its ending");
  command.option("--title,--column", options->columns.title, "The column of titles; default: the one with a usual name");
  command.option("--headcount", options->columns.headcount, "The column of headcounts; without one, each row is a person");
  command.option("--department", options->columns.department, "The column of departments, if there is one");
  command.option("--wage", options->columns.wage, "The column of wages of one person, if there is one");
  command.option("--hours", options->week, "Hours of a week of one person").between(1.0, 168.0).with_default();
  command.option("--decisions", options->decisions, "The sheet of --review with its column “decision” filled in");
  command.option("--review", options->review, "Write the titles that need a decision, with candidates, as CSV; - is standard output");
  command.option("--csv", options->csv, "Write every title with its occupation and figures as CSV");
  command.option("--json", options->json, "Write all as JSON");
  command.option("--html", options->html, "Write a report as one HTML file");
  command.option("--pdf", options->pdf, "Write the report as PDF");
  command.option("--edition", options->edition, "The edition to use; default: the built-in one");
  command.option("--base-url", options->base_url, "Address of the site, such as https://example.org/jobs; for links to it");
}

}  // namespace willai::cli
