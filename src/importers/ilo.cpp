#include "importers/ilo.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <vector>

#include "importers/sheet_reader.hpp"

using namespace std::literals;

namespace willai::importers::ilo {
namespace {

constexpr Range<double> kScores = {0, 1};
constexpr Range<int> kTaskNumbers = {1, 99};  // unit groups have at most 14

// Means and deviations are published with two decimals; the rest is floating-point tolerance.
constexpr double kRounding = 0.00501;

constexpr std::array kGradients = {"Not Exposed"sv,         "Minimal Exposure"sv,    "Exposed: Gradient 1"sv,
                                   "Exposed: Gradient 2"sv, "Exposed: Gradient 3"sv, "Exposed: Gradient 4"sv};

enum { kCode, kTitle, kTask, kText, kScore2023, kScore2025, kMean2023, kMean2025, kDeviation2025, kGradient };
constexpr std::array kColumns = {SheetColumn{"ISCO_08"},         SheetColumn{"Title"},
                                 SheetColumn{"taskID"},          SheetColumn{"Task_ISCO"},
                                 SheetColumn{"score_2023"},      SheetColumn{"score_2025"},
                                 SheetColumn{"mean_score_2023"}, SheetColumn{"mean_score_2025"},
                                 SheetColumn{"SD_2025"},         SheetColumn{"potential25"}};

struct Group {
  long line = 0;  // of its first row
  std::vector<TaskRow> tasks;
};
using Groups = std::map<IscoCode, Group>;

std::optional<double> score_2023_in(SheetRecord& record) {
  return record.is_blank(kScore2023) ? std::nullopt : record.number(kScore2023, kScores);
}

std::optional<TaskRow> row_in(SheetRecord& record) {
  const auto code = record.isco_code(kCode);
  const auto title = record.text(kTitle);
  const auto task = record.whole_number(kTask, kTaskNumbers);
  const auto text = record.text(kText);
  const auto score_2023 = score_2023_in(record);
  const auto score_2025 = record.number(kScore2025, kScores);
  const auto mean_2023 = record.number(kMean2023, kScores);
  const auto mean_2025 = record.number(kMean2025, kScores);
  const auto deviation = record.number(kDeviation2025, kScores);
  const auto gradient = record.one_of(kGradient, kGradients);
  if (!record.good()) return std::nullopt;
  return TaskRow{*code,       std::string(*title), *task,      std::string(*text), score_2023,
                 *score_2025, *mean_2023,          *mean_2025, *deviation,         std::string(kGradients[*gradient])};
}

// Rejects the row if a value of the unit group differs from the group's first row.
bool is_of_group(SheetRecord& record, const TaskRow& row, const Group& group) {
  const TaskRow& first = group.tasks.front();
  const auto expect = [&](bool same, std::size_t column) {
    if (!same)
      record.reject(column, fmt::format("“{}” differs from row {} of the same unit group {}", record.field(column),
                                        group.line, row.code.text()));
  };
  expect(row.title == first.title, kTitle);
  expect(row.mean_2023 == first.mean_2023, kMean2023);
  expect(row.mean_2025 == first.mean_2025, kMean2025);
  expect(row.deviation_2025 == first.deviation_2025, kDeviation2025);
  expect(row.gradient == first.gradient, kGradient);
  if (std::ranges::find(group.tasks, row.task, &TaskRow::task) != group.tasks.end())
    record.reject(kTask, fmt::format("task {} of unit group {} appears above", row.task, row.code.text()));
  return record.good();
}

double mean_of(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum / static_cast<double>(values.size());
}

// Sample standard deviation; 0 for a single value.
double deviation_of(const std::vector<double>& values) {
  if (values.size() < 2) return 0;
  const double mean = mean_of(values);
  double sum = 0;
  for (const double value : values) sum += (value - mean) * (value - mean);
  return std::sqrt(sum / static_cast<double>(values.size() - 1));
}

struct Published {
  std::size_t column;
  double value;
  double computed;
};

std::vector<Published> published_of(const Group& group) {
  std::vector<double> scores_2023;
  std::vector<double> scores_2025;
  for (const TaskRow& task : group.tasks) {
    if (task.score_2023) scores_2023.push_back(*task.score_2023);
    scores_2025.push_back(task.score_2025);
  }
  const TaskRow& first = group.tasks.front();
  std::vector<Published> published = {{kMean2025, first.mean_2025, mean_of(scores_2025)},
                                      {kDeviation2025, first.deviation_2025, deviation_of(scores_2025)}};
  if (!scores_2023.empty()) published.push_back({kMean2023, first.mean_2023, mean_of(scores_2023)});
  return published;
}

void check_groups(SheetReader& reader, const Groups& groups) {
  for (const auto& [code, group] : groups)
    for (const Published& each : published_of(group))
      if (std::abs(each.value - each.computed) > kRounding)
        reader.reject_at(
            {group.line, each.column,
             fmt::format("the published value for unit group {1} is {0}, but its {2} tasks give {3:.4f}; rows are "
                         "missing or columns are swapped",
                         each.value, code.text(), group.tasks.size(), each.computed)});
}

}  // namespace

Imported<TaskRow> parse_tasks(std::string_view bytes, std::string_view file) {
  const Result<Workbook> workbook = Workbook::parse(bytes);
  SheetReader reader(workbook, {{bytes, file}, ""}, kColumns);
  Groups groups;
  auto table = read_rows<TaskRow>(reader, [&](SheetRecord& record) -> std::optional<TaskRow> {
    std::optional<TaskRow> row = row_in(record);
    if (!row) return std::nullopt;
    Group& group = groups.try_emplace(row->code, Group{record.line(), {}}).first->second;
    if (!group.tasks.empty() && !is_of_group(record, *row, group)) return std::nullopt;
    group.tasks.push_back(*row);
    return row;
  });
  // A row that was rejected would make its group look wrong, too.
  if (!table.rejects.empty()) return table;
  check_groups(reader, groups);
  table.rejects = reader.take_rejects();
  if (!table.rejects.empty()) table.rows.clear();
  return table;
}

}  // namespace willai::importers::ilo
