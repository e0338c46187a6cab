// What `willai score` prints for a task (docs/api.md, "willai score").
#pragma once

#include <string>
#include <vector>

#include "api/json_writer.hpp"
#include "scoring/nearest_tasks.hpp"
#include "scoring/task_model.hpp"

namespace willai::cli {

// How a score was obtained.
enum class ScoreBasis { rated, linked, predicted };

void write_score(api::JsonWriter& json, const TaskScore& score, ScoreBasis basis);
void write_because(api::JsonWriter& json, const TaskScore& score);
void write_no_score(api::JsonWriter& json, const std::string& why_not);
void write_nearest(api::JsonWriter& json, const std::vector<NearTask>& nearest);

// One of several tasks on a line, with its own level.
void write_part(api::JsonWriter& json, const std::string& task, const TaskReading& reading);

}  // namespace willai::cli
