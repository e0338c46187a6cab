#include "views/explore_choice.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "site/form_fields.hpp"
#include "site/routes.hpp"
#include "views/index_rows.hpp"

namespace willai::views {
namespace {

constexpr std::size_t kLongestSought = 80;

template <class Values, class Word>
auto find_by_word(const Values& values, std::string_view word, Word word_for_value) {
  return std::ranges::find_if(values, [&](auto each) { return word_for_value(each) == word; });
}

void take_order(std::string word, ExploreChoice& choice) {
  const bool is_reversed = word.starts_with('-');
  if (is_reversed) word.erase(0, 1);
  const auto order = find_by_word(kExploreOrders, word, key_of_order);
  if (order == kExploreOrders.end()) return;
  choice.order = *order;
  choice.is_reversed = is_reversed;
}

void take_reaches(const std::vector<std::string>& words, ExploreChoice& choice) {
  std::array<bool, kReaches.size()> chosen{};
  for (const std::string& word : words)
    for (const Reach reach : kReaches)
      if (word_of(reach) == word) chosen[static_cast<std::size_t>(reach)] = true;
  if (std::ranges::find(chosen, true) != chosen.end()) choice.reaches = chosen;
}

std::optional<std::ptrdiff_t> education_in(const std::string& word) {
  for (std::ptrdiff_t rank = 0; rank < std::ssize(all_educations()); ++rank)
    if (word_of_education(rank) == word) return rank;
  return std::nullopt;
}

bool takes_every_reach(const ExploreChoice& choice) {
  return std::ranges::find(choice.reaches, false) == choice.reaches.end();
}

}  // namespace

bool ExploreChoice::takes(const ListedProfession& profession) const {
  return (!field || field->major_group == profession.ref.field) && (!education || *education == rank_of_education(profession.education)) &&
         takes_reach(reach_in_index(profession)) &&
         (text.empty() || to_lower(profession.ref.plural).find(to_lower(text)) != std::string::npos);
}

std::optional<ExploreChoice> parse_explore_choice(std::string_view below, std::string_view query) {
  const auto chart = find_by_word(kExploreCharts, below, [](ExploreChart each) { return word_of(each); });
  if (chart == kExploreCharts.end()) return std::nullopt;
  const auto fields = site::FormFields::parse(query);
  ExploreChoice choice{.chart = *chart};
  choice.text = site::typed(fields.value("s"), kLongestSought);
  choice.field = find_field_by_slug(fields.value("field"));
  choice.education = education_in(fields.value("edu"));
  take_reaches(fields.values("level"), choice);
  take_order(fields.value("sort"), choice);
  return choice;
}

std::string_view word_of(ExploreChart chart) {
  switch (chart) {
    case ExploreChart::pay: return "pay";
    case ExploreChart::growth: return "growth";
    default: return "";
  }
}

std::string name_of(ExploreChart chart) {
  return chart == ExploreChart::map ? "explore" : "explore-" + std::string(word_of(chart));
}

std::string_view key_of_order(ExploreOrder order) {
  switch (order) {
    case ExploreOrder::name: return "name";
    case ExploreOrder::range: return "range";
    case ExploreOrder::people: return "people";
    case ExploreOrder::pay: return "pay";
    case ExploreOrder::growth: return "growth";
    case ExploreOrder::education: return "education";
    default: return "field";
  }
}

std::string word_of_education(std::ptrdiff_t rank) {
  return slug_of(all_educations()[static_cast<std::size_t>(rank)].printed);
}

std::string sort_word_of(const ExploreChoice& choice) {
  return (choice.is_reversed ? "-" : "") + std::string(key_of_order(choice.order));
}

std::string address_of(const ExploreChoice& choice) {
  std::string address = site::explore(word_of(choice.chart));
  const std::size_t path = address.size();
  const auto add_pair = [&](const std::string& pair) { address += (address.size() == path ? "?" : "&") + pair; };
  const auto add = [&](std::string_view name, std::string_view word) { add_pair(std::string(name) + "=" + std::string(word)); };
  if (!choice.text.empty()) add_pair(site::form_pair("s", choice.text));
  if (choice.field) add("field", choice.field->slug);
  if (choice.education) add("edu", word_of_education(*choice.education));
  if (!takes_every_reach(choice))
    for (const Reach reach : kReaches)
      if (choice.takes_reach(reach)) add("level", word_of(reach));
  if (choice.order != ExploreOrder::people || choice.is_reversed) add("sort", sort_word_of(choice));
  return address;
}

}  // namespace willai::views
