#include "reports/roster_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "reports/standing_parts.hpp"
#include "views/wording.hpp"

namespace willai::reports {
namespace {

constexpr std::size_t kMostTitles = 200;  // in print; the CSV has all
constexpr std::size_t kMostOpen = 60;
constexpr std::size_t kMostUnread = 20;
constexpr std::size_t kCandidatesShown = 3;

std::string whole(double number) { return with_thousands(std::llround(number)); }
std::string people_in(double number) { return counted(std::llround(number), "person", "people"); }

TableCell cell(std::string text) { return {{{Tone::row, std::move(text)}}}; }
TableCell fine(std::string text) { return {{{Tone::fine, std::move(text)}}}; }

TableCell exposure_cell(const std::optional<Estimate>& exposure) {
  if (!exposure) return fine("none");
  return {{{Tone::fine, views::range_text(exposure)}}, std::nullopt, PlotMark{views::plot_of(*exposure)}};
}

std::string share_of(double part, double all) { return all > 0 ? fmt::format("{:.0f}%", 100 * part / all) : "0%"; }

void add_headline(std::vector<Block>& blocks, const Roster& roster) {
  const RosterGroup& all = roster.all;
  blocks.push_back(Passage{Tone::kicker, "Roster"});
  blocks.push_back(Heading{1, all.exposure ? fmt::format("Exposure of {}: {}", people_in(all.people), views::range_text(all.exposure))
                                           : fmt::format("No exposure for {}", people_in(all.people))});
  blocks.push_back(Passage{Tone::standfirst,
                           fmt::format("For {} ({}) the title has an occupation and an exposure. {}", people_in(all.scored),
                                       share_of(all.scored, all.people),
                                       all.scored < all.people ? "The others are listed below and are not part of the figure."
                                                               : "Nobody is left out.")});
  blocks.push_back(Passage{Tone::text, "The figure is the mean over people of the exposure of their occupation. Its range goes from the mean of the lower "
                                       "ends to the mean of the upper ends, so it is rather too wide than too narrow."});
  if (all.pay_exposure)
    blocks.push_back(Passage{Tone::text, fmt::format("Weighed by wages instead, it is {}.", views::range_text(all.pay_exposure))});
}

void add_hours(std::vector<Block>& blocks, const Roster& roster) {
  const RosterShares& hours = roster.all.hours;
  const double sum = hours.high + hours.medium + hours.low + hours.not_rated;
  blocks.push_back(Heading{2, "Hours of a week by level"});
  blocks.push_back(Passage{Tone::caption, fmt::format("Of weeks of {} hours, spread over the tasks of each occupation as on its page.", roster.week)});
  Table table{{{"Level", 1}, {"Hours", 1, Align::right}, {"Share", 1, Align::right}}, {}};
  const auto add = [&](std::optional<Level> level, double part) {
    table.rows.push_back({TableCell{{{Tone::row, level ? "" : "not rated"}}, level}, cell(whole(part)), cell(share_of(part, sum))});
  };
  add(Level::high, hours.high);
  add(Level::medium, hours.medium);
  add(Level::low, hours.low);
  add(std::nullopt, hours.not_rated);
  blocks.push_back(std::move(table));
}

void add_departments(std::vector<Block>& blocks, const Roster& roster) {
  if (!roster.has_departments) return;
  blocks.push_back(Heading{2, "By department"});
  Table table{{{"Department", 2}, {"People", 1, Align::right}, {"With an exposure", 1.2, Align::right}, {"Exposure", 1.6}, {"Hours at HIGH", 1.2, Align::right}}, {}};
  for (const RosterGroup& group : roster.departments)
    table.rows.push_back({cell(group.name.empty() ? "without a department" : group.name), cell(whole(group.people)),
                          cell(share_of(group.scored, group.people)), exposure_cell(group.exposure), cell(whole(group.hours.high))});
  blocks.push_back(std::move(table));
}

// The most people first.
std::vector<const RosterLine*> sorted_lines(const Roster& roster, bool open) {
  std::vector<const RosterLine*> lines;
  for (const RosterLine& line : roster.lines)
    if ((line.match == RosterMatch::open) == open) lines.push_back(&line);
  std::ranges::stable_sort(lines, [](const RosterLine* a, const RosterLine* b) { return a->people > b->people; });
  return lines;
}

void add_rest(std::vector<Block>& blocks, std::size_t all, std::size_t shown) {
  if (all > shown)
    blocks.push_back(Passage{Tone::fine, fmt::format("{} more are in the CSV.", with_thousands(static_cast<long long>(all - shown)))});
}

void add_titles(std::vector<Block>& blocks, const Roster& roster, const std::string& site) {
  const std::vector<const RosterLine*> lines = sorted_lines(roster, false);
  if (lines.empty()) return;
  blocks.push_back(Heading{2, "Title by title"});
  Table table{{{"Title", 2}, {"People", .8, Align::right}, {"Occupation", 2.2}, {"Exposure", 1.6}}, {}};
  for (std::size_t i = 0; i < std::min(lines.size(), kMostTitles); ++i) {
    const RosterLine& line = *lines[i];
    const std::string url = site.empty() || line.page.empty() ? "" : site + "/profession/" + line.page;
    TableCell title = cell(line.title);
    if (!line.department.empty()) title.passages.push_back({Tone::fine, line.department});
    TableCell occupation{{{Tone::row, line.match == RosterMatch::left_out ? "left out by decision" : line.occupation, "", url}}};
    if (line.match == RosterMatch::decided) occupation.passages.push_back({Tone::fine, "by decision"});
    table.rows.push_back({std::move(title), cell(whole(line.people)), std::move(occupation), exposure_cell(line.exposure)});
  }
  blocks.push_back(std::move(table));
  add_rest(blocks, lines.size(), kMostTitles);
}

void add_open(std::vector<Block>& blocks, const Roster& roster) {
  const std::vector<const RosterLine*> lines = sorted_lines(roster, true);
  if (lines.empty()) return;
  blocks.push_back(Heading{2, "What needs a decision"});
  blocks.push_back(Passage{Tone::caption, fmt::format("{} with a title that no single occupation fits. Write a decision in the review sheet, and give it back with --decisions.",
                                                      people_in(roster.all.people - roster.all.matched))});
  Table table{{{"Title", 2}, {"People", .8, Align::right}, {"Likely", 4}}, {}};
  for (std::size_t i = 0; i < std::min(lines.size(), kMostOpen); ++i) {
    TableCell likely = fine(lines[i]->why_not);
    for (std::size_t k = 0; k < std::min(lines[i]->candidates.size(), kCandidatesShown); ++k) {
      const RosterCandidate& each = lines[i]->candidates[k];
      likely.passages.push_back({Tone::row, fmt::format("{}. {} ({}, {:.0f}%)", k + 1, each.title, each.code, 100 * each.score)});
    }
    table.rows.push_back({cell(lines[i]->title), cell(whole(lines[i]->people)), std::move(likely)});
  }
  blocks.push_back(std::move(table));
  add_rest(blocks, lines.size(), kMostOpen);
}

void add_unread(std::vector<Block>& blocks, const Roster& roster) {
  if (roster.unread.empty()) return;
  blocks.push_back(Heading{2, "Rows that could not be read"});
  Bullets rows{Marks::dashes, {}};
  for (std::size_t i = 0; i < std::min(roster.unread.size(), kMostUnread); ++i)
    rows.items.push_back({Tone::fine, roster.unread[i].reason, fmt::format("Row {}:", roster.unread[i].row)});
  blocks.push_back(std::move(rows));
  add_rest(blocks, roster.unread.size(), kMostUnread);
}

void add_bounds(std::vector<Block>& blocks) {
  blocks.push_back(Heading{2, "What this does not say"});
  blocks.push_back(Bullets{Marks::dashes,
                           {{Tone::text, "It says nothing about a person. Two people with one title do different work."},
                            {Tone::text, "A task that could be done faster may not be, and exposure does not show jobs gained or lost."},
                            {Tone::text, "It is no ground to end a job. Talk with the people who do the work first."}}});
}

}  // namespace

Document roster_document(const Roster& roster, const views::PageHead& head, const std::string& site) {
  Document document = document_for(head, site);
  add_headline(document.blocks, roster);
  add_hours(document.blocks, roster);
  add_departments(document.blocks, roster);
  add_titles(document.blocks, roster, site);
  add_open(document.blocks, roster);
  add_unread(document.blocks, roster);
  add_bounds(document.blocks);
  append_reading(document.blocks, "or an occupation has tasks that nobody rated");
  append_sources(document.blocks, head, site);
  return document;
}

}  // namespace willai::reports
