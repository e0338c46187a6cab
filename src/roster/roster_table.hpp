// A roster as it is saved from a spreadsheet, and the sheet of decisions that goes with it.
#pragma once

#include <map>
#include <string>

#include "base/result.hpp"
#include "domain/roster.hpp"
#include "tables/table_reader.hpp"

namespace willai::roster {

struct RosterColumns {
  std::string title;
  std::string headcount;
  std::string department;
  std::string wage;
};

// The columns that were read, by their names; "" where the table has none.
struct RosterTable {
  Roster roster;
  RosterColumns columns;
};

// Titles with people, each department's once, without matches yet. Rows that cannot be read are listed in the roster.
Result<RosterTable> read_roster(tables::TableReader& reader, const RosterColumns& columns);

// What a person decided about a title: "29-1141.00", the number of a candidate, or "none".
using Decisions = std::map<std::string, std::string>;  // by title_key()
std::string title_key(std::string_view title);

// From the columns “title” and “decision”; rows without a decision are left out.
Result<Decisions> read_decisions(tables::TableReader& reader);

}  // namespace willai::roster
