// What a reader chose on the map of all work: chart, filters and order, as they stand in the address. The charts are pages
// of their own, so that a static copy has them; filters and order are in the query, where words that mean nothing are
// passed over.
//
//   parse_explore_choice("pay", "field=computing&level=much&sort=-growth")   // /explore/pay?field=…
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/edition.hpp"
#include "domain/occupation.hpp"
#include "views/reach.hpp"

namespace willai::views {

enum class ExploreChart : std::uint8_t { map, pay, growth };
inline constexpr std::array kExploreCharts = {ExploreChart::map, ExploreChart::pay, ExploreChart::growth};

enum class ExploreOrder : std::uint8_t { name, range, people, pay, growth, education, field };
inline constexpr std::array kExploreOrders = {ExploreOrder::name, ExploreOrder::range,  ExploreOrder::people,
                                              ExploreOrder::pay,  ExploreOrder::growth, ExploreOrder::education,
                                              ExploreOrder::field};

struct ExploreChoice {
  ExploreChart chart = ExploreChart::map;
  std::string text{};            // part of a name
  const Field* field = nullptr;  // null: all
  std::optional<std::ptrdiff_t> education{};  // its rank; absent: any
  std::array<bool, kReaches.size()> reaches = {true, true, true, true};  // in the order of kReaches
  ExploreOrder order = ExploreOrder::people;
  bool is_reversed = false;  // text from Z, numbers from the least

  bool takes_reach(Reach reach) const { return reaches[static_cast<std::size_t>(reach)]; }
  bool takes(const ListedProfession& profession) const;
};

// Of what follows "/explore/", "" for the map, and of the query. No level at all means every level. Absent if there is no
// such chart.
std::optional<ExploreChoice> parse_explore_choice(std::string_view below, std::string_view query);
// The words of a choice in an address: "pay", "" for the map; "-pay" for an order.
std::string_view word_of(ExploreChart chart);
// Of its files: "explore", "explore-pay".
std::string name_of(ExploreChart chart);
std::string sort_word_of(const ExploreChoice& choice);
std::string_view key_of_order(ExploreOrder order);
// Of an education: "high-school".
std::string word_of_education(std::ptrdiff_t rank);
// "/explore", or with what differs from the first choice: "/explore/pay?sort=-growth".
std::string address_of(const ExploreChoice& choice);

}  // namespace willai::views
