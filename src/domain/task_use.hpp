// Use that a publisher observed, release by release: what share of all conversations, calls or messages was about a task
// or an activity, and how far the work was handed over or done together. Each release is a count of its own: the method
// changes between them, so they are points, and no line leads through them.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace willai {

// One count of one kind of use.
struct UseRelease {
  std::string id{};      // "claude-2025-08", "claude-api-2025-08", "chatgpt-2026-06"
  std::string source{};  // "anthropic"
  std::string counted{};  // "conversations", "API calls", "messages", "messages about work"
  std::string period{};  // "August 2025"
  std::string month{};   // "2025-08", for the order
  std::string broke{};   // how the method differs from the release before it; "" if it does not
  std::string measure{};  // of the catalog: "anthropic-use-2025-08"
  friend bool operator==(const UseRelease&, const UseRelease&) = default;
};

// How a task's conversations went, as shares of them; together 1.
struct UseModes {
  double directive = 0;
  double feedback_loop = 0;
  double task_iteration = 0;
  double validation = 0;
  double learning = 0;
  double none = 0;          // of no such kind
  double unclassified = 0;  // too few to say, or filtered out
  double automation() const { return directive + feedback_loop; }
  double augmentation() const { return task_iteration + validation + learning; }
  friend bool operator==(const UseModes&, const UseModes&) = default;
};

// What one release says of a task, or of an activity. Without one, its use was too rare for that release to name it.
struct ObservedUse {
  std::string release{};
  double percent = 0;              // of all that the release counts
  std::optional<UseModes> modes{};  // absent where the release does not say
  int tasks = 1;                   // that have the same words, so that the share is about all of them
  friend bool operator==(const ObservedUse&, const ObservedUse&) = default;
};

// An intermediate work activity of O*NET and its use.
struct ActivityUse {
  std::string activity{};  // "4.A.2.a.4.I09"
  std::string title{};     // "" where the release of O*NET does not say
  std::vector<ObservedUse> use{};
  friend bool operator==(const ActivityUse&, const ActivityUse&) = default;
};

}  // namespace willai
