#include "tables/column.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace willai::tables {
namespace {

constexpr std::size_t kLongestList = 600;

// "Job_Title" and "job-title" are "job title".
std::string usual_form(std::string_view name) {
  std::string form = folded_text(name);
  std::ranges::replace_if(form, [](char c) { return c == '_' || c == '-' || c == '.'; }, ' ');
  return form;
}

std::vector<std::size_t> places_of(const std::vector<std::string>& names, std::span<const std::string_view> usual) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < names.size(); ++i)
    if (std::ranges::find(usual, usual_form(names[i])) != usual.end()) places.push_back(i);
  return places;
}

// Exactly so; else but for case and white space, where only one is like that.
std::vector<std::size_t> places_named(const std::vector<std::string>& names, const std::string& name) {
  std::vector<std::size_t> same, alike;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) same.push_back(i);
    if (equal_ignoring_case(trim(names[i]), trim(name))) alike.push_back(i);
  }
  return same.empty() ? alike : same;
}

Result<std::size_t> choose_named(const std::vector<std::string>& names, const Wanted& wanted, std::string_view file) {
  const std::vector<std::size_t> places = places_named(names, wanted.name);
  if (places.size() == 1) return places.front();
  if (places.empty())
    return invalid(fmt::format("{} has no column “{}”; its columns are {}", file, wanted.name, listed(names)));
  return invalid(fmt::format("{} has {} columns “{}”; give the one with {} a name of its own", file, places.size(),
                             wanted.name, wanted.what));
}

}  // namespace

std::string listed(const std::vector<std::string>& names) {
  std::vector<std::string> quoted;
  for (const std::string& name : names) quoted.push_back(fmt::format("“{}”", name));
  return shortened(join_with_and(quoted), kLongestList);
}

std::size_t find_usual(const std::vector<std::string>& names, std::span<const std::string_view> usual) {
  for (const std::string_view& each : usual)
    if (const std::vector<std::size_t> places = places_of(names, {&each, 1}); !places.empty()) return places.front();
  return names.size();
}

Result<std::size_t> choose_column(const std::vector<std::string>& names, const Wanted& wanted, std::string_view file) {
  if (!wanted.name.empty()) return choose_named(names, wanted, file);
  if (names.size() == 1) return std::size_t{0};
  const std::vector<std::size_t> places = places_of(names, wanted.usual);
  if (places.size() == 1) return places.front();
  if (places.empty())
    return invalid(fmt::format("name the column with {} by {}; the first line of {} names the columns {}", wanted.what, wanted.option, file,
                               listed(names)));
  // No option can name one of two columns with the same name.
  const auto is_same = [&](std::size_t place) { return names[place] == names[places.front()]; };
  if (std::ranges::all_of(places, is_same)) return choose_named(names, {.name = names[places.front()], .what = wanted.what}, file);
  std::vector<std::string> found;
  for (const std::size_t place : places) found.push_back(names[place]);
  return invalid(fmt::format("{} could be the column with {}; name it by {}, for {} has {}", listed(found), wanted.what,
                             wanted.option, file, listed(names)));
}

}  // namespace willai::tables
