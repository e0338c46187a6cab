#include "importers/bls.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "importers/sheet_reader.hpp"

using namespace std::literals;

// In each function the enum gives the positions of the columns in the array of names.
namespace willai::importers::bls {
namespace {

constexpr Range<double> kPersons = {0, 1e9};
// The ranges do not overlap, so hourly and yearly wages cannot be swapped.
constexpr Range<double> kHourlyWages = {1, 1'500};
constexpr Range<double> kYearlyWages = {2'000, 5'000'000};

constexpr std::array kLevels = {"total"sv, "major"sv, "minor"sv, "broad"sv, "detailed"sv};

enum {
  kCode,
  kTitle,
  kLevel,
  kPersonsEmployed,
  kHourly10,
  kYearly10 = kHourly10 + 5,
  kOnlyYearly = kYearly10 + 5,
  kOnlyHourly,
  kState,
  kStateName,
  kPerThousand
};
constexpr std::array kWageColumns = {
    SheetColumn{"OCC_CODE"}, SheetColumn{"OCC_TITLE"}, SheetColumn{"O_GROUP"},  SheetColumn{"TOT_EMP"},
    SheetColumn{"H_PCT10"},  SheetColumn{"H_PCT25"},   SheetColumn{"H_MEDIAN"}, SheetColumn{"H_PCT75"},
    SheetColumn{"H_PCT90"},  SheetColumn{"A_PCT10"},   SheetColumn{"A_PCT25"},  SheetColumn{"A_MEDIAN"},
    SheetColumn{"A_PCT75"},  SheetColumn{"A_PCT90"},   SheetColumn{"ANNUAL"},   SheetColumn{"HOURLY"}};
// The same columns, and three more.
constexpr auto kStateColumns = [] {
  std::array<SheetColumn, kWageColumns.size() + 3> columns{};
  std::ranges::copy(kWageColumns, columns.begin());
  columns[kState] = {"PRIM_STATE"};
  columns[kStateName] = {"AREA_TITLE"};
  columns[kPerThousand] = {"JOBS_1000"};
  return columns;
}();

// What "#" means: at least so many dollars.
struct WageLimits {
  std::optional<double> hour;
  std::optional<double> year;
};

// The dollars before `unit`: 239200 for "$115.00 per hour or $239,200 per year" and " per year".
std::optional<double> find_dollars(std::string_view sentence, std::string_view unit) {
  const std::string_view before = sentence.substr(0, std::min(sentence.find(unit), sentence.size()));
  const std::size_t dollar = before.rfind('$');
  if (before.size() == sentence.size() || dollar == std::string_view::npos) return std::nullopt;
  std::string digits(before.substr(dollar + 1));
  std::erase(digits, ',');
  return find_decimal(digits);
}

// From the sentence in "Field Descriptions" that begins with "#"; absent if the workbook has none.
WageLimits find_limits(const Result<Workbook>& workbook) {
  constexpr std::string_view sheet_name = "Field Descriptions";
  if (!workbook || !workbook->has_sheet(sheet_name)) return {};
  Result<Sheet> sheet = workbook->parse_sheet(sheet_name);
  if (!sheet) return {};
  while (sheet->next())
    if (const Cell cell = sheet->cell(1); cell.kind == CellKind::text && trim(cell.text).starts_with('#'))
      return {find_dollars(cell.text, " per hour"), find_dollars(cell.text, " per year")};
  return {};
}

// The rows of OEWS, with the meaning of "#" in their file.
class WageReader {
 public:
  explicit WageReader(WageLimits limits) : limits_(limits) {}

  // Nothing for a row of another level, or one that is rejected.
  std::optional<WageRow> read(SheetRecord& record) const {
    const auto level = record.one_of(kLevel, kLevels);
    if (!level || kLevels[*level] != "detailed") return std::nullopt;
    const auto code = record.soc_code(kCode);
    const auto title = record.text(kTitle);
    const auto employment = employment_in(record);
    const WagePeriod period = period_in(record);
    const auto percentiles = percentiles_in(record, period);
    if (!record.good()) return std::nullopt;
    return WageRow{*code, std::string(*title), employment, period, percentiles};
  }

 private:
  static std::optional<double> employment_in(SheetRecord& record) {
    if (record.field(kPersonsEmployed) == "**") return std::nullopt;
    return record.number(kPersonsEmployed, kPersons);
  }

  static WagePeriod period_in(SheetRecord& record) {
    const bool only_yearly = record.flag(kOnlyYearly).value_or(false);
    const bool only_hourly = record.flag(kOnlyHourly).value_or(false);
    if (only_yearly && only_hourly)
      record.reject(kOnlyHourly, "ANNUAL and HOURLY are both TRUE; expected at most one of them");
    return only_hourly ? WagePeriod::hour : WagePeriod::year;
  }

  std::array<WageValue, 5> percentiles_in(SheetRecord& record, WagePeriod period) const {
    const std::size_t first = period == WagePeriod::hour ? kHourly10 : kYearly10;
    std::array<WageValue, 5> percentiles;
    for (std::size_t i = 0; i < percentiles.size(); ++i) percentiles[i] = wage_in(record, first + i, period);
    if (record.good()) check_rising(record, percentiles, first);
    return percentiles;
  }

  WageValue wage_in(SheetRecord& record, std::size_t column, WagePeriod period) const {
    if (record.field(column) == "*") return {Wage::not_available, 0};
    if (record.field(column) == "#") return limit_in(record, column, period);
    return {Wage::published,
            record.number(column, period == WagePeriod::hour ? kHourlyWages : kYearlyWages).value_or(0)};
  }

  WageValue limit_in(SheetRecord& record, std::size_t column, WagePeriod period) const {
    const std::optional<double> limit = period == WagePeriod::hour ? limits_.hour : limits_.year;
    if (!limit)
      record.reject(column, "“#” means a limit that the sheet “Field Descriptions” should state, but does not");
    return {Wage::above_top, limit.value_or(0)};
  }

  static void check_rising(SheetRecord& record, const std::array<WageValue, 5>& percentiles, std::size_t first) {
    double highest = 0;
    for (std::size_t i = 0; i < percentiles.size(); ++i) {
      if (percentiles[i].state == Wage::not_available) continue;
      if (percentiles[i].dollars < highest)
        record.reject(first + i, fmt::format("“{}” is lower than the percentile before it; columns may be swapped",
                                             record.field(first + i)));
      highest = percentiles[i].dollars;
    }
  }

  WageLimits limits_;
};

// "CA"; the national file has "US" there.
std::optional<std::string> state_in(SheetRecord& record) {
  const auto state = record.text(kState);
  if (!state) return std::nullopt;
  const bool is_state =
      state->size() == 2 && *state != "US" && std::ranges::all_of(*state, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (is_state) return std::string(*state);
  record.reject(kState, *state == "US" ? "“US” is the whole country; expected the file of the states"
                                       : fmt::format("“{}” is not the two letters of a state", *state));
  return std::nullopt;
}

std::optional<StateWageRow> state_row_in(SheetRecord& record, const WageReader& wages,
                                         FirstLines<std::pair<std::string, SocCode>>& seen) {
  std::optional<WageRow> row = wages.read(record);
  if (!row) return std::nullopt;
  const auto state = state_in(record);
  const auto name = record.text(kStateName);
  const auto per_thousand = record.field(kPerThousand) == "**" || record.is_blank(kPerThousand)
                                ? std::nullopt
                                : record.number(kPerThousand, {0, 1000});
  if (!record.good() || !record.is_first_with(std::pair(*state, row->code), kCode, seen)) return std::nullopt;
  return StateWageRow{*state, std::string(*name), std::move(*row), per_thousand};
}

// The lowest and highest change in percent that is consistent with two employment figures rounded to one decimal.
Range<double> change_between(double employment, double later) {
  constexpr double half = 0.05;
  constexpr double noise = 1e-6;  // floating-point tolerance
  const double most = employment > half ? (later + half) / (employment - half) : 1e9;
  return {((later - half) / (employment + half) - 1) * 100 - half - noise, (most - 1) * 100 + half + noise};
}

enum {
  kMatrixCode,
  kMatrixTitle,
  kType,
  kEmployment,
  kLater,
  kChange,
  kOpenings,
  kEducation,
  kExperience,
  kTraining,
  kSelfEmployed
};
constexpr std::array kProjectionColumns = {SheetColumn{"#### National Employment Matrix code", HeaderMatch::prefix},
                                           SheetColumn{"#### National Employment Matrix title", HeaderMatch::prefix},
                                           SheetColumn{"Occupation type", HeaderMatch::prefix},
                                           SheetColumn{"Employment, ####", HeaderMatch::prefix, 0},
                                           SheetColumn{"Employment, ####", HeaderMatch::prefix, 1},
                                           SheetColumn{"Employment change, percent, ####", HeaderMatch::prefix},
                                           SheetColumn{"Occupational openings, ####", HeaderMatch::prefix},
                                           SheetColumn{"Typical education needed for entry", HeaderMatch::prefix},
                                           SheetColumn{"Work experience in a related", HeaderMatch::prefix, 0, Presence::optional},
                                           SheetColumn{"Typical on-the-job training", HeaderMatch::prefix, 0, Presence::optional},
                                           SheetColumn{"Percent self employed, ####", HeaderMatch::prefix, 0, Presence::optional}};

// Other rows are sums of them, or footnotes in the column of titles.
bool is_line_item(SheetRecord& record) {
  constexpr std::array types = {"Line item"sv, "Summary"sv};
  if (record.is_blank(kMatrixCode) && record.is_blank(kType) && record.is_blank(kEmployment)) return false;
  const auto type = record.one_of(kType, types);
  return type && types[*type] == "Line item";
}

// A blank and a dash both say that the bureau publishes none.
bool is_unpublished(SheetRecord& record, std::size_t column) {
  return record.is_blank(column) || record.field(column) == "—";
}

std::string words_in(SheetRecord& record, std::size_t column) {
  return is_unpublished(record, column) ? "" : std::string(record.text(column).value_or(""));
}

std::optional<ProjectionRow> projection_in(SheetRecord& record) {
  constexpr Range<double> thousands = {0, 1e6};
  const auto code = record.soc_code(kMatrixCode);
  const auto title = record.text(kMatrixTitle);
  const auto employment = record.number(kEmployment, thousands);
  const auto later = record.number(kLater, thousands);
  const auto change = record.number(kChange, {-100, 1000});
  const auto openings = record.number(kOpenings, thousands);
  const auto education = record.text(kEducation);
  const std::string experience = words_in(record, kExperience), training = words_in(record, kTraining);
  const auto self_employed =
      is_unpublished(record, kSelfEmployed) ? std::nullopt : record.number(kSelfEmployed, {0, 100});
  if (!record.good()) return std::nullopt;
  return ProjectionRow{*code,      std::string(*title), *employment, *later,       *change,
                       *openings, std::string(*education), experience,  training, self_employed};
}

bool is_change_right(SheetRecord& record, const ProjectionRow& row) {
  const Range<double> range = change_between(row.employment, row.employment_later);
  if (row.change_percent >= range.lowest && row.change_percent <= range.highest) return true;
  record.reject(kChange,
                fmt::format("a change of {} % does not follow from employment of {} and {}; columns may be swapped",
                            row.change_percent, row.employment, row.employment_later));
  return false;
}

}  // namespace

Imported<StateWageRow> parse_state_wages(std::string_view bytes, std::string_view file) {
  const Result<Workbook> workbook = Workbook::parse(bytes);
  SheetReader reader(workbook, {{bytes, file}, ""}, kStateColumns);
  const WageReader wages(find_limits(workbook));
  FirstLines<std::pair<std::string, SocCode>> seen;
  auto table = read_rows<StateWageRow>(reader, [&](SheetRecord& record) { return state_row_in(record, wages, seen); });
  if (table.rows.empty() && table.rejects.empty())
    table.rejects.push_back({std::string(file), 0, 0, "no row has the level “detailed”; there is nothing to read"});
  return table;
}

Imported<WageRow> parse_wages(std::string_view bytes, std::string_view file) {
  const Result<Workbook> workbook = Workbook::parse(bytes);
  SheetReader reader(workbook, {{bytes, file}, ""}, kWageColumns);
  const WageReader wages(find_limits(workbook));
  FirstLines<SocCode> seen;
  auto table = read_rows<WageRow>(reader, [&](SheetRecord& record) -> std::optional<WageRow> {
    auto row = wages.read(record);
    return row && record.is_first_with(row->code, kCode, seen) ? row : std::nullopt;
  });
  if (table.rows.empty() && table.rejects.empty())
    table.rejects.push_back({std::string(file), 0, 0, "no row has the level “detailed”; there is nothing to read"});
  return table;
}

Imported<ProjectionRow> parse_projections(std::string_view bytes, std::string_view file) {
  FirstLines<SocCode> seen;
  const auto row_of = [&](SheetRecord& record) -> std::optional<ProjectionRow> {
    if (!is_line_item(record)) return std::nullopt;
    std::optional<ProjectionRow> row = projection_in(record);
    if (!row || !record.is_first_with(row->code, kMatrixCode, seen) || !is_change_right(record, *row))
      return std::nullopt;
    return row;
  };
  auto table = read_sheet<ProjectionRow>({{bytes, file}, "Table 1.2"}, kProjectionColumns, row_of);
  if (table.rows.empty() && table.rejects.empty())
    table.rejects.push_back({std::string(file), 0, 0, "no row has the type “Line item”; there is nothing to read"});
  return table;
}

}  // namespace willai::importers::bls
