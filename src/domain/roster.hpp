// The staff of an organization as titles with numbers of people, compared with an edition: what `willai roster` reports.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/quantity.hpp"

namespace willai {

// How a title came to its occupation.
enum class RosterMatch {
  matched,  // reliably
  decided,  // by a person, in the sheet of decisions
  open,     // several occupations are likely, or none is near: a person has to decide
  left_out  // a person decided that no occupation fits
};

struct RosterCandidate {
  std::string code;
  std::string title;
  double score = 0;  // probability, 0 to 1
};

// A share of working time at each level, and of what nobody rated; they add up to 1.
struct RosterShares {
  double high = 0;
  double medium = 0;
  double low = 0;
  double not_rated = 0;
};

// What a roster takes from an occupation.
struct RosterFigures {
  std::optional<Estimate> exposure{};
  RosterShares shares{};
};

// One title of a department.
struct RosterLine {
  std::string department;
  std::string title;
  double people = 0;
  double payroll = 0;       // a year, as the sheet has it; of those whose wage it has
  double paid_people = 0;   // whose wage it has
  RosterMatch match = RosterMatch::open;
  std::string code{};
  std::string occupation{};
  std::string page{};                  // slug below /profession/; ""
  std::optional<Estimate> exposure{};  // absent where the occupation has none
  RosterShares shares{};
  std::string why_not{};                      // where it is open
  std::vector<RosterCandidate> candidates{};  // the most likely first
};

// A department, or all.
struct RosterGroup {
  std::string name;
  double people = 0;
  double matched = 0;  // people whose title has an occupation
  double scored = 0;   // of these, with an exposure
  double payroll = 0;
  std::optional<Estimate> exposure{};      // by people
  std::optional<Estimate> pay_exposure{};  // by wages
  RosterShares hours{};                    // a week, of those who are scored
};

struct UnreadRow {
  std::size_t row = 0;  // of the table, from 1 without the header
  std::string reason;
};

struct Roster {
  std::vector<RosterLine> lines;  // by department, then as in the table
  std::vector<RosterGroup> departments;
  RosterGroup all;
  std::vector<UnreadRow> unread;
  std::size_t rows = 0;
  double week = 40;  // hours
  bool has_wages = false;
  bool has_departments = false;
};

}  // namespace willai
