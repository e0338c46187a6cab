#include "reports/card.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "reports/result_sections.hpp"
#include "site/routes.hpp"
#include "views/result_wording.hpp"

namespace willai::reports {

namespace {

constexpr std::size_t kLongestSaid = 170;  // bytes that fit beside the range

std::string_view first_sentence(std::string_view text) { return text.substr(0, text.find(". ") == text.npos ? text.size() : text.find(". ") + 1); }

// "https://example.org" and "/profession/barbers" -> "example.org/profession/barbers"
std::string shown_address(std::string_view site, std::string_view path) {
  if (site.empty()) return "";
  const std::size_t scheme = site.find("://");
  return std::string(scheme == site.npos ? site : site.substr(scheme + 3)) + std::string(path);
}

std::string edition_on(const views::PageHead& head) {
  return fmt::format("{}, {}", head.masthead.volume_and_number, head.masthead.date);
}

}  // namespace

Card profession_card(const views::ProfessionPage& view, const std::string& site) {
  Card card;
  card.name = view.head.masthead.name;
  card.edition = edition_on(view.head);
  card.kicker = view.headline;
  card.range = view.range.empty() ? "No figure yet" : view.range;
  card.says = shortened(first_sentence(view.reply), kLongestSaid);
  int tasks = 0;
  for (const views::TallyRow& row : view.tally) tasks += row.tasks;
  for (const views::TallyRow& row : view.tally)
    if (row.level)
      card.levels.bars.push_back({.level = row.level,
                                  .value = static_cast<double>(row.tasks) / tasks,
                                  .text = fmt::format("{} of {}", row.tasks, tasks)});
  card.caveat = "Exposure from 0 to 1, and tasks at each level. It is not job loss.";
  card.address = shown_address(site, view.head.url);
  return card;
}

Card result_card(const views::ResultView& view, const std::string& site) {
  Card card;
  card.name = view.head.masthead.name;
  card.edition = edition_on(view.head);
  card.kicker = view.profession ? fmt::format("One week: {}", view.profession->text) : "One week of work";
  card.range = view.exposure ? views::range_text(*view.exposure) : "No figure yet";
  card.says =
      "Exposure of one person’s week, from 0 to 1, as an 80% range: how much of the time of its tasks today’s software "
      "could save.";
  if (view.exposure) card.levels = level_chart(view);
  card.caveat = "It does not say what happens to a job. No figure of this publication does.";
  card.address = shown_address(site, site::kAssessment);
  return card;
}

}  // namespace willai::reports
