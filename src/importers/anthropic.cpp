#include "importers/anthropic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <vector>

#include "base/text.hpp"
#include "importers/record.hpp"

using namespace std::literals;

// In each function the enum gives the positions of the columns in the array of names.
namespace willai::importers::anthropic {
namespace {

constexpr Range<double> kParts = {0, 1};
constexpr Range<double> kPercents = {0, 100};

// Each percentage has about fifteen digits. A deviation of one point is more than rounding can cause, and less than a
// missing row usually causes.
constexpr double kSumTolerance = 1;

// As published in February 2025. They add up to 84; the file does not explain the rest.
constexpr std::array kKinds = {"directive"sv, "feedback loop"sv,  "learning"sv,
                               "none"sv,      "task iteration"sv, "validation"sv};

template <class Row>
double sum_of(const std::vector<Row>& rows) {
  double sum = 0;
  for (const Row& row : rows) sum += row.percent;
  return sum;
}

// Nothing in the file is used.
template <class Row>
void reject_whole(Imported<Row>& table, std::string_view file, std::string reason) {
  table.rows.clear();
  table.rejects.push_back({std::string(file), 0, 0, std::move(reason)});
}

void check_kinds(Imported<InteractionRow>& table, std::string_view file) {
  std::vector<std::string> missing;
  for (const std::string_view kind : kKinds)
    if (std::ranges::find(table.rows, kind, &InteractionRow::kind) == table.rows.end())
      missing.push_back(fmt::format("“{}”", kind));
  if (!missing.empty())
    reject_whole(table, file, fmt::format("the file lacks {}; it may be cut off", join_with_and(missing)));
  else if (const double sum = sum_of(table.rows); sum > 100 + kSumTolerance)
    reject_whole(table, file, fmt::format("the percentages add up to {:.1f}; expected at most 100", sum));
}

}  // namespace

Imported<ExposureRow> parse_exposures(std::string_view text, std::string_view file) {
  enum { kCode, kTitle, kObserved };
  constexpr std::array columns = {"occ_code"sv, "title"sv, "observed_exposure"sv};
  FirstLines<SocCode> seen;
  const auto row_of = [&](Record& record) -> std::optional<ExposureRow> {
    const auto code = record.soc_code(kCode);
    const auto title = record.text(kTitle);
    const auto observed = record.number(kObserved, kParts);
    if (!record.good() || !record.is_first_with(*code, kCode, seen)) return std::nullopt;
    return ExposureRow{*code, std::string(*title), *observed};
  };
  return read_table<ExposureRow>({text, file}, kCommaSeparated, columns, row_of);
}

Imported<PenetrationRow> parse_penetrations(std::string_view text, std::string_view file) {
  enum { kTask, kPenetration };
  constexpr std::array columns = {"task"sv, "penetration"sv};
  std::map<std::string, double, std::less<>> seen;
  const auto row_of = [&](Record& record) -> std::optional<PenetrationRow> {
    const auto task = record.text(kTask);
    const auto penetration = record.number(kPenetration, kParts);
    if (!record.good()) return std::nullopt;
    if (const auto [first, is_new] = seen.emplace(*task, *penetration); !is_new && first->second != *penetration) {
      record.reject_because(
          kPenetration, fmt::format("the same task has the value {} above; a task has only one value", first->second));
      return std::nullopt;
    }
    return PenetrationRow{std::string(*task), *penetration};
  };
  return read_table<PenetrationRow>({text, file}, kCommaSeparated, columns, row_of);
}

Imported<ShareRow> parse_shares(std::string_view text, std::string_view file) {
  enum { kTask, kPercent };
  constexpr std::array columns = {"task_name"sv, "pct"sv};
  FirstLines<std::string> seen;
  const auto row_of = [&](Record& record) -> std::optional<ShareRow> {
    const auto task = record.text(kTask);
    const auto percent = record.number(kPercent, kPercents);
    if (!record.good() || !record.is_first_with(folded_text(*task), kTask, seen)) return std::nullopt;
    return ShareRow{std::string(*task), *percent};
  };
  auto table = read_table<ShareRow>({text, file}, kCommaSeparated, columns, row_of);
  if (!table.rejects.empty()) return table;
  if (const double sum = sum_of(table.rows); std::abs(sum - 100) > kSumTolerance)
    reject_whole(table, file, fmt::format("the percentages add up to {:.1f}; expected 100, so rows are missing", sum));
  return table;
}

Imported<InteractionRow> parse_interactions(std::string_view text, std::string_view file) {
  enum { kKind, kPercent };
  constexpr std::array columns = {"interaction_type"sv, "pct"sv};
  FirstLines<std::string> seen;
  const auto row_of = [&](Record& record) -> std::optional<InteractionRow> {
    const auto kind = record.one_of(kKind, kKinds);
    const auto percent = record.number(kPercent, kPercents);
    if (!record.good() || !record.is_first_with(std::string(kKinds[*kind]), kKind, seen)) return std::nullopt;
    return InteractionRow{std::string(kKinds[*kind]), *percent};
  };
  auto table = read_table<InteractionRow>({text, file}, kCommaSeparated, columns, row_of);
  if (table.rejects.empty()) check_kinds(table, file);
  return table;
}

}  // namespace willai::importers::anthropic
