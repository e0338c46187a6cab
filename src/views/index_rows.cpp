#include "views/index_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "base/text.hpp"
#include "site/routes.hpp"
#include "views/labor_figures.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

// The least first.
constexpr Education kEducations[] = {{"No formal educational credential", "None asked"},
                                     {"High school diploma or equivalent", "High school"},
                                     {"Some college, no degree", "Some college"},
                                     {"Postsecondary nondegree award", "Certificate"},
                                     {"Associate's degree", "Associate’s"},
                                     {"Bachelor's degree", "Bachelor’s"},
                                     {"Master's degree", "Master’s"},
                                     {"Doctoral or professional degree", "Doctorate"}};

}  // namespace

std::span<const Education> all_educations() { return kEducations; }

std::ptrdiff_t rank_of_education(const std::string& education) {
  return std::ranges::find(kEducations, std::string_view(education), &Education::published) - std::begin(kEducations);
}

std::string education_text(const std::string& education) {
  if (education.empty()) return std::string(kNone);
  const auto found = std::ranges::find(kEducations, std::string_view(education), &Education::published);
  return found == std::end(kEducations) ? education : std::string(found->printed);
}

std::string vintage_of(const EditionFacts& facts, std::string_view id) {
  const Measure* measure = find_measure(facts, id);
  return measure && !measure->vintage.empty() ? ", " + measure->vintage : "";
}

namespace {

// In the form that the page of the profession prints.
std::string people_text(double people) { return with_thousands(std::llround(people)); }

template <class Text>
FigureCell cell_of(const ListedFigure& figure, Text text) {
  if (figure.in_group) return {std::string(kInGroup), std::nullopt};
  if (!figure.value) return {std::string(kNone), std::nullopt};
  return {text(*figure.value), figure.value};
}

FigureCell cell_in(const ListedProfession& each, const std::string& key) {
  if (key == "pay") return cell_of(each.pay, [](double pay) { return "$" + with_thousands(std::llround(pay)); });
  if (key == "growth") return cell_of(each.growth, percent_change);
  if (key == "people") return cell_of(each.people, people_text);
  return {education_text(each.education), std::nullopt};
}

// The greatest first; what has no figure comes last.
double descending(const ListedFigure& figure) { return figure.value ? -*figure.value : HUGE_VAL; }

// The number that an order sorts by, the least first.
double key_of(const ListedProfession& each, IndexOrder order) {
  const auto& exposure = each.ref.exposure;
  switch (order) {
    case IndexOrder::most_exposed: return exposure ? -exposure->value.value() : HUGE_VAL;
    case IndexOrder::least_exposed: return exposure ? exposure->value.value() : HUGE_VAL;
    case IndexOrder::pay: return descending(each.pay);
    case IndexOrder::growth: return descending(each.growth);
    case IndexOrder::people: return descending(each.people);
    case IndexOrder::education: return static_cast<double>(rank_of_education(each.education));
    default: return 0;
  }
}

IndexColumn column_in(const IndexChoice& choice, std::string key, std::string title, IndexOrder order) {
  IndexColumn column{std::move(key), std::move(title)};
  column.is_sorted = choice.order == order;
  column.is_number = order == IndexOrder::pay || order == IndexOrder::growth || order == IndexOrder::people;
  column.descends = column.is_number || order == IndexOrder::most_exposed;
  if (choice.has_orders()) column.url = address_of({choice.field, choice.reach, order});
  return column;
}

// The exposure is sorted both ways: in its order, the link leads to the other one.
IndexColumn exposure_column(const IndexChoice& choice) {
  const bool is_most = choice.order == IndexOrder::most_exposed;
  IndexColumn column = column_in(choice, "exposure", "AI could shorten, 0 to 1",
                                 is_most ? IndexOrder::least_exposed : IndexOrder::most_exposed);
  column.is_sorted = is_most || choice.order == IndexOrder::least_exposed;
  column.descends = is_most;
  return column;
}

}  // namespace

Reach reach_in_index(const ListedProfession& profession) {
  return profession.ref.exposure ? reach_of(*profession.ref.exposure) : Reach::unclear;
}

std::vector<const ListedProfession*> chosen_of(const std::vector<ListedProfession>& professions,
                                               const IndexChoice& choice) {
  std::vector<const ListedProfession*> chosen;
  for (const ListedProfession& each : professions)
    if ((!choice.field || choice.field->major_group == each.ref.field) &&
        (!choice.reach || *choice.reach == reach_in_index(each)))
      chosen.push_back(&each);
  std::ranges::stable_sort(chosen, {}, [&](const ListedProfession* each) { return key_of(*each, choice.order); });
  return chosen;
}

std::vector<IndexColumn> index_columns(const std::vector<ListedProfession>& professions, const IndexChoice& choice) {
  const auto has = [&](ListedFigure ListedProfession::* figure) {
    return std::ranges::any_of(professions, [&](const auto& each) { return (each.*figure).value.has_value(); });
  };
  std::vector<IndexColumn> columns = {column_in(choice, "name", "Profession", IndexOrder::name),
                                      exposure_column(choice)};
  if (has(&ListedProfession::pay)) columns.push_back(column_in(choice, "pay", "Pay", IndexOrder::pay));
  if (has(&ListedProfession::growth)) columns.push_back(column_in(choice, "growth", "Growth", IndexOrder::growth));
  if (std::ranges::any_of(professions, [](const auto& each) { return !each.education.empty(); }))
    columns.push_back(column_in(choice, "education", "Education", IndexOrder::education));
  if (has(&ListedProfession::people)) columns.push_back(column_in(choice, "people", "People", IndexOrder::people));
  return columns;
}

IndexTableRow index_table_row(const ListedProfession& profession, const std::vector<IndexColumn>& columns) {
  const auto& exposure = profession.ref.exposure;
  IndexTableRow row;
  row.name = profession.ref.plural;
  row.url = site::profession(profession.ref.slug);
  row.range = range_text(exposure);
  if (exposure) row.reach = reach_of(*exposure), row.plot = plot_of(*exposure);
  for (std::size_t i = 2; i < columns.size(); ++i) row.cells.push_back(cell_in(profession, columns[i].key));
  return row;
}

}  // namespace willai::views
