// /roster: the page that asks for a file, and the report that a browser makes of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/level.hpp"
#include "views/chart_parts.hpp"
#include "views/head_parts.hpp"
#include "views/link.hpp"
#include "views/table_parts.hpp"

namespace willai::views {

struct RosterPage {
  PageHead head;
  std::string headline;
  std::string standfirst;
};

struct RosterHours {
  std::optional<Level> level;  // absent: not rated
  std::string hours;           // "1,234 hours"
  std::string share;           // "29%"
};

// A department, or a title with its occupation.
struct RosterRow {
  std::string name;
  std::string beside;  // the department of a title; ""
  Link occupation;     // of a title
  std::string people;
  std::string range;  // "" without an exposure
  std::optional<Plot> plot;
  std::string hours;  // "420 hours at HIGH"
};

struct RosterChoice {
  std::string value;  // "1" to "5"
  std::string words;  // "Chief Executives (11-1011.00), 41%"
};

// A title that a person decides about.
struct RosterQuestion {
  std::string title;
  std::string why;  // "3 people. …"
  std::vector<RosterChoice> choices;
  std::string chosen;  // value, "none" or ""
};

struct RosterReport {
  std::string headline;
  std::string standfirst;
  std::string method;  // how the figure is made
  std::string wages;   // weighed by them; ""
  std::vector<RosterHours> hours;
  std::string hours_caption;
  std::vector<RosterRow> departments;
  std::vector<RosterQuestion> questions;
  std::string questions_standfirst;
  std::vector<RosterRow> titles;
  std::vector<LedgerRow> unread;  // "Row 12", the reason
  // How many more the CSV has; "" for none.
  std::string more_questions, more_titles, more_unread;
};

}  // namespace willai::views
