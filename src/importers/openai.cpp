#include "importers/openai.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <utility>
#include <vector>

#include "base/calendar.hpp"
#include "base/text.hpp"
#include "importers/record.hpp"

using namespace std::literals;

// In each function the enum gives the positions of the columns in the array of names.
namespace willai::importers::openai {
namespace {

constexpr Range<double> kShares = {0, 1};
constexpr std::string_view kOther = "Other IWA";
constexpr double kTolerance = .1;  // noise is added to each of some 165 shares

// "2026-06-01" and "2026-06" are June 2026.
std::optional<std::string> month_in(Record& record, std::size_t column) {
  const std::string_view field = record.field(column);
  const std::string day = field.size() == 7 ? std::string(field) + "-01" : std::string(field);
  if (Date::parse(day).ok() && day.ends_with("-01")) return day.substr(0, 7);
  record.reject(column, "the first day of a month, as in 2026-06-01");
  return std::nullopt;
}

std::optional<std::string> activity_in(Record& record, std::size_t column) {
  if (record.field(column) == kOther) return "";
  const auto id = record.element_id(column);
  return id ? std::optional<std::string>(*id) : std::nullopt;
}

struct Month {
  double sum = 0;
  bool has_other = false;
};

// Why the rows cannot be all that were published; "" if they can.
std::string fault_of(const std::vector<MessagesRow>& rows) {
  std::map<std::string, Month> months;
  for (const MessagesRow& row : rows) {
    Month& month = months[row.month];
    month.sum += row.share;
    month.has_other |= row.activity.empty();
  }
  for (const auto& [name, month] : months) {
    if (!month.has_other) return fmt::format("the month {} has no row “{}”; it may be cut off", name, kOther);
    if (std::abs(month.sum - 1) > kTolerance)
      return fmt::format("the shares of {} add up to {:.2f}; expected 1, so rows are missing", name, month.sum);
  }
  return "";
}

// The column of the kind of an occupation has no name that we know; if there are several, none is used.
std::string kind_column_of(const std::vector<std::string>& header) {
  const auto is_kind = [](const std::string& name) { return to_lower(name).find("archetype") != std::string::npos; };
  return std::ranges::count_if(header, is_kind) == 1 ? *std::ranges::find_if(header, is_kind) : "archetype";
}

}  // namespace

Imported<MessagesRow> parse_messages(std::string_view text, std::string_view file) {
  enum { kMonth, kActivity, kShare };
  constexpr std::array columns = {"month"sv, "iwa_cleaned"sv, "share_of_messages"sv};
  FirstLines<std::pair<std::string, std::string>> seen;
  const auto row_of = [&](Record& record) -> std::optional<MessagesRow> {
    const auto month = month_in(record, kMonth);
    const auto activity = activity_in(record, kActivity);
    const auto share = record.number(kShare, kShares);
    if (!record.good() || !record.is_first_with(std::pair(*month, *activity), kActivity, seen)) return std::nullopt;
    return MessagesRow{*month, *activity, *share};
  };
  auto table = read_table<MessagesRow>({text, file}, kCommaSeparated, columns, row_of);
  if (!table.rejects.empty()) return table;
  if (std::string fault = fault_of(table.rows); !fault.empty()) {
    table.rows.clear();
    table.rejects.push_back({std::string(file), 0, 0, std::move(fault)});
  }
  return table;
}

Imported<TransitionRow> parse_transitions(std::string_view text, std::string_view file) {
  enum { kCode, kKind, kElasticity };
  const std::string kind_column = kind_column_of(header_of({text, file}, kCommaSeparated));
  const std::array<std::string_view, 3> columns = {"occupation_code"sv, kind_column, "?labor_demand_elasticity"sv};
  FirstLines<OccupationCode> seen;
  const auto row_of = [&](Record& record) -> std::optional<TransitionRow> {
    const auto code = record.occupation_code(kCode);
    const auto kind = record.one_of(kKind, kKinds);
    std::optional<double> elasticity;
    if (!record.is_blank(kElasticity)) elasticity = record.number(kElasticity, {-100, 100});
    if (!record.good() || !record.is_first_with(*code, kCode, seen)) return std::nullopt;
    return TransitionRow{*code, std::string(kKinds[*kind]), elasticity};
  };
  return read_table<TransitionRow>({text, file}, kCommaSeparated, columns, row_of);
}

}  // namespace willai::importers::openai
