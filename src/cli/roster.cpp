#include "cli/roster.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "api/roster_json.hpp"
#include "base/text.hpp"
#include "cli/base_url.hpp"
#include "cli/edition_option.hpp"
#include "cli/roster_table.hpp"
#include "cli/saying.hpp"
#include "cli/table_files.hpp"
#include "cli/table_options.hpp"
#include "matching/job_matcher.hpp"
#include "pdf/report_pdf.hpp"
#include "reports/document_html.hpp"
#include "reports/roster_document.hpp"
#include "scoring/roster_score.hpp"
#include "system/disk.hpp"
#include "tables/row_cutter.hpp"
#include "views/citations.hpp"
#include "views/page_head.hpp"
#include "views/wording.hpp"

namespace willai::cli {
namespace {

constexpr std::size_t kCandidates = 5;

struct RosterOptions {
  TableOptions table;
  RosterColumns columns;
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

// Matches titles and fetches their occupations, each once.
class RosterMatching {
 public:
  RosterMatching(const store::EditionReader& edition, const matching::JobMatcher& matcher, const Decisions& decisions)
      : edition_(edition), matcher_(matcher), decisions_(decisions) {}

  Result<> match(RosterLine& line) {
    const matching::JobMatch found = matcher_.match(line.title, kCandidates);
    for (const matching::MatchedJob& each : found.matches) line.candidates.push_back({each.job->code, each.job->title, each.score});
    const auto decision = decisions_.find(title_key(line.title));
    if (decision != decisions_.end()) return decide(line, decision->second);
    line.why_not = found.why_not;
    if (!found.confident) return Nothing{};
    line.match = RosterMatch::matched;
    set(line, *found.matches.front().job);
    return Nothing{};
  }

 private:
  Result<> decide(RosterLine& line, const std::string& decision) {
    line.match = RosterMatch::decided;
    if (equal_ignoring_case(decision, "none")) line.match = RosterMatch::left_out;
    if (line.match == RosterMatch::left_out) return Nothing{};
    std::string code = decision;
    std::size_t number = 0;
    const auto [end, fault] = std::from_chars(decision.data(), decision.data() + decision.size(), number);
    if (fault == std::errc() && end == decision.data() + decision.size() && number >= 1 && number <= line.candidates.size())
      code = line.candidates[number - 1].code;
    const auto job = std::ranges::find(matcher_.jobs(), code, &matching::Job::code);
    if (job == matcher_.jobs().end())
      return invalid(fmt::format("the decision about “{}” is “{}”; it must be the number of a candidate, the code of an occupation of this "
                                 "edition, or none", line.title, decision));
    set(line, *job);
    return Nothing{};
  }

  void set(RosterLine& line, const matching::Job& job) {
    line.code = job.code;
    line.occupation = job.title;
    const auto [place, is_new] = professions_.try_emplace(job.page);
    if (is_new) place->second = edition_.find_profession(job.page);
    if (place->second) scoring::set_occupation(line, *place->second);
  }

  const store::EditionReader& edition_;
  const matching::JobMatcher& matcher_;
  const Decisions& decisions_;
  std::map<std::string, std::optional<Profession>> professions_{};
};

std::string number_cell(double number) { return fmt::format("{}", number); }

std::string csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) row += ',';
    tables::append_field(row, cells[i], ',');
  }
  return row + "\r\n";
}

std::string lines_csv(const Roster& roster) {
  std::string csv = csv_row({"department", "title", "headcount", "payroll", "match", "code", "occupation", "page", "exposure", "low", "high",
                             "hours_high", "hours_medium", "hours_low", "hours_not_rated", "why_not"});
  for (const RosterLine& line : roster.lines) {
    std::vector<std::string> cells = {line.department, line.title, number_cell(line.people), roster.has_wages ? number_cell(line.payroll) : "",
                                      std::string(api::word_for(line.match)), line.code, line.occupation, line.page};
    const double hours = line.people * roster.week;
    if (line.exposure)
      cells.insert(cells.end(), {number_cell(line.exposure->value.value()), number_cell(line.exposure->low.value()),
                                 number_cell(line.exposure->high.value()), number_cell(hours * line.shares.high),
                                 number_cell(hours * line.shares.medium), number_cell(hours * line.shares.low),
                                 number_cell(hours * line.shares.not_rated)});
    else cells.resize(cells.size() + 7);
    cells.push_back(line.why_not);
    csv += csv_row(cells);
  }
  return csv;
}

// The sheet of decisions: each open title once, with what is likely.
std::string review_csv(const Roster& roster) {
  std::map<std::string, RosterLine> open;
  for (const RosterLine& line : roster.lines) {
    if (line.match != RosterMatch::open) continue;
    const auto [sum, is_new] = open.try_emplace(title_key(line.title), line);
    if (!is_new) sum->second.people += line.people;  // of another department
  }
  std::vector<std::string> header = {"title", "headcount", "decision", "why"};
  for (std::size_t i = 1; i <= kCandidates; ++i) header.push_back(fmt::format("candidate_{}", i));
  std::string csv = csv_row(header);
  for (const auto& [key, line] : open) {
    std::vector<std::string> cells = {line.title, number_cell(line.people), "", line.why_not};
    for (const RosterCandidate& each : line.candidates) cells.push_back(fmt::format("{} {} ({:.0f}%)", each.code, each.title, 100 * each.score));
    cells.resize(header.size());
    csv += csv_row(cells);
  }
  return csv;
}

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
    text += fmt::format("{} have a title that needs a decision or was left out; --review FILE lists them.\n", people(roster.all.people - roster.all.matched));
  return text;
}

Result<Decisions> decisions_of(const RosterOptions& options) {
  if (options.decisions.empty()) return Decisions();
  TableOptions table;
  table.file = options.decisions;
  InputFile input = TRY(InputFile::open(options.decisions));
  tables::TableReader reader(input, {TRY(table.format_in()), input.name()});
  return read_decisions(reader);
}

Result<Roster> roster_of(const RosterOptions& options, const store::EditionReader& edition) {
  const Decisions decisions = TRY(decisions_of(options));
  InputFile input = TRY(InputFile::open(options.table.file));
  const tables::Format format = TRY(options.table.format_in());
  if (format == tables::Format::lines) return invalid("a roster has columns; say --in csv, tsv or jsonl");
  tables::TableReader reader(input, {format, input.name()});
  Roster roster = TRY(read_roster(reader, options.columns));
  roster.week = options.week;
  const matching::JobMatcher matcher = TRY(edition.load_matcher());
  RosterMatching matching(edition, matcher, decisions);
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
  const store::EditionReader edition = TRY(open_edition(options.edition));
  const Roster roster = TRY(roster_of(options, edition));
  const EditionFacts facts = edition.load_facts();
  TRY(put_documents(options, roster, facts));
  if (!options.csv.empty()) TRY(put_text(options.csv, lines_csv(roster)));
  if (!options.review.empty()) TRY(put_text(options.review, review_csv(roster)));
  if (!options.json.empty()) TRY(put_text(options.json, api::to_json(roster, facts.number) + "\n"));
  const bool is_silent = !(options.csv + options.json + options.html + options.pdf + options.review).empty();
  TRY(put_text(is_silent ? "" : "-", in_words(roster)));
  for (std::size_t i = 0; i < std::min<std::size_t>(roster.unread.size(), 40); ++i)
    tell(fmt::format("row {}: {}", roster.unread[i].row, roster.unread[i].reason));
  tell(fmt::format("{}, {} could not be read whole", counted(static_cast<long long>(roster.rows), "row", "rows"),
                   with_thousands(static_cast<long long>(roster.unread.size()))));
  return Outcome::done;
}

}  // namespace

void add_roster(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<RosterOptions>();
  Command command = add_command(line, exit_status, "roster", "Report the exposure of a staff from a table of titles and headcounts",
                                [options] { return report_roster(*options); });
  command.option("file", options->table.file, "The table; - reads standard input").required();
  command.option("--in", options->table.in, "Format of the table: csv, tsv or jsonl; default: by its ending");
  command.option("--title", options->columns.title, "The column of titles; default: the one with a usual name");
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
