// Wages, employment and outlook of the United States. Publisher: US Bureau of Labor Statistics. Public domain.
// Occupational Employment and Wage Statistics, national (national_M2025_dl.xlsx, May 2025), and Employment Projections
// (occupation_2024-2034.xlsx, Table 1.2). SOC 2018 with some of the bureau's own groups. Spreadsheets.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/occupation.hpp"
#include "importers/table.hpp"

namespace willai::importers::bls {

// Why a wage is not a number.
enum class Wage : std::uint8_t { published, not_available, above_top };

struct WageValue {
  Wage state = Wage::not_available;
  double dollars = 0;  // published: the wage; above_top: the limit that it exceeds, as the bureau states it
  friend bool operator==(const WageValue&, const WageValue&) = default;
};

enum class WagePeriod : std::uint8_t { year, hour };

// A row of OEWS at the level "detailed": employment and the wages below which 10, 25, 50, 75 and 90 percent earn.
struct WageRow {
  SocCode code;
  std::string title;
  std::optional<double> employment;      // persons, without the self-employed; absent if the bureau prints **
  WagePeriod period = WagePeriod::year;  // hourly only if no yearly wage is published
  std::array<WageValue, 5> percentiles;
  friend bool operator==(const WageRow&, const WageRow&) = default;
};

// A row of the same table for one state or territory, from the publisher's file of all states (state_M2025_dl.xlsx).
struct StateWageRow {
  std::string state;                    // "CA"
  std::string state_name;               // "California"
  WageRow wages;
  std::optional<double> per_thousand;   // of 1,000 jobs in the state; absent if the bureau prints **
  friend bool operator==(const StateWageRow&, const StateWageRow&) = default;
};

// A line item of Table 1.2. Employment, change and openings in thousands; the self-employed are among them.
struct ProjectionRow {
  SocCode code;
  std::string title;
  double employment = 0;        // in the base year
  double employment_later = 0;  // in the projected year
  double change_percent = 0;
  double openings = 0;  // per year, on average
  std::string education;
  std::string experience{};               // in related work; "" where the file does not say
  std::string training{};                 // on the job; ""
  std::optional<double> self_employed{};  // percent of the base year's employment; absent where the bureau prints a dash
  friend bool operator==(const ProjectionRow&, const ProjectionRow&) = default;
};

// `bytes` is the whole file, `file` its name in rejects. Decreasing percentiles, or a change that does not follow from
// the two employment figures, are rejects: columns were swapped. The limit for "#" is read from the sheet "Field
// Descriptions" of the same workbook.
Imported<WageRow> parse_wages(std::string_view bytes, std::string_view file);
Imported<StateWageRow> parse_state_wages(std::string_view bytes, std::string_view file);
Imported<ProjectionRow> parse_projections(std::string_view bytes, std::string_view file);

}  // namespace willai::importers::bls
