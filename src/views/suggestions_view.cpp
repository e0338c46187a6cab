// What the search box suggests while somebody types.
#include <algorithm>

#include "base/text.hpp"
#include "site/routes.hpp"
#include "views/search_view.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

// An editor's page goes first where it is called just what was found.
std::string profession_page_of(const EditionFacts& facts, const matching::Suggestion& found) {
  const auto written = std::ranges::find(facts.written_professions, found.job->written, &ProfessionRef::slug);
  const bool is_its_name =
      written != facts.written_professions.end() &&
      (equal_ignoring_case(written->name, found.text) || equal_ignoring_case(written->plural, found.text));
  return is_its_name ? written->slug : found.job->page;
}

std::string detail_of(const matching::Suggestion& found) {
  if (found.jobs > 1) return counted(static_cast<int>(found.jobs), "profession", "professions");
  return equal_ignoring_case(found.job->title, found.text) ? "" : found.job->title;
}

SuggestionRow row_of(const EditionFacts& facts, const matching::Suggestion& found) {
  const std::string url =
      found.jobs > 1 ? site::search(found.text) : site::profession(profession_page_of(facts, found));
  return {found.text, detail_of(found), url};
}

// "Registered Nurses" below "Registered Nurse" adds nothing new.
bool is_plural_of_one(const std::vector<SuggestionRow>& rows, const std::string& text) {
  return std::ranges::any_of(rows, [&](const SuggestionRow& row) { return equal_ignoring_case(row.text + "s", text); });
}

}  // namespace

Suggestions suggestions_view(const EditionFacts& facts, const std::string& query,
                             const std::vector<matching::Suggestion>& found) {
  Suggestions page{query, {}};
  for (const matching::Suggestion& each : found)
    if (!is_plural_of_one(page.rows, each.text)) page.rows.push_back(row_of(facts, each));
  return page;
}

}  // namespace willai::views
