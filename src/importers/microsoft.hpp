// "Working with AI": how applicable a consumer chatbot was to the work activities of an occupation (Tomlinson, Jaffe,
// Wang, Counts, Suri, 2025). Publisher: Microsoft Research, repository microsoft/working-with-ai. CC BY 4.0.
// Version 1.0 (October 2025): soc_ai_applicability_scores.csv, soc_metrics.csv, soc_to_iwas.csv. Version 1.1
// (22 December 2025) calls the first ai_applicability_scores.csv.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/occupation.hpp"
#include "importers/table.hpp"

namespace willai::importers::microsoft {

// A row of the scores: SOC 2018, detailed or broad; 0 to 1.
struct ScoreRow {
  SocCode code;
  std::string title;
  double score = 0;
  std::optional<double> physical;  // version 1.1: the score with physical tasks, if the file has such a column
  friend bool operator==(const ScoreRow&, const ScoreRow&) = default;
};

// A row of soc_metrics.csv: the two scores whose mean is the score. `user`: what people wanted help with; `ai`: what
// the model itself did.
struct MetricsRow {
  SocCode code;
  double user = 0;
  double ai = 0;
  friend bool operator==(const MetricsRow&, const MetricsRow&) = default;
};

// A row of soc_to_iwas.csv: an intermediate work activity of an occupation.
struct ActivityRow {
  SocCode code;
  std::string activity_id;
  friend bool operator==(const ActivityRow&, const ActivityRow&) = default;
};

// A row of physical_tasks.csv (version 1.1): whether a task of O*NET is physical work.
struct PhysicalRow {
  std::uint32_t task_id = 0;
  bool is_physical = false;
  friend bool operator==(const PhysicalRow&, const PhysicalRow&) = default;
};

// `file` is the file's name in rejects. An occupation appears once in each of the first two files.
Imported<ScoreRow> parse_scores(std::string_view text, std::string_view file);
Imported<MetricsRow> parse_metrics(std::string_view text, std::string_view file);
Imported<ActivityRow> parse_activities(std::string_view text, std::string_view file);

// A task appears once.
Imported<PhysicalRow> parse_physical_tasks(std::string_view text, std::string_view file);

}  // namespace willai::importers::microsoft
