// Wages, employment and projections of an occupation, and its neighboring occupations.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "views/chart_parts.hpp"
#include "views/link.hpp"

namespace willai::views {

struct OutlookRow {
  std::string term;
  std::string value;   // a gap has its reason
  std::string detail;  // date, and how it was joined
  int note = 0;
};

// People employed, projections and wages, with their dates. A figure of a group of titles says so.
struct Outlook {
  std::string title;
  std::string caption;
  std::string says;  // why exposure is not job loss, and where the figures point
  std::vector<OutlookRow> rows;
  std::optional<WagePlot> wages;
  std::string states_url{};  // of the same by state; "" if the edition has none
};

// A neighboring occupation, what carries over and what is missing.
struct TransitionRow {
  Link to;
  std::string overlap;  // "87 of 100"
  double bar = 0;       // 0..1
  std::string exposure;
  std::string direction;  // "lower than here"
  std::string wage;
  std::string outlook;
  std::string shared;
  std::string missing;
  std::string takes;  // education and preparation that it asks for
  std::string compare_url;
};

struct TransitionTable {
  std::string title;
  std::string caption;
  std::vector<TransitionRow> rows;
};

}  // namespace willai::views
