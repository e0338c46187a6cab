// What editors write once for all professions: a text for each work activity (content/activities/*.toml), the kinds of tools that the
// texts name (content/tools.toml), short names of published tasks (content/task-names.tsv and
// emerging-task-names.tsv), plain names of occupations (content/occupation-names.tsv), how skills stand
// (content/skills.toml), and where to learn (content/learning.toml). docs/content.md explains the files. Takes text, opens no file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/occupation.hpp"
#include "domain/edition.hpp"
#include "domain/profession.hpp"
#include "importers/table.hpp"

namespace willai::importers {

// What AI does in a kind of work today, and what stays with the person.
struct ReasonText {
  std::string today;
  std::string stays;
};

// Another text of the same activity for some fields of work, or for some occupations.
struct ReasonVariant {
  std::vector<std::string> fields;  // of fields_of_work()
  ReasonText text;
  std::vector<std::string> codes = {};  // of O*NET or SOC, or the beginnings of codes: "17-2199.03", "31-9096", "49-3"
};

// A kind of work under which variants are filed, and the SOC major groups it covers.
struct FieldOfWork {
  std::string_view name;
  std::vector<int> groups;
};
const std::vector<FieldOfWork>& fields_of_work();
// "office", "care", "knowledge" or "craft"; "" of a group that is none of SOC's.
std::string_view field_of_work(int major_group);

struct WrittenActivity {
  std::string id;  // "4.A.1.a.1.I01.D01"
  ReasonText text;
  std::string advice;
  std::vector<std::string> tools;  // ids of tools.toml
  std::vector<ReasonVariant> variants;
  std::string file;
  long line = 0;
};

struct ToolKind {
  std::string id;
  std::string name;
  std::string note;
};

struct TaskName {
  std::uint32_t onet_task = 0;
  std::string name;
};

// A short name of a task that O*NET lists as emerging, which has no id.
struct EmergingTaskName {
  OccupationCode code;
  std::uint32_t statement = 0;  // CRC-32 of the statement
  std::string name;
};

// What people call the workers of an occupation whose title is a list or a term of statistics.
struct OccupationName {
  OccupationCode code;
  std::string name;    // "Dentist"
  std::string plural;  // "Dentists"
  std::vector<std::string> also;  // other names that people use, the commonest first
};

// An answer in two sentences to whether AI replaces the work of an occupation.
struct OccupationAnswer {
  OccupationCode code;
  std::string answer;
};

// A skill, field of knowledge or technology, and how it stands where software can do more of the work.
struct WrittenSkill {
  std::string name;  // as O*NET spells it
  std::string stance;  // "vulnerable", "resilient", "growing" or "depends"
  std::string reason;
  std::string learn;  // what to learn next
};

// One file each. A file with a fault gives no row.
Imported<std::vector<WrittenActivity>> parse_activities(std::string_view text, std::string_view file);
Imported<std::vector<ToolKind>> parse_tools(std::string_view text, std::string_view file);
Imported<std::vector<WrittenSkill>> parse_skills(std::string_view text, std::string_view file);
Imported<std::vector<LearningLink>> parse_learning(std::string_view text, std::string_view file);
// Tab-separated; columns onet_task and name. Each task appears once.
Imported<TaskName> parse_task_names(std::string_view text, std::string_view file);
// Columns code, statement (its CRC-32) and name.
Imported<EmergingTaskName> parse_emerging_task_names(std::string_view text, std::string_view file);
// Columns code and answer. Each occupation appears once.
Imported<OccupationAnswer> parse_occupation_answers(std::string_view text, std::string_view file);
// Columns code, name, plural and also (separated by " | ", may be blank). Each occupation appears once.
Imported<OccupationName> parse_occupation_names(std::string_view text, std::string_view file);

}  // namespace willai::importers
