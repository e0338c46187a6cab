// What earlier editions said about a task, where a later one differs: enough to tell what changed since any edition.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/level.hpp"

namespace willai {

// The state of a task: with a level, without one, or not in the edition.
enum class TaskState : std::uint8_t { high, medium, low, not_rated, absent };

constexpr TaskState state_of(std::optional<Level> level) {
  if (!level) return TaskState::not_rated;
  return *level == Level::high ? TaskState::high : *level == Level::medium ? TaskState::medium : TaskState::low;
}

// Absent for a task that had no level or did not exist.
constexpr std::optional<Level> level_of(TaskState state) {
  if (state == TaskState::high) return Level::high;
  if (state == TaskState::medium) return Level::medium;
  return state == TaskState::low ? std::optional(Level::low) : std::nullopt;
}

// The last edition with this state.
struct LastIn {
  int volume = 0;
  int number = 0;
  friend auto operator<=>(const LastIn&, const LastIn&) = default;
};

struct PastTask {
  std::string profession;  // of the profession
  std::string slug;        // slug within it
  std::string name;        // its name in that edition; if it did not exist, its later name
  TaskState state = TaskState::absent;
  LastIn last_in{};
};

}  // namespace willai
