#include "views/pair_form_view.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "site/routes.hpp"
#include "views/page_head.hpp"
#include "views/search_view.hpp"

namespace willai::views {
namespace {

std::string with_choice(const std::array<AskedProfession, 2>& asked, std::size_t place, const std::string& slug) {
  std::array<std::string, 2> values = {asked[0].text, asked[1].text};
  values[place] = slug;
  return site::compare_form(values[0], values[1]);
}

std::string question_about(const AskedProfession& asked, bool is_same) {
  if (is_same) return "Both fields name the same profession. Choose another one here.";
  if (asked.text.empty() || asked.found) return "";
  const std::string quoted(shortened(asked.text, kLongestEcho));
  return asked.candidates.empty()
             ? fmt::format("We found no profession for “{}”. Try the plain name of the job, without rank and employer.", quoted)
             : fmt::format("“{}” could be one of these:", quoted);
}

PairField field_of(const std::array<AskedProfession, 2>& asked, std::size_t place, bool is_same) {
  const AskedProfession& own = asked[place];
  PairField field{place == 0 ? "first" : "second", place == 0 ? "The first profession" : "The second profession",
                  own.found ? own.found->plural : own.text, question_about(own, is_same), {}};
  if (!own.found)
    for (const NamedProfession& each : own.candidates)
      field.choices.push_back({each.plural, with_choice(asked, place, each.slug)});
  return field;
}

}  // namespace

PairFormPage pair_form_view(const EditionFacts& facts, const std::array<AskedProfession, 2>& asked) {
  PairFormPage page;
  page.headline = "Compare two professions";
  page.standfirst = "Exposure, measures, pay and skills of two jobs in one table. Type two job titles.";
  const bool is_same = asked[0].found && asked[1].found && asked[0].found->slug == asked[1].found->slug;
  page.fields = {field_of(asked, 0, false), field_of(asked, 1, is_same)};
  page.head = page_head(facts, {Section::professions, page.headline, page.standfirst, std::string(site::kCompare)}, Twin::none);
  page.head.is_unlisted = !asked[0].text.empty() || !asked[1].text.empty();
  add_citations(page.head, Citations(facts));
  return page;
}

}  // namespace willai::views
