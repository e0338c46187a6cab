#include <fmt/format.h>

#include <cmath>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "site/routes.hpp"
#include "views/labor_figures.hpp"
#include "views/page_head.hpp"
#include "views/pages_view.hpp"
#include "views/states_page.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

std::string count_or_none(const std::optional<double>& count) {
  return count ? with_thousands(std::llround(*count)) : std::string(kNone);
}

std::vector<std::string> row_of(const StateWage& each) {
  return {each.name, each.median ? fmt::format("${} a year", with_thousands(std::llround(*each.median))) : each.gap,
          count_or_none(each.employees), each.per_thousand ? fmt::format("{:.2f}", *each.per_thousand) : std::string(kNone)};
}

// The file counts employees of the same codes as that of the whole country.
std::string group_in_states(const Profession& profession) {
  const MeasureValue* wage = find_value(profession.measures, measure_id::kMedianWage);
  if (!wage) return "";
  MeasureValue known = *wage;
  if (!known.value) {  // the median is not printed, but other figures are, and they are still those of the group
    known.value = 0;
    if (!known.from.empty()) known.basis = MeasureBasis::inherited;
  }
  return group_of(profession, known);
}

}  // namespace

StatesPage states_view(const Profession& profession, const std::vector<StateWage>& states, const EditionFacts& facts) {
  Citations citations(facts);
  citations.cite(study_id::kWages);
  StatesPage page;
  page.profession = {profession.plural, site::profession(profession.slug)};
  page.headline = fmt::format("{}, state by state", profession.plural);
  const std::string group = group_in_states(profession);
  page.standfirst = fmt::format("Median pay and employees in {} of the United States. The self-employed are not counted.{}",
                                counted(std::ssize(states), "state or territory", "states and territories"),
                                group.empty() ? "" : fmt::format(" In a group: all figures are those of {}.", group));
  const Measure* measure = find_measure(facts, measure_id::kStateWage);
  page.table = {fmt::format("{}{}.", group.empty() ? profession.plural : group,
                            measure && !measure->vintage.empty() ? ", " + measure->vintage : ""),
                {"State", "Median wage", "Employees", "Of 1,000 jobs"},
                {}};
  for (const StateWage& each : states) page.table.rows.push_back(row_of(each));
  page.head = page_head(facts, {Section::professions, page.headline, page.standfirst, site::states(profession.slug)},
                        Twin::json);
  add_citations(page.head, citations);
  return page;
}

}  // namespace willai::views
