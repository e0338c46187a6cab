// Codes that mean different things in different tables of the same classification: codes that SOC 2018 renumbered,
// split or merged, and groups of detailed occupations that the US Bureau of Labor Statistics publishes under its own
// numbers.
//
//   for (const SocChange& change : soc_changes())
//     if (change.soc2010 == "15-1132") use(change.soc2018);  // 15-1252 and 15-1253
#pragma once

#include <compare>
#include <span>
#include <string_view>

namespace willai {

// A pair of detailed occupations that share work. Either code may be in several pairs: a code that was split is paired
// with each part, including the part that kept its number.
struct SocChange {
  std::string_view soc2010;
  std::string_view soc2018;
  friend constexpr auto operator<=>(const SocChange&, const SocChange&) = default;
};

// Sorted by SOC 2010, then SOC 2018. A detailed code of 2010 that is not listed kept its number and its content.
std::span<const SocChange> soc_changes();

// A member of a group that is neither a detailed occupation of SOC 2018 nor a broad one, so the digits do not show its
// members. Broad groups such as 13-1020 are not listed: SocCode::is_within knows their members.
struct SocGroup {
  std::string_view group;
  std::string_view member;
  friend constexpr auto operator<=>(const SocGroup&, const SocGroup&) = default;
};

// Sorted by group, then member.
std::span<const SocGroup> bls_groups();

}  // namespace willai
