// A task of a profession, with what was published about it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/level.hpp"
#include "domain/measure.hpp"
#include "domain/quantity.hpp"
#include "domain/task_use.hpp"

namespace willai {

// O*NET's task type. `unstated` tasks are new ones whose type is not yet published; they are weighted as supplemental.
enum class TaskKind : std::uint8_t { core, supplemental, unstated };

// The basis of a level.
enum class Basis : std::uint8_t {
  settled,    // settled from every reading of this very task (method, clause 28)
  editorial,  // an editor of this publication set it and explains why
  not_rated,  // nobody rated it; the gap says why
};

// Why a value is missing. A gap is never drawn as zero.
enum class Gap : std::uint8_t {
  none,
  not_in_study,  // the study's file has no label for this task
  no_data,       // the edition was made without the measure
  not_linked,    // an editor's task that refers to no published task
};

// How a published label was joined to the task.
enum class Join : std::uint8_t { by_id, by_id_reworded, by_text, by_editor };

// Labels that others published for a task; absent if not published.
struct Readings {
  std::optional<Label> people;
  std::optional<Label> gpt4_rubric1;
  std::optional<Label> gpt4_rubric2;
  std::optional<std::uint8_t> gpt4_automation;      // T0..T4, how far GPT-4 thinks the task could be automated
  std::optional<std::uint8_t> people_automation{};  // the same by people, who were asked about 95 tasks
  friend bool operator==(const Readings&, const Readings&) = default;
};

// A published task that an editor's task corresponds to, or the task itself.
struct PublishedTask {
  std::uint32_t onet_task_id = 0;
  std::string occupation;  // O*NET-SOC code
  std::string statement;
  Readings readings;
  Join join = Join::by_id;
  std::vector<TaskValue> values{};  // other measures of this task
  std::vector<ObservedUse> use{};  // release by release; a release that does not name the task is absent
  std::optional<LabelShares> settled{};  // what all its readings say together; absent if the study has none
};

struct Tool {
  std::string name;
  std::string note;
};

// A detailed work activity of O*NET.
struct Activity {
  std::string id;
  std::string title;
};

// The task model's prediction for a task (docs/model.md). It is printed next to a level, never instead of it.
struct Prediction {
  Level level = Level::low;
  Estimate exposure;
  bool linked = false;  // from the task's published activities; else from its text alone
  friend bool operator==(const Prediction&, const Prediction&) = default;
};

struct Task {
  std::string slug;       // within its profession
  std::string name;       // short, for headlines and tables
  std::string statement;  // the whole sentence; the same as name if it is short
  std::string doing;      // "Writing production code"; "" means use the name
  TaskKind kind = TaskKind::unstated;
  Weight weight;
  std::optional<Level> level;
  Basis basis = Basis::not_rated;
  Gap gap = Gap::none;
  std::optional<Estimate> exposure;
  bool raters_split = false;  // the published labels differ
  bool contested = false;     // no level is settled with a probability of .6
  std::string rationale;
  std::vector<std::string> body{};  // an editor's longer text, paragraph by paragraph; mostly none
  std::optional<Level> kind_level{};  // of most work of the kind whose text its reason is; absent where it is the task's own
  std::string advice;  // an editor's own advice; "" means use the level's advice
  std::vector<Tool> tools;
  std::vector<Activity> activities;
  std::vector<PublishedTask> published;  // published tasks that the level can be checked against
  std::optional<Level> previous_level;   // in the previous edition
  std::optional<Prediction> predicted;   // for tasks that people did not rate; absent without a model
};

}  // namespace willai
