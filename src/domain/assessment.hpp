// A reader's own week as the reader told it (docs/assessment.md): which tasks, how long, what was skipped, what the
// reader can do. What holds for every assessment is checked once, in make(); whether its tasks are those of an edition
// is checked by settle().
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

// Limits of an assessment. A week of 100 hours and 60 tasks leaves room for every honest answer.
inline constexpr int kMostMinutes = 6000;  // a week
inline constexpr std::size_t kMostTasks = 60;
inline constexpr std::size_t kMostSkipped = 100;
inline constexpr std::size_t kMostNames = 60;     // of skills, and of tools
inline constexpr std::size_t kLongestTask = 300;  // characters
inline constexpr std::size_t kLongestName = 100;  // characters of a skill, a tool or a slug
inline constexpr int kMostYears = 70;

// Which edition an assessment was made with.
struct EditionStamp {
  int volume = 0;
  int number = 0;
  friend auto operator<=>(const EditionStamp&, const EditionStamp&) = default;
};

// A task of the profession, by its slug or by the O*NET task it stands for.
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
// A task of the reader's own whose words stayed behind, as in a link without its fragment: only its time is known.
struct WithheldTask {
  friend bool operator==(const WithheldTask&, const WithheldTask&) = default;
};

using TaskChoice = std::variant<TaskOfProfession, TaskOfOnet, OwnTask, WithheldTask>;

struct WeekTask {
  TaskChoice what;
  std::optional<long long> minutes{};  // a week, 0 to kMostMinutes; absent: not said
  friend bool operator==(const WeekTask&, const WeekTask&) = default;
};

struct AssessmentParts {
  std::optional<EditionStamp> edition{};
  std::string profession{};                 // its slug; "" when the reader chose none
  std::optional<long long> week_minutes{};  // how long the whole week is, where the reader said so
  std::vector<WeekTask> tasks{};
  std::vector<std::string> skipped{};  // slugs of tasks the reader did not answer for
  std::vector<std::string> skills{};   // that the reader has, by name
  std::vector<std::string> tools{};    // that the reader uses, by name
  std::optional<long long> years{};    // of experience
  friend bool operator==(const AssessmentParts&, const AssessmentParts&) = default;
};

class Assessment {
 public:
  // Texts lose white space at their ends. An error says where, what was there and what may be:
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

// The same with every O*NET id replaced by the slug of its task. An error names a task that the profession has not, or
// one that is named twice.
Result<Assessment> settle(const Assessment& assessment, const Profession& profession);

// Every task of the profession, skipped ones too, by its slug; null when it has none.
const Task* find_task(const Profession& profession, std::string_view slug);

}  // namespace willai
