#include "api/score_cells.hpp"

#include <fmt/format.h>

#include <array>

#include "api/score_json.hpp"

namespace willai::api {
namespace {

using scoring::ScoredLine;
using scoring::TaskScore;

std::string cell_of(double number) { return fmt::format("{}", number); }

template <class Items, class Write>
std::string cell_of_list(const Items& items, Write write) {
  std::string cell;
  for (const auto& item : items) cell += (cell.empty() ? "" : " | ") + write(item);
  return cell;
}

std::string told(const scoring::Understood& each) {
  return fmt::format("{} ({}, weight {:.2f}, exposure {:.2f})", each.name, each.id, each.weight, each.exposure);
}

std::string told(const scoring::NearTask& each) {
  return fmt::format("{} ({})", each.task->text, word_for(each.task->level));
}

std::string told(const scoring::LinePart& each) {
  return each.reading.score ? fmt::format("{} ({})", each.task, word_for(each.reading.score->level)) : each.task;
}

std::string told(const scoring::LikelyTask& each) { return fmt::format("{} ({})", each.task, word_for(each.level)); }

struct ScoreColumn {
  std::string_view name;
  Explain from;  // how much has to be explained for it
  std::string (*cell)(const ScoredLine& scored, const TaskScore* score);
};

constexpr std::array kColumns = {
    ScoreColumn{"level", Explain::none,
                [](const ScoredLine&, const TaskScore* score) { return std::string(score ? word_for(score->level) : ""); }},
    ScoreColumn{"exposure", Explain::none,
                [](const ScoredLine&, const TaskScore* score) { return score ? cell_of(score->exposure.value.value()) : ""; }},
    ScoreColumn{"low", Explain::none,
                [](const ScoredLine&, const TaskScore* score) { return score ? cell_of(score->exposure.low.value()) : ""; }},
    ScoreColumn{"high", Explain::none,
                [](const ScoredLine&, const TaskScore* score) { return score ? cell_of(score->exposure.high.value()) : ""; }},
    ScoreColumn{"basis", Explain::none,
                [](const ScoredLine& scored, const TaskScore* score) { return std::string(score ? word_of(scored.basis) : ""); }},
    ScoreColumn{"task_probability", Explain::none,
                [](const ScoredLine& scored, const TaskScore*) { return scored.task_probability ? cell_of(*scored.task_probability) : ""; }},
    ScoreColumn{"why_not", Explain::none, [](const ScoredLine& scored, const TaskScore*) { return scored.reading.why_not; }},
    ScoreColumn{"read_as", Explain::brief, [](const ScoredLine& scored, const TaskScore*) { return scored.read_as; }},
    ScoreColumn{"activity", Explain::brief,
                [](const ScoredLine&, const TaskScore* score) { return score && !score->because.empty() ? score->because.front().name : ""; }},
    ScoreColumn{"activity_id", Explain::brief,
                [](const ScoredLine&, const TaskScore* score) { return score && !score->because.empty() ? score->because.front().id : ""; }},
    ScoreColumn{"nearest", Explain::brief,
                [](const ScoredLine& scored, const TaskScore*) { return scored.nearest.empty() ? "" : told(scored.nearest.front()); }},
    ScoreColumn{"e0", Explain::full,
                [](const ScoredLine&, const TaskScore* score) { return score ? cell_of(score->probabilities[0]) : ""; }},
    ScoreColumn{"e1", Explain::full,
                [](const ScoredLine&, const TaskScore* score) { return score ? cell_of(score->probabilities[1]) : ""; }},
    ScoreColumn{"e2", Explain::full,
                [](const ScoredLine&, const TaskScore* score) { return score ? cell_of(score->probabilities[2]) : ""; }},
    ScoreColumn{"because", Explain::full,
                [](const ScoredLine&, const TaskScore* score) {
                  return score ? cell_of_list(score->because, [](const auto& each) { return told(each); }) : "";
                }},
    ScoreColumn{"other_activities", Explain::full,
                [](const ScoredLine&, const TaskScore* score) { return score ? cell_of(score->others) : ""; }},
    ScoreColumn{"wording", Explain::full,
                [](const ScoredLine&, const TaskScore* score) { return score ? cell_of(score->wording) : ""; }},
    ScoreColumn{"all_nearest", Explain::full,
                [](const ScoredLine& scored, const TaskScore*) {
                  return cell_of_list(scored.nearest, [](const auto& each) { return told(each); });
                }},
    ScoreColumn{"did_you_mean", Explain::full,
                [](const ScoredLine& scored, const TaskScore*) {
                  return cell_of_list(scored.choices, [](const auto& each) { return told(each); });
                }},
    ScoreColumn{"tasks", Explain::full, [](const ScoredLine& scored, const TaskScore*) {
                  return cell_of_list(scored.parts, [](const auto& each) { return told(each); });
                }}};

}  // namespace

std::vector<std::string> score_columns(Explain explain) {
  std::vector<std::string> names;
  for (const ScoreColumn& each : kColumns)
    if (each.from <= explain) names.emplace_back(each.name);
  return names;
}

std::vector<std::string> score_cells(const ScoredLine& scored, Explain explain) {
  const TaskScore* score = scored.reading.score ? &*scored.reading.score : nullptr;
  std::vector<std::string> cells;
  for (const ScoreColumn& each : kColumns)
    if (each.from <= explain) cells.push_back(each.cell(scored, score));
  return cells;
}

std::vector<std::string> unread_score_cells(const std::string& why, Explain explain) {
  ScoredLine unread;
  unread.reading.why_not = why;
  return score_cells(unread, explain);
}

}  // namespace willai::api
