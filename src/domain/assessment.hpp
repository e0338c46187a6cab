// A reader's own week as the reader entered it (docs/assessment.md): which tasks, how much time, what was skipped,
// which skills. make() checks what must hold for every assessment; settle() checks that the tasks belong to an edition.
//
//   AssessmentParts parts;
//   parts.profession = "backend-developer";
//   parts.tasks = {{TaskOfProfession{"write-code"}, 600}, {OwnTask{"answer customer emails"}, 120}};
//   const Assessment assessment = TRY(Assessment::make(std::move(parts)));
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "domain/profession.hpp"

namespace willai {

// Limits of an assessment. 100 hours and 60 tasks are more than any honest answer needs.
inline constexpr int kMostMinutes = 6000;  // per week
inline constexpr std::size_t kMostTasks = 60;
inline constexpr std::size_t kMostSkipped = 100;
inline constexpr std::size_t kMostNames = 60;     // of skills, and of tools
inline constexpr std::size_t kLongestTask = 300;  // characters
inline constexpr std::size_t kLongestName = 100;  // characters of a skill, a tool or a slug
inline constexpr int kMostYears = 70;

// The edition that an assessment was made with.
struct EditionStamp {
  int volume = 0;
  int number = 0;
  friend auto operator<=>(const EditionStamp&, const EditionStamp&) = default;
};

// A task of the profession, by its slug or by the id of its O*NET task.
struct TaskOfProfession {
  std::string slug;
  friend bool operator==(const TaskOfProfession&, const TaskOfProfession&) = default;
};
struct TaskOfOnet {
  std::uint32_t id = 0;
  friend bool operator==(const TaskOfOnet&, const TaskOfOnet&) = default;
};
// A task in the reader's own words.
struct OwnTask {
  std::string text;
  friend bool operator==(const OwnTask&, const OwnTask&) = default;
};
// A task in the reader's own words, of which only the time is known: the text was not sent, as in a link without its
// fragment.
struct WithheldTask {
  friend bool operator==(const WithheldTask&, const WithheldTask&) = default;
};

using TaskChoice = std::variant<TaskOfProfession, TaskOfOnet, OwnTask, WithheldTask>;

struct WeekTask {
  TaskChoice what;
  std::optional<long long> minutes{};  // per week, 0 to kMostMinutes; absent if not given
  friend bool operator==(const WeekTask&, const WeekTask&) = default;
};

struct AssessmentParts {
  std::optional<EditionStamp> edition{};
  std::string profession{};                 // its slug; "" if the reader chose none
  std::optional<long long> week_minutes{};  // length of the whole week, if the reader gave it
  std::vector<WeekTask> tasks{};
  std::vector<std::string> skipped{};  // slugs of tasks that the reader did not answer
  std::vector<std::string> skills{};   // skills of the reader, by name
  std::vector<std::string> tools{};    // tools that the reader uses, by name
  std::optional<long long> years{};    // years of experience
  friend bool operator==(const AssessmentParts&, const AssessmentParts&) = default;
};

class Assessment {
 public:
  // Trims white space at the ends of texts. An error says where, what was found and what is allowed:
  // "\"tasks[3].minutes\" is -5; it must be 0 to 6,000".
  static Result<Assessment> make(AssessmentParts parts);

  const AssessmentParts& parts() const { return parts_; }
  const std::string& profession() const { return parts_.profession; }
  const std::vector<WeekTask>& tasks() const { return parts_.tasks; }

  friend bool operator==(const Assessment&, const Assessment&) = default;

 private:
  explicit Assessment(AssessmentParts parts) : parts_(std::move(parts)) {}
  AssessmentParts parts_;
};

// Replaces every O*NET id by the slug of its task. It is an error if the profession does not have a task, or if a task
// appears twice.
Result<Assessment> settle(const Assessment& assessment, const Profession& profession);

// Every task of the profession by its slug, including skipped ones; null if it has none.
const Task* find_task(const Profession& profession, std::string_view slug);

}  // namespace willai
