#include "views/explore_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "site/routes.hpp"
#include "views/index_rows.hpp"
#include "views/outlook_view.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

// As exact as a survey is.
double rounded_people(double people) { return people >= 10'000 ? std::round(people / 1000) * 1000 : std::round(people); }

// The table has hundreds of rows.
std::string field_name(const ListedProfession& each) {
  const Field* field = find_field(each.ref.field);
  return field ? short_name_of(*field) : std::string(kNone);
}

FigureCell figure_cell(const ListedFigure& figure, std::string text) {
  if (figure.value) return {std::move(text), figure.value};
  return {figure.in_group ? "in a group" : std::string(kNone), std::nullopt};
}

FigureCell explore_cell(const Worked& each, const std::string& key) {
  const ListedProfession& of = *each.profession;
  if (key == "people") return {with_thousands(std::llround(each.people)), each.people};
  if (key == "pay") return figure_cell(of.pay, of.pay.value ? "$" + with_thousands(std::llround(*of.pay.value)) : "");
  if (key == "growth") return figure_cell(of.growth, of.growth.value ? percent_change(*of.growth.value) : "");
  if (key == "field") return {field_name(of), std::nullopt};
  return {education_text(of.education), std::nullopt};
}

// Numbers from the greatest; what has none comes last, whichever way.
struct SortKey {
  bool is_absent = false;
  double number = 0;
  std::string text{};
};

SortKey number_key(const std::optional<double>& number) { return {!number, -number.value_or(0)}; }

// The most schooling first.
SortKey rank_key(const std::string& education) {
  const std::ptrdiff_t rank = rank_of_education(education);
  return {rank == std::ssize(all_educations()), -static_cast<double>(rank)};
}

// Of the range as printed, so that the order is the same wherever the table is sorted.
std::optional<double> printed_middle(const std::optional<Estimate>& exposure) {
  if (!exposure) return std::nullopt;
  const auto hundredths = [](Exposure end) { return std::round(std::strtod(two_decimals(end.value()).c_str(), nullptr) * 100); };
  return hundredths(exposure->low) + hundredths(exposure->high);
}

SortKey sort_key(const Worked& each, ExploreOrder order) {
  const ListedProfession& of = *each.profession;
  switch (order) {
    case ExploreOrder::name: return {.text = to_lower(of.ref.plural)};
    case ExploreOrder::range: return number_key(printed_middle(of.ref.exposure));
    case ExploreOrder::people: return number_key(each.people);
    case ExploreOrder::pay: return number_key(of.pay.value);
    case ExploreOrder::growth: return number_key(of.growth.value);
    case ExploreOrder::education: return rank_key(of.education);
    default: return {.text = field_name(of)};
  }
}

bool comes_before(const SortKey& one, const SortKey& other, bool is_reversed) {
  if (one.is_absent != other.is_absent) return other.is_absent;
  const auto less = [](const SortKey& a, const SortKey& b) { return a.number < b.number || (a.number == b.number && a.text < b.text); };
  return is_reversed ? less(other, one) : less(one, other);
}

bool is_text(ExploreOrder order) { return order == ExploreOrder::name || order == ExploreOrder::field; }

// Of the sorted column the link turns the order around.
IndexColumn explore_column(const ExploreChoice& choice, ExploreOrder order, std::string title) {
  IndexColumn column{std::string(key_of_order(order)), std::move(title)};
  column.is_number = order == ExploreOrder::people || order == ExploreOrder::pay || order == ExploreOrder::growth;
  column.is_sorted = choice.order == order;
  column.descends = is_text(order) == (column.is_sorted && choice.is_reversed);
  ExploreChoice other = choice;
  other.order = order;
  other.is_reversed = column.is_sorted && !choice.is_reversed;
  column.url = address_of(other);
  return column;
}

bool any_has(const std::vector<Worked>& all, ListedFigure ListedProfession::* figure) {
  return std::ranges::any_of(all, [&](const Worked& each) { return (each.profession->*figure).value.has_value(); });
}

ExploreRow explore_row(const Worked& each, const std::vector<IndexColumn>& columns, const ExploreChoice& choice) {
  const ListedProfession& of = *each.profession;
  ExploreRow row{.number = each.number,
                 .name = of.ref.plural,
                 .url = site::profession(of.ref.slug),
                 .exposure = of.ref.exposure,
                 .reach = reach_in_index(of),
                 .range = range_text(of.ref.exposure),
                 .cells = {},
                 .is_off = !choice.takes(of)};
  for (std::size_t i = 2; i < columns.size(); ++i) row.cells.push_back(explore_cell(each, columns[i].key));
  return row;
}

}  // namespace

std::optional<double> people_of(const ListedProfession& profession) {
  return profession.people.value ? std::optional(rounded_people(*profession.people.value)) : std::nullopt;
}

PeopleMeasure measure_of_people() { return {measure_id::kEmployment, "at work, with the self-employed"}; }

std::vector<Worked> worked_of(const std::vector<ListedProfession>& professions) {
  std::vector<Worked> all;
  for (const ListedProfession& each : professions)
    if (const auto people = people_of(each); people && *people > 0) all.push_back({&each, 0, *people});
  std::ranges::stable_sort(all, std::ranges::greater(), &Worked::people);
  for (std::size_t i = 0; i < all.size(); ++i) all[i].number = static_cast<int>(i) + 1;
  return all;
}

std::vector<IndexColumn> explore_columns(const std::vector<Worked>& all, const ExploreChoice& choice) {
  std::vector<IndexColumn> columns = {explore_column(choice, ExploreOrder::name, "Profession"),
                                      explore_column(choice, ExploreOrder::range, "AI could shorten"),
                                      explore_column(choice, ExploreOrder::people, "People")};
  if (any_has(all, &ListedProfession::pay)) columns.push_back(explore_column(choice, ExploreOrder::pay, "Pay"));
  if (any_has(all, &ListedProfession::growth)) columns.push_back(explore_column(choice, ExploreOrder::growth, "Growth"));
  if (std::ranges::any_of(all, [](const Worked& each) { return !each.profession->education.empty(); }))
    columns.push_back(explore_column(choice, ExploreOrder::education, "Education"));
  columns.push_back(explore_column(choice, ExploreOrder::field, "Field"));
  return columns;
}

std::vector<ExploreRow> explore_rows(const std::vector<Worked>& all, const std::vector<IndexColumn>& columns,
                                     const ExploreChoice& choice) {
  std::vector<Worked> sorted = all;
  std::ranges::stable_sort(sorted, [&](const Worked& one, const Worked& other) {
    return comes_before(sort_key(one, choice.order), sort_key(other, choice.order), choice.is_reversed);
  });
  std::vector<ExploreRow> rows;
  for (const Worked& each : sorted) rows.push_back(explore_row(each, columns, choice));
  return rows;
}

std::string short_name_of(const Field& field) {
  std::string words(field.slug);
  std::ranges::replace(words, '-', ' ');
  words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string people_words(double people) {
  if (people >= 10'000'000) return fmt::format("{:.0f} million people", people / 1'000'000);
  if (people >= 1'000'000) return fmt::format("{:.1f} million people", people / 1'000'000);
  return counted(std::llround(people), "person", "people");
}

}  // namespace willai::views
