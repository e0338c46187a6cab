#include <fmt/format.h>

#include "base/text.hpp"
#include "site/routes.hpp"
#include "views/analysis_view.hpp"
#include "views/page_head.hpp"
#include "views/pages_view.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr std::size_t kLongestEcho = 80;

std::string sentence_of(const std::string& query, std::size_t found) {
  if (query.empty()) return "Type the beginning of a job title, as you would say it.";
  const std::string echo = shortened(query, kLongestEcho);
  if (found == 0)
    return fmt::format(
        "No title in this edition has a word that begins with “{}”. Try another word for the work, or browse by field.",
        echo);
  if (found >= kMostResults)
    return fmt::format("The first {} professions whose titles have “{}”; type more to narrow them down.", found, echo);
  return fmt::format("{} with “{}”.",
                     found == 1 ? "1 profession has a title" : fmt::format("{} professions have a title", found), echo);
}

IndexRow result_row(const ProfessionRef& ref) {
  IndexRow row = index_row(ref);
  if (!ref.reason.empty()) row.detail = fmt::format("also called {}", ref.reason);
  else if (ref.origin == Origin::written) row.detail = "written for this publication";
  return row;
}

}  // namespace

SearchPage search_view(const EditionFacts& facts, const std::string& query, const std::vector<ProfessionRef>& found) {
  SearchPage page;
  page.query = shortened(query, 4 * kLongestEcho);
  page.sentence = sentence_of(query, found.size());
  for (const ProfessionRef& ref : found) page.results.push_back(result_row(ref));
  if (found.empty())
    page.tips.push_back({"All professions, by field of work", std::string(site::kProfessions), std::nullopt, "", ""});
  if (found.empty())
    for (const ProfessionRef& ref : facts.written_professions) page.tips.push_back(index_row(ref));
  page.head = page_head(
      facts,
      {Section::professions, query.empty() ? "Search" : fmt::format("Search: {}", shortened(query, kLongestEcho)),
       "Find a profession by its title.", std::string(site::kSearch)},
      Twin::none);
  Citations citations(facts);
  citations.cite("onet");
  add_citations(page.head, citations);
  return page;
}

}  // namespace willai::views
