#include "matching/title_suggestions.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace willai {

TitleSuggestions::TitleSuggestions(const NameTable& names) {
  for (std::uint32_t name = 0; name < names.names().size(); ++name) {
    folded_.push_back(joined(plain_words(names.names()[name].text)));
    const std::string& folded = folded_.back();
    for (std::uint32_t at = 0; at < folded.size(); ++at)
      if (at == 0 || folded[at - 1] == ' ') starts_.push_back({name, at});
  }
  std::ranges::sort(starts_, [&](const Start& a, const Start& b) {
    const int order = rest_of(a).compare(rest_of(b));
    return order != 0 ? order < 0 : a.name < b.name;
  });
}

std::vector<std::uint32_t> TitleSuggestions::find(std::string_view prefix, std::size_t most) const {
  const std::string folded = joined(plain_words(prefix.substr(0, kLongestQuery)));
  if (folded.empty()) return {};
  const auto cut = [&](const Start& start) { return rest_of(start).substr(0, folded.size()); };
  const auto [first, last] = std::ranges::equal_range(starts_, std::string_view(folded), {}, cut);
  std::vector<Start> found(first, last);
  std::ranges::sort(found, {}, [&](const Start& start) {
    return std::tuple(start.at > 0, folded_[start.name].size(), std::string_view(folded_[start.name]));
  });
  std::vector<std::uint32_t> names;
  std::unordered_set<std::uint32_t> seen;
  for (auto start = found.begin(); start != found.end() && names.size() < most; ++start)
    if (seen.insert(start->name).second) names.push_back(start->name);
  return names;
}

}  // namespace willai
