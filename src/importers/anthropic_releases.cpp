#include "importers/anthropic_releases.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <map>

#include "base/text.hpp"
#include "importers/record.hpp"

using namespace std::literals;

// In each function the enum gives the positions of the columns in the array of names.
namespace willai::importers::anthropic {
namespace {

constexpr Range<double> kShareOfTask = {0, 1.001};  // some files round the shares, so that they add up to a little more
constexpr Range<double> kPercentOfTask = {0, 100.1};
constexpr double kTolerance = .01;

double sum_of_modes(const UseModes& modes) {
  return modes.automation() + modes.augmentation() + modes.none + modes.unclassified;
}

// A blank means that the publisher does not show so small a share.
double share_in(Record& record, std::size_t column) {
  return record.is_blank(column) ? 0 : record.number(column, kShareOfTask).value_or(0);
}

// The kinds as the long table spells them.
constexpr std::array<std::pair<std::string_view, double UseModes::*>, 7> kModes = {
    {{"directive", &UseModes::directive},
     {"feedback loop", &UseModes::feedback_loop},
     {"task iteration", &UseModes::task_iteration},
     {"validation", &UseModes::validation},
     {"learning", &UseModes::learning},
     {"none", &UseModes::none},
     {"not_classified", &UseModes::unclassified}}};

double UseModes::*find_mode(std::string_view name) {
  for (const auto& [word, mode] : kModes)
    if (word == name) return mode;
  return nullptr;
}

enum LongColumn { kGeography, kFacet, kVariable, kCluster, kValue };
constexpr std::array kLongColumns = {"geography"sv, "facet"sv, "variable"sv, "cluster_name"sv, "value"sv};

// Whether the row says this of the whole world.
bool is_about(const Record& record, std::string_view facet, std::string_view variable) {
  return record.field(kFacet) == facet && record.field(kVariable) == variable && record.field(kGeography) == "global";
}

template <class Row>
void reject_all(Imported<Row>& table, std::string_view file, std::string reason) {
  table.rows.clear();
  table.rejects.push_back({std::string(file), 0, 0, std::move(reason)});
}

// One number of a long table: what it is about, of which kind, how much.
struct ModeOfTask {
  std::string task;
  double UseModes::*mode;
  double percent;
};

// "write code.::task iteration"
std::optional<ModeOfTask> mode_in(Record& record, FirstLines<std::string>& seen) {
  const auto cluster = record.text(kCluster);
  const auto percent = record.number(kValue, kPercentOfTask);
  if (!record.good()) return std::nullopt;
  const std::size_t at = cluster->rfind("::");
  double UseModes::*mode = at == std::string_view::npos ? nullptr : find_mode(cluster->substr(at + 2));
  if (!mode || at == 0) {
    record.reject(kCluster, "a task and a kind of collaboration, as in “write code.::directive”");
    return std::nullopt;
  }
  if (!record.is_first_with(folded_text(*cluster), kCluster, seen)) return std::nullopt;
  return ModeOfTask{std::string(cluster->substr(0, at)), mode, *percent};
}

Imported<ModesRow> modes_by_task(Imported<ModeOfTask> table, std::string_view file) {
  Imported<ModesRow> result{{}, std::move(table.rejects), table.met, table.used};
  std::map<std::string, UseModes> tasks;
  std::map<std::string, int> rows;
  for (const ModeOfTask& each : table.rows) tasks[each.task].*each.mode += each.percent / 100, ++rows[each.task];
  for (auto& [task, modes] : tasks) {
    if (const double sum = sum_of_modes(modes); std::abs(sum - 1) > kTolerance) {
      reject_all(result, file,
                 fmt::format("the kinds of collaboration of “{}” add up to {:.1f}; expected 100, so rows are missing",
                             shortened(task, kLongestQuoted), sum * 100));
      return result;
    }
    result.rows.push_back({task, modes, rows[task]});
  }
  return result;
}

}  // namespace

Imported<ModesRow> parse_modes(std::string_view text, std::string_view file) {
  enum { kTask, kDirective, kFeedback, kIteration, kValidation, kLearning, kUnclassified, kNone };
  constexpr std::array columns = {"task|task_name"sv, "directive"sv, "feedback_loop"sv,          "task_iteration"sv,
                                  "validation"sv,     "learning"sv,  "not_classified|filtered"sv, "?none"sv};
  FirstLines<std::string> seen;
  const auto row_of = [&](Record& record) -> std::optional<ModesRow> {
    const auto task = record.text(kTask);
    const UseModes modes{.directive = share_in(record, kDirective),
                         .feedback_loop = share_in(record, kFeedback),
                         .task_iteration = share_in(record, kIteration),
                         .validation = share_in(record, kValidation),
                         .learning = share_in(record, kLearning),
                         .none = share_in(record, kNone),
                         .unclassified = share_in(record, kUnclassified)};
    if (!record.good() || !record.is_first_with(folded_text(*task), kTask, seen)) return std::nullopt;
    if (const double sum = sum_of_modes(modes); std::abs(sum - 1) > kTolerance) {
      record.reject_because(kTask, fmt::format("the shares of this task add up to {:.3f}; expected 1", sum));
      return std::nullopt;
    }
    return ModesRow{std::string(*task), modes};
  };
  return read_table<ModesRow>({text, file}, kCommaSeparated, columns, row_of);
}

Imported<ShareRow> parse_release_shares(std::string_view text, std::string_view file) {
  FirstLines<std::string> seen;
  const auto row_of = [&](Record& record) -> std::optional<ShareRow> {
    if (!is_about(record, "onet_task", "onet_task_pct")) return std::nullopt;
    const auto task = record.text(kCluster);
    const auto percent = record.number(kValue, kPercentOfTask);
    if (!record.good() || !record.is_first_with(folded_text(*task), kCluster, seen)) return std::nullopt;
    return ShareRow{std::string(*task), *percent};
  };
  auto table = read_table<ShareRow>({text, file}, kCommaSeparated, kLongColumns, row_of);
  if (!table.rejects.empty()) return table;
  double sum = 0;
  for (const ShareRow& row : table.rows) sum += row.percent;
  if (std::abs(sum - 100) > 1)
    reject_all(table, file,
               fmt::format("the percentages of tasks add up to {:.1f}; expected 100, so rows are missing", sum));
  return table;
}

Imported<ModesRow> parse_release_modes(std::string_view text, std::string_view file) {
  FirstLines<std::string> seen;
  const auto row_of = [&](Record& record) -> std::optional<ModeOfTask> {
    if (!is_about(record, "onet_task::collaboration", "onet_task_collaboration_pct")) return std::nullopt;
    return mode_in(record, seen);
  };
  auto modes = modes_by_task(read_table<ModeOfTask>({text, file}, kCommaSeparated, kLongColumns, row_of), file);
  if (modes.rows.empty() && modes.rejects.empty())
    reject_all(modes, file, "the file has no row of the facet onet_task::collaboration; it may be cut off");
  return modes;
}

bool is_no_task(std::string_view statement) { return statement == "none" || statement == "not_classified"; }

}  // namespace willai::importers::anthropic
