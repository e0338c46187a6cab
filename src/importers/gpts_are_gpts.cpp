#include "importers/gpts_are_gpts.hpp"

#include <array>

#include "importers/record.hpp"

using namespace std::literals;

// In each function the enum gives the positions of the columns in the array of names.
namespace willai::importers::gpts {
namespace {

constexpr std::array kLabels = {"E0"sv, "E1"sv, "E2"sv};
constexpr std::array kAutomation = {"T0"sv, "T1"sv, "T2"sv, "T3"sv, "T4"sv};

// Alpha, beta and gamma are shares of tasks.
constexpr Range<double> kShares = {0, 1};

// The file's task ids went through a floating-point column.
std::optional<std::uint32_t> task_id_in(Record& record, std::size_t column) {
  std::string_view text = record.field(column);
  if (text.ends_with(".0")) text.remove_suffix(2);
  const std::optional<std::uint32_t> id = find_id(text);
  if (!id) record.reject(column, "a task id such as 8823.0");
  return id;
}

// A blank means that no label was published.
std::optional<Label> label_in(Record& record, std::size_t column) {
  if (record.is_blank(column)) return std::nullopt;
  const std::optional<std::size_t> word = record.one_of(column, kLabels);
  return word ? find_label(kLabels[*word]) : std::nullopt;
}

std::optional<std::uint8_t> automation_in(Record& record, std::size_t column) {
  if (record.is_blank(column)) return std::nullopt;
  const std::optional<std::size_t> word = record.one_of(column, kAutomation);
  return word ? std::optional(static_cast<std::uint8_t>(*word)) : std::nullopt;
}

// Alpha, beta and gamma, from three consecutive columns; rejected ones stay 0.
std::array<double, 3> shares_in(Record& record, std::size_t first_column) {
  std::array<double, 3> shares{};
  for (std::size_t i = 0; i < shares.size(); ++i) shares[i] = record.number(first_column + i, kShares).value_or(0);
  return shares;
}

}  // namespace

Imported<LabelRow> parse_labels(std::string_view text, std::string_view file) {
  enum { kIndex, kCode, kTaskId, kTask, kKind, kTitle, kPeople, kRubric1, kRubric2, kGpt4Automation };
  constexpr std::array columns = {""sv,
                                  "O*NET-SOC Code"sv,
                                  "Task ID"sv,
                                  "Task"sv,
                                  "Task Type"sv,
                                  "Title"sv,
                                  "human_exposure_agg"sv,
                                  "gpt4_exposure"sv,
                                  "gpt4_exposure_alt_rubric"sv,
                                  "gpt4_automation"sv};
  FirstLines<std::uint32_t> seen;
  return read_table<LabelRow>({text, file}, kTabbedQuoted, columns, [&](Record& record) -> std::optional<LabelRow> {
    const auto index = record.id(kIndex);
    const auto code = record.occupation_code(kCode);
    const auto task_id = task_id_in(record, kTaskId);
    const auto task = record.text(kTask);
    const auto kind = record.task_kind(kKind);
    const auto title = record.text(kTitle);
    const Readings readings = {label_in(record, kPeople), label_in(record, kRubric1), label_in(record, kRubric2),
                               automation_in(record, kGpt4Automation)};
    if (!record.good() || !record.is_first_with(*index, kIndex, seen)) return std::nullopt;
    return LabelRow{*index, *code, *task_id, std::string(*task), *kind, std::string(*title), readings};
  });
}

Imported<AutomationRow> parse_automation(std::string_view text, std::string_view file) {
  enum { kGpt4, kCode, kTaskId, kKind, kPeople };
  constexpr std::array columns = {"gpt4_automation"sv, "O*NET-SOC Code"sv, "Task ID"sv, "Task Type"sv,
                                  "human_automation"sv};
  FirstLines<std::uint32_t> seen;
  const auto row_of = [&](Record& record) -> std::optional<AutomationRow> {
    const auto gpt4 = automation_in(record, kGpt4);
    const auto code = record.occupation_code(kCode);
    const auto task_id = task_id_in(record, kTaskId);
    const auto kind = record.task_kind(kKind);
    const auto people = automation_in(record, kPeople);
    if (!record.good() || !record.is_first_with(*task_id, kTaskId, seen)) return std::nullopt;
    return AutomationRow{*code, *task_id, *kind, gpt4, people};
  };
  return read_table<AutomationRow>({text, file}, kTabbedQuoted, columns, row_of);
}

Imported<OccupationRow> parse_occupation_values(std::string_view text, std::string_view file) {
  enum { kCode, kTitle, kGpt4Alpha, kPeopleAlpha = kGpt4Alpha + 3 };
  constexpr std::array columns = {"O*NET-SOC Code"sv,    "Title"sv,
                                  "dv_rating_alpha"sv,   "dv_rating_beta"sv,
                                  "dv_rating_gamma"sv,   "human_rating_alpha"sv,
                                  "human_rating_beta"sv, "human_rating_gamma"sv};
  FirstLines<OccupationCode> seen;
  const auto row_of = [&](Record& record) -> std::optional<OccupationRow> {
    const auto code = record.occupation_code(kCode);
    const auto title = record.text(kTitle);
    const auto gpt4 = shares_in(record, kGpt4Alpha);
    const auto people = shares_in(record, kPeopleAlpha);
    if (!record.good() || !record.is_first_with(*code, kCode, seen)) return std::nullopt;
    return OccupationRow{*code, std::string(*title), gpt4, people};
  };
  return read_table<OccupationRow>({text, file}, kCommaSeparated, columns, row_of);
}

}  // namespace willai::importers::gpts
