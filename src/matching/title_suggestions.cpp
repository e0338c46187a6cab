#include "matching/title_suggestions.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace willai::matching {

std::string_view TitleSuggestions::rest_of(const NameTable& names, const Start& start) {
  return std::string_view(names.names()[start.name].plain).substr(start.at);
}

TitleSuggestions::TitleSuggestions(const NameTable& names) {
  for (std::uint32_t name = 0; name < names.names().size(); ++name) {
    const std::string& plain = names.names()[name].plain;
    for (std::uint32_t at = 0; at < plain.size(); ++at)
      if (at == 0 || plain[at - 1] == ' ') starts_.push_back({name, at});
  }
  std::ranges::sort(starts_, [&](const Start& a, const Start& b) {
    const int order = rest_of(names, a).compare(rest_of(names, b));
    return order != 0 ? order < 0 : a.name < b.name;
  });
}

std::vector<std::uint32_t> TitleSuggestions::find(const NameTable& names, std::string_view prefix,
                                                  std::size_t most) const {
  const std::string folded = joined(plain_words(prefix.substr(0, kLongestQuery)));
  if (folded.empty()) return {};
  const auto cut = [&](const Start& start) { return rest_of(names, start).substr(0, folded.size()); };
  const auto [first, last] = std::ranges::equal_range(starts_, std::string_view(folded), {}, cut);
  std::vector<Start> found(first, last);
  std::ranges::sort(found, {}, [&](const Start& start) {
    const std::string_view plain = names.names()[start.name].plain;
    return std::tuple(start.at > 0, plain.size(), plain);
  });
  std::vector<std::uint32_t> places;
  std::unordered_set<std::uint32_t> seen;
  for (auto start = found.begin(); start != found.end() && places.size() < most; ++start)
    if (seen.insert(start->name).second) places.push_back(start->name);
  return places;
}

}  // namespace willai::matching
