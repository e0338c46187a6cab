#include "importers/microsoft.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "importers/record.hpp"

using namespace std::literals;

// In each function the enum gives the positions of the columns in the array of names.
namespace willai::importers::microsoft {
namespace {

constexpr Range<double> kScores = {0, 1};

bool is_physical(std::string_view column) { return to_lower(column).find("physical") != std::string::npos; }

// Version 1.0 writes "title". The column of the score with physical tasks has no fixed name; if there are several, none
// is used.
std::vector<std::string> score_columns_of(const std::vector<std::string>& header) {
  const bool is_capital = std::ranges::find(header, "Title"sv) != header.end();
  std::vector<std::string> columns = {"SOC Code", is_capital ? "Title" : "title", "ai_applicability_score"};
  if (std::ranges::count_if(header, is_physical) == 1) columns.push_back(*std::ranges::find_if(header, is_physical));
  return columns;
}

std::optional<double> physical_in(Record& record, std::size_t column) {
  return record.is_blank(column) ? std::nullopt : record.number(column, kScores);
}

}  // namespace

Imported<ScoreRow> parse_scores(std::string_view text, std::string_view file) {
  enum { kCode, kTitle, kScore, kPhysical };
  const std::vector<std::string> names = score_columns_of(header_of({text, file}, kCommaSeparated));
  const std::vector<std::string_view> columns(names.begin(), names.end());
  FirstLines<SocCode> seen;
  const auto row_of = [&](Record& record) -> std::optional<ScoreRow> {
    const auto code = record.soc_code(kCode);
    const auto title = record.text(kTitle);
    const auto score = record.number(kScore, kScores);
    const auto physical = columns.size() > kPhysical ? physical_in(record, kPhysical) : std::nullopt;
    if (!record.good() || !record.is_first_with(*code, kCode, seen)) return std::nullopt;
    return ScoreRow{*code, std::string(*title), *score, physical};
  };
  return read_table<ScoreRow>({text, file}, kCommaSeparated, columns, row_of);
}

Imported<MetricsRow> parse_metrics(std::string_view text, std::string_view file) {
  enum { kCode, kUser, kAi };
  constexpr std::array columns = {"SOC Code"sv, "ai_applicability_score_user"sv, "ai_applicability_score_ai"sv};
  FirstLines<SocCode> seen;
  const auto row_of = [&](Record& record) -> std::optional<MetricsRow> {
    const auto code = record.soc_code(kCode);
    const auto user = record.number(kUser, kScores);
    const auto ai = record.number(kAi, kScores);
    if (!record.good() || !record.is_first_with(*code, kCode, seen)) return std::nullopt;
    return MetricsRow{*code, *user, *ai};
  };
  return read_table<MetricsRow>({text, file}, kCommaSeparated, columns, row_of);
}

Imported<ActivityRow> parse_activities(std::string_view text, std::string_view file) {
  enum { kCode, kActivity };
  constexpr std::array columns = {"SOC Code"sv, "IWA"sv};
  std::set<std::pair<SocCode, std::string>> seen;
  const auto row_of = [&](Record& record) -> std::optional<ActivityRow> {
    const auto code = record.soc_code(kCode);
    const auto activity = record.element_id(kActivity);
    if (!record.good()) return std::nullopt;
    if (!seen.emplace(*code, *activity).second) {
      record.reject_because(kActivity, "this occupation already has this activity; each pair may appear only once");
      return std::nullopt;
    }
    return ActivityRow{*code, std::string(*activity)};
  };
  return read_table<ActivityRow>({text, file}, kCommaSeparated, columns, row_of);
}

Imported<PhysicalRow> parse_physical_tasks(std::string_view text, std::string_view file) {
  enum { kTask, kAnswer };
  constexpr std::array columns = {"Task ID"sv, "Physical"sv};
  constexpr std::array answers = {"False"sv, "True"sv};
  FirstLines<std::uint32_t> seen;
  const auto row_of = [&](Record& record) -> std::optional<PhysicalRow> {
    const auto task = record.id(kTask);
    const auto answer = record.one_of(kAnswer, answers);
    if (!record.good() || !record.is_first_with(*task, kTask, seen)) return std::nullopt;
    return PhysicalRow{*task, *answer == 1};
  };
  return read_table<PhysicalRow>({text, file}, kCommaSeparated, columns, row_of);
}

}  // namespace willai::importers::microsoft
