// WORKBank: what workers wish of AI for their own tasks, and what experts say agents could do (Shao, Zope and others,
// “Future of Work with AI Agents”, 2025). Publisher: SALT-NLP, Stanford, dataset SALT-NLP/WORKBank. No license is stated:
// the files are read from the user's own copy and never redistributed. CSV, tasks and titles of O*NET 29.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "domain/occupation.hpp"
#include "importers/table.hpp"

namespace willai::importers::workbank {

// A row of domain_worker_desires.csv: one worker's answers about one task. All from 1 to 5.
struct DesireRow {
  std::uint32_t task_id = 0;
  std::string title;  // of the occupation, in O*NET's words
  std::string task;
  std::string worker;
  int desire = 0;     // how much the worker wants the task automated
  int enjoyment = 0;  // how much the worker likes it
  int agency = 0;     // how much of it a person should do: 1 none, at 5 the person is essential
  friend bool operator==(const DesireRow&, const DesireRow&) = default;
};

// A row of expert_rated_technological_capability.csv: one expert's answers about one task, from 1 to 5.
struct CapacityRow {
  std::uint32_t task_id = 0;
  std::string title;
  std::string task;
  std::string expert;
  int capacity = 0;  // how well an agent of today could do it
  int agency = 0;    // how much of it a person must do
  friend bool operator==(const CapacityRow&, const CapacityRow&) = default;
};

// A row of task_statement_with_metadata.csv: whose task it is.
struct TaskRow {
  OccupationCode code;
  std::uint32_t task_id = 0;
  std::string title;
  friend bool operator==(const TaskRow&, const TaskRow&) = default;
};

// `file` is the file's name in rejects. A worker answers about a task once. Experts answered 19 times about a task that they
// had rated before; the file counts these answers, and so do we.
Imported<DesireRow> parse_desires(std::string_view text, std::string_view file);
Imported<CapacityRow> parse_capacities(std::string_view text, std::string_view file);
Imported<TaskRow> parse_tasks(std::string_view text, std::string_view file);

}  // namespace willai::importers::workbank
