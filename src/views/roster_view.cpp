#include "views/roster_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "site/routes.hpp"
#include "views/page_head.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr std::size_t kMostRosterRows = 200;  // of a table; the CSV has all
constexpr std::size_t kMostUnreadRows = 50;

std::string people_of(double number) { return counted(std::llround(number), "person", "people"); }
std::string hours_of(double number) { return counted(std::llround(number), "hour", "hours"); }
std::string percent_of(double part, double all) { return all > 0 ? fmt::format("{:.0f}%", 100 * part / all) : "0%"; }

std::string more_than(std::size_t all, std::size_t shown) {
  return all > shown ? fmt::format("{} more are in the CSV.", with_thousands(static_cast<long long>(all - shown))) : "";
}

void set_exposure(RosterRow& row, const std::optional<Estimate>& exposure) {
  row.range = range_text(exposure);
  if (exposure) row.plot = plot_of(*exposure);
}

void add_head_of_report(RosterReport& report, const RosterGroup& all) {
  report.headline = all.exposure ? fmt::format("Exposure of {}: {}", people_of(all.people), range_text(all.exposure))
                                 : fmt::format("No exposure for {}", people_of(all.people));
  report.standfirst = fmt::format("For {} ({}) the title has an occupation and an exposure. {}", people_of(all.scored),
                                  percent_of(all.scored, all.people),
                                  all.scored < all.people ? "The others are not part of the figure." : "Nobody is left out.");
  report.method = "The figure is the mean over people of the exposure of their occupation. Its range goes from the mean of the lower "
                  "ends to the mean of the upper ends, so it is rather too wide than too narrow.";
  if (all.pay_exposure) report.wages = fmt::format("Weighed by wages instead, it is {}.", range_text(all.pay_exposure));
}

void add_hours(RosterReport& report, const Roster& roster) {
  const RosterShares& hours = roster.all.hours;
  const double sum = hours.high + hours.medium + hours.low + hours.not_rated;
  if (sum <= 0) return;
  report.hours_caption = fmt::format("Of weeks of {} hours, spread over the tasks of each occupation as on its page.", roster.week);
  const auto add = [&](std::optional<Level> level, double part) { report.hours.push_back({level, hours_of(part), percent_of(part, sum)}); };
  add(Level::high, hours.high);
  add(Level::medium, hours.medium);
  add(Level::low, hours.low);
  add(std::nullopt, hours.not_rated);
}

void add_departments(RosterReport& report, const Roster& roster) {
  if (!roster.has_departments) return;
  for (const RosterGroup& group : roster.departments) {
    RosterRow& row = report.departments.emplace_back();
    row.name = group.name.empty() ? "without a department" : group.name;
    row.people = fmt::format("{}, {} scored", people_of(group.people), percent_of(group.scored, group.people));
    if (group.exposure) row.hours = fmt::format("{} at HIGH", hours_of(group.hours.high));
    set_exposure(row, group.exposure);
  }
}

bool is_asked(const RosterLine& line) { return line.match != RosterMatch::matched; }

// The most people first; the same title of several departments is one question.
std::vector<RosterLine> questions_of(const Roster& roster) {
  std::map<std::string, RosterLine> by_title;
  for (const RosterLine& line : roster.lines) {
    if (!is_asked(line)) continue;
    const auto [place, is_new] = by_title.try_emplace(folded_text(line.title), line);
    if (!is_new) place->second.people += line.people;
  }
  std::vector<RosterLine> questions;
  for (auto& [title, line] : by_title) questions.push_back(std::move(line));
  std::ranges::stable_sort(questions, std::greater(), &RosterLine::people);
  return questions;
}

void add_questions(RosterReport& report, const Roster& roster, const std::map<std::string, std::string>& decided) {
  const std::vector<RosterLine> asked = questions_of(roster);
  double open = 0;
  for (const RosterLine& line : asked)
    if (line.match == RosterMatch::open) open += line.people;
  report.questions_standfirst = open > 0 ? fmt::format("{} with a title that no single occupation fits. Choose one, and the figures follow.", people_of(open))
                                         : "Every title has been decided. You can still choose another occupation.";
  for (std::size_t i = 0; i < std::min(asked.size(), kMostRosterRows); ++i) {
    const RosterLine& line = asked[i];
    RosterQuestion& question = report.questions.emplace_back();
    question.title = line.title;
    question.why = people_of(line.people) + ".";
    if (!line.why_not.empty()) question.why += " " + line.why_not;
    for (std::size_t k = 0; k < line.candidates.size(); ++k) {
      const RosterCandidate& each = line.candidates[k];
      question.choices.push_back({std::to_string(k + 1), fmt::format("{} ({}), {:.0f}%", each.title, each.code, 100 * each.score)});
    }
    const auto chosen = decided.find(folded_text(line.title));
    if (chosen != decided.end()) question.chosen = chosen->second;
  }
  report.more_questions = more_than(asked.size(), kMostRosterRows);
}

void add_titles(RosterReport& report, const Roster& roster) {
  std::vector<const RosterLine*> lines;
  for (const RosterLine& line : roster.lines)
    if (!line.code.empty()) lines.push_back(&line);
  std::ranges::stable_sort(lines, [](const RosterLine* a, const RosterLine* b) { return a->people > b->people; });
  for (std::size_t i = 0; i < std::min(lines.size(), kMostRosterRows); ++i) {
    const RosterLine& line = *lines[i];
    RosterRow& row = report.titles.emplace_back();
    row.name = line.title;
    row.beside = line.department;
    row.occupation = {line.occupation, line.page.empty() ? "" : site::profession(line.page)};
    row.people = people_of(line.people);
    set_exposure(row, line.exposure);
  }
  report.more_titles = more_than(lines.size(), kMostRosterRows);
}

void add_unread(RosterReport& report, const Roster& roster) {
  for (std::size_t i = 0; i < std::min(roster.unread.size(), kMostUnreadRows); ++i)
    report.unread.push_back({fmt::format("Row {}", roster.unread[i].row), roster.unread[i].reason});
  if (roster.unread.size() > kMostUnreadRows)
    report.more_unread = fmt::format("{} more rows could not be read.", with_thousands(static_cast<long long>(roster.unread.size() - kMostUnreadRows)));
}

}  // namespace

RosterPage roster_view(const EditionFacts& facts) {
  RosterPage page;
  page.headline = "The exposure of a staff";
  page.standfirst = "Choose a table of job titles and headcounts. Your browser finds their occupations and weighs them. The file stays on your device.";
  page.head = page_head(facts, {Section::none, page.headline, page.standfirst, std::string(site::kRoster)}, Twin::none);
  Citations citations(facts);
  for (const std::string_view source : {"onet", "gpts-are-gpts", "ratings"}) citations.cite(source);
  add_citations(page.head, citations);
  return page;
}

RosterReport roster_report(const Roster& roster, const std::map<std::string, std::string>& decided) {
  RosterReport report;
  add_head_of_report(report, roster.all);
  add_hours(report, roster);
  add_departments(report, roster);
  add_questions(report, roster, decided);
  add_titles(report, roster);
  add_unread(report, roster);
  return report;
}

}  // namespace willai::views
