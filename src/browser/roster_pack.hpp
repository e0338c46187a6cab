// What a browser needs of an edition to match and weigh a roster, as one pack: names and work of all occupations, what was fitted
// to them, and the figures of their pages. So no request tells which occupations a roster has.
//
//   const std::string bytes = to_bytes(RosterPack{…});
//   const RosterPack pack = TRY(parse_roster_pack(bytes));
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "domain/edition.hpp"
#include "domain/roster.hpp"
#include "matching/match_tables.hpp"

namespace willai::browser {

struct RosterPack {
  int volume = 0;
  int number = 0;
  std::string date;  // "2026-11-25"
  matching::MatchTables tables;
  std::string fitted;  // to these tables when the edition was published; "" if nothing was
  std::vector<std::pair<std::string, RosterFigures>> pages;  // by slug
};

std::string to_bytes(const RosterPack& pack);
// An error if the bytes are not such a pack of this version, or were cut or changed.
Result<RosterPack> parse_roster_pack(std::string_view bytes);

}  // namespace willai::browser
