#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "site/routes.hpp"
#include "views/analysis_view.hpp"
#include "views/index_rows.hpp"
#include "views/page_head.hpp"
#include "views/pages_view.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

using Listed = std::vector<ListedProfession>;
using Chosen = std::vector<const ListedProfession*>;

int count_of(const Listed& professions, const IndexChoice& choice) {
  return static_cast<int>(std::ranges::count_if(professions, [&](const ListedProfession& each) {
    return (!choice.field || choice.field->major_group == each.ref.field) &&
           (!choice.reach || *choice.reach == reach_in_index(each));
  }));
}

FilterRow filter_row(std::string text, const Listed& professions, const IndexChoice& choice, bool is_active) {
  return {std::move(text), is_active ? "" : address_of(choice), count_of(professions, choice)};
}

std::vector<FilterRow> reach_filters(const Listed& professions, const IndexChoice& choice) {
  std::vector<FilterRow> rows = {
      filter_row("Any part of the work", professions, {.field = choice.field}, !choice.reach)};
  for (const Reach reach : kReaches) {
    rows.push_back(filter_row(std::string(phrase_of(reach)), professions, {.field = choice.field, .reach = reach},
                              choice.reach == reach));
    rows.back().reach = reach;
  }
  return rows;
}

std::vector<FilterRow> field_filters(const EditionFacts& facts, const Listed& professions, const IndexChoice& choice) {
  std::vector<FilterRow> rows = {filter_row("All fields", professions, {.reach = choice.reach}, !choice.field)};
  for (const FieldCount& count : facts.fields)
    if (const Field* field = find_field(count.field))
      rows.push_back(filter_row(std::string(field->name), professions, {.field = field, .reach = choice.reach},
                                field == choice.field));
  return rows;
}

std::string_view title_of(IndexOrder order) {
  switch (order) {
    case IndexOrder::name: return "By name";
    case IndexOrder::most_exposed: return "Most exposed first";
    case IndexOrder::least_exposed: return "Least exposed first";
    case IndexOrder::pay: return "Best paid first";
    case IndexOrder::growth: return "Growing fastest first";
    case IndexOrder::people: return "Most people first";
    default: return "Least schooling first";
  }
}

// The column that an order needs; a list without it cannot be in this order.
std::string_view column_for(IndexOrder order) {
  switch (order) {
    case IndexOrder::pay: return "pay";
    case IndexOrder::growth: return "growth";
    case IndexOrder::people: return "people";
    case IndexOrder::education: return "education";
    default: return "name";
  }
}

bool has_order(const std::vector<IndexColumn>& columns, IndexOrder order) {
  return std::ranges::find(columns, column_for(order), &IndexColumn::key) != columns.end();
}

std::vector<Link> orders_of(const IndexChoice& choice, const std::vector<IndexColumn>& columns) {
  std::vector<Link> links;
  for (const IndexOrder order : kIndexOrders)
    if (has_order(columns, order) && choice.has_orders())
      links.push_back({std::string(title_of(order)),
                       order == choice.order ? "" : address_of({choice.field, choice.reach, order})});
  return links;
}

char letter_of(const ListedProfession& profession) {
  const char first = profession.ref.plural.empty() ? ' ' : profession.ref.plural.front();
  return first >= 'a' && first <= 'z' ? static_cast<char>(first - 'a' + 'A') : first;
}

int number_of_page(std::size_t place) { return static_cast<int>(place / kRowsOfIndex) + 1; }

IndexChoice at_page(IndexChoice choice, int page) {
  choice.page = page;
  return choice;
}

// Where each letter begins, on whichever page.
std::vector<Link> letters_of(const Chosen& chosen, const IndexChoice& choice) {
  std::vector<Link> links;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    const char letter = letter_of(*chosen[i]);
    if (i == 0 || letter != letter_of(*chosen[i - 1]))
      links.push_back({std::string(1, letter), fmt::format("{}#{}", address_of(at_page(choice, number_of_page(i))), letter)});
  }
  return links;
}

std::string label_of(const Chosen& chosen, const IndexChoice& choice, std::size_t begin, std::size_t end) {
  if (choice.order != IndexOrder::name) return fmt::format("{}–{}", begin + 1, end);
  const char first = letter_of(*chosen[begin]), last = letter_of(*chosen[end - 1]);
  return first == last ? std::string(1, first) : fmt::format("{}–{}", first, last);
}

std::vector<Link> pages_of(const Chosen& chosen, const IndexChoice& choice) {
  std::vector<Link> links;
  if (chosen.size() <= kRowsOfIndex) return links;
  for (std::size_t begin = 0; begin < chosen.size(); begin += kRowsOfIndex) {
    const int page = number_of_page(begin);
    const std::size_t end = std::min(begin + kRowsOfIndex, chosen.size());
    links.push_back({label_of(chosen, choice, begin, end), page == choice.page ? "" : address_of(at_page(choice, page))});
  }
  return links;
}

void add_rows(const Chosen& chosen, const IndexChoice& choice, IndexPage& page) {
  const std::size_t begin = (static_cast<std::size_t>(choice.page) - 1) * kRowsOfIndex;
  const std::size_t end = std::min(begin + kRowsOfIndex, chosen.size());
  for (std::size_t i = begin; i < end; ++i) {
    page.rows.push_back(index_table_row(*chosen[i], page.columns));
    if (choice.order == IndexOrder::name && (i == 0 || letter_of(*chosen[i]) != letter_of(*chosen[i - 1])))
      page.rows.back().anchor = letter_of(*chosen[i]);
  }
  page.found = chosen.size() <= kRowsOfIndex
                   ? counted(static_cast<int>(chosen.size()), "profession", "professions")
                   : fmt::format("{} to {} of {} professions", begin + 1, end, with_thousands(std::ssize(chosen)));
}

std::string caption_of(const EditionFacts& facts, const std::vector<IndexColumn>& columns) {
  std::string caption = "The range of our estimate: 0 if AI could halve the time of no task, 1 if of all.";
  if (has_order(columns, IndexOrder::pay))
    caption += fmt::format(" Pay: median a year, employees only{}.", vintage_of(facts, measure_id::kMedianWage));
  if (has_order(columns, IndexOrder::growth))
    caption += fmt::format(" Growth: jobs{}.", vintage_of(facts, measure_id::kProjectedChange));
  if (has_order(columns, IndexOrder::people))
    caption += fmt::format(" People: employed, the self-employed among them{}.", vintage_of(facts, measure_id::kEmployment));
  if (has_order(columns, IndexOrder::pay) || has_order(columns, IndexOrder::people))
    caption += " United States. “In a group”: published only for several titles together.";
  return caption;
}

std::string headline_of(const IndexChoice& choice) {
  std::string headline = choice.field ? std::string(choice.field->name) : "Every profession";
  if (!choice.field && !choice.reach && choice.order == IndexOrder::name) return headline + ", from A to Z";
  if (!choice.field && choice.reach) headline = "Professions";
  if (choice.reach) headline += fmt::format(": AI could shorten {}", lower_first(std::string(phrase_of(*choice.reach))));
  if (choice.reach == Reach::unclear)
    headline = fmt::format("{}: unclear, or not rated", choice.field ? choice.field->name : "Professions");
  if (choice.order != IndexOrder::name) headline += fmt::format(", {}", lower_first(std::string(title_of(choice.order))));
  return headline;
}

std::string title_of(const IndexChoice& choice, const std::string& headline) {
  return choice.page > 1 ? fmt::format("{}, page {}", headline, choice.page) : headline;
}

std::string standfirst_of(const EditionFacts& facts, const IndexChoice& choice) {
  if (choice.reach)
    return std::string(phrase_of(*choice.reach)) +
           (*choice.reach == Reach::unclear ? ", so no word fits. Open a profession for its tasks and the reasons."
                                            : ", by the middle of the range. Open a profession for its tasks and the reasons.");
  return fmt::format("{}How much AI could shorten the work, what it pays, whether it grows, what it asks for. Open one for "
                     "its tasks and the reasons.",
                     choice.field ? "" : counted(facts.professions, "profession. ", "professions. "));
}

IndexPage bare_view(const EditionFacts& facts, const Listed& titles) {
  IndexPage page;
  page.headline = "Without figures of their own";
  page.standfirst =
      "O*NET lists no tasks for these titles: most gather what no other title names, some are military. They are not "
      "counted as professions. Each page leads to the nearest specific jobs.";
  page.professions = static_cast<int>(titles.size());
  for (const FieldCount& count : facts.bare_fields) {
    const Field* field = find_field(count.field);
    IndexList list{field ? std::string(field->name) : "", "", {}};
    for (const ListedProfession& each : titles)
      if (each.ref.field == count.field) list.rows.push_back(index_row(each.ref));
    page.lists.push_back(std::move(list));
  }
  return page;
}

IndexPage table_view(const EditionFacts& facts, const IndexChoice& choice, const Listed& professions,
                     const Chosen& chosen) {
  IndexPage page;
  page.headline = headline_of(choice);
  page.standfirst = standfirst_of(facts, choice);
  page.reaches = reach_filters(professions, choice);
  page.fields = field_filters(facts, professions, choice);
  page.columns = index_columns(professions, choice);
  page.caption = caption_of(facts, page.columns);
  page.orders = orders_of(choice, page.columns);
  if (choice.order == IndexOrder::name && chosen.size() > kRowsOfIndex) page.letters = letters_of(chosen, choice);
  page.pages = pages_of(chosen, choice);
  page.professions = static_cast<int>(chosen.size());
  add_rows(chosen, choice, page);
  if (facts.bare > 0)
    page.bare = {counted(facts.bare, "more title without figures of its own", "more titles without figures of their own"),
                 address_of({.bare = true})};
  return page;
}

void add_head(const EditionFacts& facts, const IndexChoice& choice, const std::string& title, IndexPage& page) {
  Citations citations(facts);
  citations.cite(study_id::kOnet);
  citations.cite(study_id::kLabels);
  for (const auto& [key, source] : {std::pair("pay", study_id::kWages), std::pair("growth", study_id::kProjections),
                                     std::pair("people", study_id::kProjections)})
    if (std::ranges::find(page.columns, key, &IndexColumn::key) != page.columns.end()) citations.cite(source);
  page.head = page_head(facts,
                        {Section::professions, title,
                         choice.bare ? page.standfirst
                                     : "Every profession with the range of work AI could shorten, pay, growth, "
                                       "education and people employed.",
                         address_of(choice)},
                        Twin::json);
  add_citations(page.head, citations);
}

bool is_in_edition(const EditionFacts& facts, const Field* field) {
  return !field || std::ranges::find(facts.fields, field->major_group, &FieldCount::field) != facts.fields.end();
}

}  // namespace

std::optional<IndexPage> index_view(const EditionFacts& facts, const IndexChoice& choice, const Listed& professions) {
  if (choice.bare) {
    if (professions.empty()) return std::nullopt;
    IndexPage page = bare_view(facts, professions);
    add_head(facts, choice, page.headline, page);
    return page;
  }
  if (!is_in_edition(facts, choice.field)) return std::nullopt;
  const Chosen chosen = chosen_of(professions, choice);
  if (choice.page > 1 && chosen.size() <= kRowsOfIndex * (static_cast<std::size_t>(choice.page) - 1)) return std::nullopt;
  IndexPage page = table_view(facts, choice, professions, chosen);
  if (!has_order(page.columns, choice.order)) return std::nullopt;
  add_head(facts, choice, title_of(choice, page.headline), page);
  return page;
}

namespace {

// The list of a choice in every order, page by page; the very first page of the index has a route of its own.
void add_addresses(const Listed& professions, IndexChoice choice, std::vector<std::string>& addresses) {
  const std::vector<IndexColumn> columns = index_columns(professions, choice);
  const int pages = number_of_page(static_cast<std::size_t>(std::max(1, count_of(professions, choice))) - 1);
  for (const IndexOrder order : kIndexOrders) {
    choice.order = order;
    if (!has_order(columns, order) || (order != IndexOrder::name && !choice.has_orders())) continue;
    for (int page = 1; page <= pages; ++page)
      if (const std::string address = address_of(at_page(choice, page)); address != site::kProfessions)
        addresses.push_back(address);
  }
}

}  // namespace

std::vector<std::string> index_addresses(const EditionFacts& facts, const Listed& professions) {
  std::vector<std::string> addresses;
  std::vector<std::optional<Reach>> reaches = {std::nullopt};
  reaches.insert(reaches.end(), kReaches.begin(), kReaches.end());
  for (const auto& reach : reaches) {
    add_addresses(professions, {.reach = reach}, addresses);
    for (const FieldCount& count : facts.fields)
      if (const Field* field = find_field(count.field))
        add_addresses(professions, {.field = field, .reach = reach}, addresses);
  }
  if (facts.bare > 0) addresses.push_back(address_of({.bare = true}));
  return addresses;
}

}  // namespace willai::views
