#include "reports/result_document.hpp"

#include <fmt/format.h>

#include "reports/result_sections.hpp"
#include "site/routes.hpp"

namespace willai::reports {
namespace {

// The address as one writes it down: without "https://".
std::string spoken_address(const std::string& site) {
  const std::size_t slashes = site.find("//");
  return slashes == std::string::npos ? site : site.substr(slashes + 2);
}

std::string foot_of(const views::Masthead& masthead, const std::string& site) {
  const std::string edition = fmt::format("{}, {}, {}", site::kName, masthead.volume_and_number, masthead.date);
  return site.empty() ? edition : fmt::format("{}  |  {}", edition, spoken_address(site));
}

}  // namespace

Document result_document(const views::ResultView& view, const std::string& site) {
  const views::Masthead& masthead = view.head.masthead;
  Document document;
  document.title = view.head.title;
  document.subject = view.head.description;
  document.date_iso = masthead.date_iso;
  document.masthead = {std::string(site::kName), masthead.volume_and_number, std::string(site::kMotto), masthead.date};
  document.foot = foot_of(masthead, site);
  const ResultPages pages{view, site, document.blocks};
  for (const auto add : {add_front, add_week, add_tasks, add_shifts, add_skills, add_plan, add_transitions, add_limits,
                         add_reading, add_sources})
    add(pages);
  return document;
}

}  // namespace willai::reports
