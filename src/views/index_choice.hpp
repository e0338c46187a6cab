// What a reader chose in the index of professions: a field, how much AI could shorten, an order, a page. Each choice has
// an address, so that the index works without script and as files.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/occupation.hpp"
#include "views/reach.hpp"

namespace willai::views {

enum class IndexOrder : std::uint8_t { name, most_exposed, least_exposed, pay, growth, people, education };
inline constexpr std::array kIndexOrders = {IndexOrder::name,   IndexOrder::most_exposed, IndexOrder::least_exposed,
                                            IndexOrder::pay,    IndexOrder::growth,       IndexOrder::people,
                                            IndexOrder::education};

inline constexpr std::size_t kRowsOfIndex = 100;  // on a page

struct IndexChoice {
  const Field* field = nullptr;
  std::optional<Reach> reach{};
  IndexOrder order = IndexOrder::name;
  int page = 1;
  bool bare = false;  // the titles without figures of their own, and nothing else
  // Of a field at one reach there is only the order by name.
  bool has_orders() const { return !field || !reach; }
};

// Of what follows "/professions/": "", "computing", "computing/high", "by-pay/2", "high/by-growth"; absent when it names
// nothing.
std::optional<IndexChoice> parse_index_choice(std::string_view below);
std::string address_of(const IndexChoice& choice);

}  // namespace willai::views
