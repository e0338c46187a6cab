// O*NET database, official text layout (tab-separated, CRLF, header row).
// Publisher: US Department of Labor, Employment and Training Administration. Version 30.1, December 2025. CC BY 4.0.
// Each function takes the whole text of one file and opens nothing. Columns are found by their header names, so added
// or reordered columns do no harm; a missing column, a wrong number of fields, a malformed code or number, text that
// is not UTF-8, or a last line without its end (a truncated file) is a reject with file, line, column and reason.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/occupation.hpp"
#include "domain/task.hpp"
#include "importers/table.hpp"

namespace willai::onet {

struct OccupationRow { OccupationCode code; std::string title; std::string description; };                 // Occupation Data.txt
struct TaskRow { OccupationCode code; std::uint32_t task_id; std::string task; TaskKind kind; };           // Task Statements.txt
struct EmergingTaskRow { OccupationCode code; std::string task; bool revision; std::optional<std::uint32_t> original_task_id; };  // Emerging Tasks.txt
struct TaskRatingRow { OccupationCode code; std::uint32_t task_id; double importance; };                   // Task Ratings.txt, scale IM only, 1..5
struct TaskActivityRow { OccupationCode code; std::uint32_t task_id; std::string activity_id; };           // Tasks to DWAs.txt
struct ActivityRow { std::string activity_id; std::string intermediate_id; std::string title; };           // DWA Reference.txt
struct AlternateTitleRow { OccupationCode code; std::string title; std::string short_title; };             // Alternate Titles.txt
struct RelatedRow { OccupationCode code; OccupationCode related; int tier; int index; };                   // Related Occupations.txt; tier 1 Primary-Short, 2 Primary-Long, 3 Supplemental
struct TechnologyRow { OccupationCode code; std::string example; std::uint32_t commodity_code; std::string commodity; bool hot; bool in_demand; };  // Technology Skills.txt
struct JobZoneRow { OccupationCode code; int zone; };                                                      // Job Zones.txt, 1..5
// Skills.txt and Knowledge.txt, scale IM (importance, 1..5) only; rows recommended for suppression are left out.
struct ElementRow { OccupationCode code; std::string element_id; std::string name; double importance; };

// `file` is the name put into rejects.
Imported<OccupationRow> parse_occupations(std::string_view text, std::string_view file);
Imported<TaskRow> parse_tasks(std::string_view text, std::string_view file);
Imported<EmergingTaskRow> parse_emerging_tasks(std::string_view text, std::string_view file);
Imported<TaskRatingRow> parse_task_ratings(std::string_view text, std::string_view file);
Imported<TaskActivityRow> parse_task_activities(std::string_view text, std::string_view file);
Imported<ActivityRow> parse_activities(std::string_view text, std::string_view file);
Imported<AlternateTitleRow> parse_alternate_titles(std::string_view text, std::string_view file);
Imported<RelatedRow> parse_related(std::string_view text, std::string_view file);
Imported<TechnologyRow> parse_technologies(std::string_view text, std::string_view file);
Imported<JobZoneRow> parse_job_zones(std::string_view text, std::string_view file);
Imported<ElementRow> parse_elements(std::string_view text, std::string_view file);

}  // namespace willai::onet
