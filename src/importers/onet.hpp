// O*NET database, official text layout (tab-separated, CRLF, header row; "n/a" where nothing is).
// Publisher: US Department of Labor, Employment and Training Administration. Releases 29.1 to 31.0. CC BY 4.0.
// Each function takes the whole text of one file and opens nothing. Columns are found by their header names, those
// until release 30.2 and those since 30.3, so added or reordered columns do no harm. These are rejects, with file,
// line, column and reason: a missing column, a wrong number of fields, a malformed code or number, text that is not
// UTF-8, a last row that was cut off. A file that a spreadsheet saved is rejected whole.
//
//   Imported<onet::JobZoneRow> zones = onet::parse_job_zones(text, "Job Zones.txt");
//   for (const Reject& reject : zones.rejects) print(sentence_for(reject));
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/occupation.hpp"
#include "domain/task.hpp"
#include "importers/table.hpp"

namespace willai::importers::onet {

// Occupation Data.txt
struct OccupationRow {
  OccupationCode code;
  std::string title;
  std::string description;
  friend bool operator==(const OccupationRow&, const OccupationRow&) = default;
};

// Task Statements.txt
struct TaskRow {
  OccupationCode code;
  std::uint32_t task_id;
  std::string task;
  TaskKind kind;
  friend bool operator==(const TaskRow&, const TaskRow&) = default;
};

// Emerging Tasks.txt
struct EmergingTaskRow {
  OccupationCode code;
  std::string task;
  bool revision;  // of the original task; otherwise the task is new
  std::optional<std::uint32_t> original_task_id;
  friend bool operator==(const EmergingTaskRow&, const EmergingTaskRow&) = default;
};

// Task Ratings.txt, scale IM (importance) only
struct TaskRatingRow {
  OccupationCode code;
  std::uint32_t task_id;
  double importance;  // 1..5
  friend bool operator==(const TaskRatingRow&, const TaskRatingRow&) = default;
};

// Tasks to DWAs.txt
struct TaskActivityRow {
  OccupationCode code;
  std::uint32_t task_id;
  std::string activity_id;
  friend bool operator==(const TaskActivityRow&, const TaskActivityRow&) = default;
};

// DWA Reference.txt; since 30.3 GWAs to IWAs to DWAs.txt, where the ids have another form
struct ActivityRow {
  std::string activity_id;
  std::string intermediate_id;
  std::string title;
  std::string intermediate_title{};  // "" until 30.2
  friend bool operator==(const ActivityRow&, const ActivityRow&) = default;
};

// IWA Reference.txt, until 30.2
struct IntermediateRow {
  std::string activity_id;
  std::string title;
  friend bool operator==(const IntermediateRow&, const IntermediateRow&) = default;
};

// Alternate Titles.txt; since 30.3 Job Titles.txt
struct AlternateTitleRow {
  OccupationCode code;
  std::string title;
  std::string short_title;  // "" if there is none
  friend bool operator==(const AlternateTitleRow&, const AlternateTitleRow&) = default;
};

// Related Occupations.txt
struct RelatedRow {
  OccupationCode code;
  OccupationCode related;
  int tier;   // 1 Primary-Short, 2 Primary-Long, 3 Supplemental
  int index;  // from 1, the nearest first
  friend bool operator==(const RelatedRow&, const RelatedRow&) = default;
};

// Technology Skills.txt; since 30.3 Software Skills.txt
struct TechnologyRow {
  OccupationCode code;
  std::string example;
  std::string commodity;  // a kind of product, such as “Document management software”
  bool hot;
  bool in_demand;
  friend bool operator==(const TechnologyRow&, const TechnologyRow&) = default;
};

// Job Zones.txt
struct JobZoneRow {
  OccupationCode code;
  int zone;  // 1..5
  friend bool operator==(const JobZoneRow&, const JobZoneRow&) = default;
};

// Skills.txt (since 30.3 Essential Skills.txt and Transferable Skills.txt) and Knowledge.txt, scale IM (importance)
// only; rows recommended for suppression are left out.
struct ElementRow {
  OccupationCode code;
  std::string element_id;
  std::string name;
  double importance;  // 1..5
  friend bool operator==(const ElementRow&, const ElementRow&) = default;
};

// `file` is the file's name in rejects. These keys appear once per file, and a row that repeats one is a reject: an
// occupation's code, a task's id, an activity's id, and in Job Zones.txt and Task Ratings.txt the occupation and the
// task.
Imported<OccupationRow> parse_occupations(std::string_view text, std::string_view file);
Imported<TaskRow> parse_tasks(std::string_view text, std::string_view file);
Imported<EmergingTaskRow> parse_emerging_tasks(std::string_view text, std::string_view file);
Imported<TaskRatingRow> parse_task_ratings(std::string_view text, std::string_view file);
Imported<TaskActivityRow> parse_task_activities(std::string_view text, std::string_view file);
Imported<ActivityRow> parse_activities(std::string_view text, std::string_view file);
Imported<IntermediateRow> parse_intermediate_activities(std::string_view text, std::string_view file);
Imported<AlternateTitleRow> parse_alternate_titles(std::string_view text, std::string_view file);
Imported<RelatedRow> parse_related(std::string_view text, std::string_view file);
Imported<TechnologyRow> parse_technologies(std::string_view text, std::string_view file);
Imported<JobZoneRow> parse_job_zones(std::string_view text, std::string_view file);
Imported<ElementRow> parse_elements(std::string_view text, std::string_view file);

}  // namespace willai::importers::onet
