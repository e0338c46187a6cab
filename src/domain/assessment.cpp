#include "domain/assessment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace willai {
namespace {

// The allowed range of a number.
struct Bounds {
  long long least;
  long long most;
};

struct Counted {
  std::size_t count;
  std::size_t most;
};

bool has_ascii_control(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

Result<> check_number(const std::string& where, const std::optional<long long>& number, Bounds bounds) {
  if (!number || (*number >= bounds.least && *number <= bounds.most)) return Nothing{};
  return invalid(
      fmt::format("\"{}\" is {}; it must be {} to {}", where, *number, bounds.least, with_thousands(bounds.most)));
}

Result<> check_count(const std::string& where, Counted counted) {
  if (counted.count <= counted.most) return Nothing{};
  return invalid(fmt::format("\"{}\" has {} entries; at most {} are allowed", where, counted.count, counted.most));
}

Result<> clean_text(const std::string& where, std::string& text, std::size_t longest) {
  if (!is_utf8(text)) return invalid(fmt::format("\"{}\" is not UTF-8 text", where));
  text = std::string(trim(text));
  if (text.empty()) return invalid(fmt::format("\"{}\" is empty; it must have 1 to {} characters", where, longest));
  if (has_ascii_control(text))
    return invalid(fmt::format("\"{}\" has a control character, such as a line break; write it in one line", where));
  const std::size_t length = character_count(text);
  if (length <= longest) return Nothing{};
  return invalid(fmt::format("\"{}\" has {} characters; it must have 1 to {}", where, length, longest));
}

Result<> clean_names(const std::string& where, std::vector<std::string>& names, std::size_t most) {
  TRY(check_count(where, {names.size(), most}));
  std::set<std::string> seen;
  for (std::size_t i = 0; i < names.size(); ++i) {
    TRY(clean_text(fmt::format("{}[{}]", where, i), names[i], kLongestName));
    if (!seen.insert(to_lower(names[i])).second)
      return invalid(fmt::format("\"{}[{}]\" repeats “{}”", where, i, names[i]));
  }
  return Nothing{};
}

Result<> check_profession(const std::string& where, const AssessmentParts& parts) {
  if (!parts.profession.empty()) return Nothing{};
  return invalid(fmt::format("\"{}\" names a task of a profession, but there is no \"profession\"", where));
}

Result<> clean_choice(const std::string& where, TaskChoice& choice, const AssessmentParts& parts) {
  if (auto* own = std::get_if<OwnTask>(&choice)) return clean_text(where + ".text", own->text, kLongestTask);
  if (auto* published = std::get_if<TaskOfProfession>(&choice)) {
    TRY(check_profession(where + ".task", parts));
    return clean_text(where + ".task", published->slug, kLongestName);
  }
  return std::holds_alternative<TaskOfOnet>(choice) ? check_profession(where + ".onet_task", parts) : Nothing{};
}

long long minutes_of(const std::vector<WeekTask>& tasks) {
  long long sum = 0;
  for (const WeekTask& task : tasks) sum += task.minutes.value_or(0);
  return sum;
}

Result<> check_week(const AssessmentParts& parts) {
  const long long sum = minutes_of(parts.tasks);
  if (sum > kMostMinutes)
    return invalid(fmt::format("\"tasks\" add up to {} minutes a week; at most {} (100 hours) are allowed",
                               with_thousands(sum), with_thousands(kMostMinutes)));
  return Nothing{};
}

Result<> clean_tasks(AssessmentParts& parts) {
  TRY(check_count("tasks", {parts.tasks.size(), kMostTasks}));
  for (std::size_t i = 0; i < parts.tasks.size(); ++i) {
    const std::string where = fmt::format("tasks[{}]", i);
    TRY(clean_choice(where, parts.tasks[i].what, parts));
    TRY(check_number(where + ".minutes", parts.tasks[i].minutes, {0, kMostMinutes}));
  }
  if (!parts.skipped.empty()) TRY(check_profession("skipped", parts));
  return clean_names("skipped", parts.skipped, kMostSkipped);
}

Result<> check_edition(const std::optional<EditionStamp>& edition) {
  if (!edition) return Nothing{};
  TRY(check_number("edition.volume", edition->volume, {1, 3999}));
  return check_number("edition.number", edition->number, {1, 9999});
}

bool stands_for(const Task& task, std::uint32_t id) {
  return std::ranges::find(task.published, id, &PublishedTask::onet_task_id) != task.published.end();
}

Error no_such_task(const std::string& where, const std::string& said, const Profession& profession) {
  return invalid(
      fmt::format("\"{}\" is {}; the profession “{}” has no such task in this edition", where, said, profession.slug));
}

Result<> settle_choice(const std::string& where, TaskChoice& choice, const Profession& profession) {
  if (const auto* published = std::get_if<TaskOfProfession>(&choice))
    if (!find_task(profession, published->slug))
      return no_such_task(where + ".task", "“" + published->slug + "”", profession);
  if (const auto* onet = std::get_if<TaskOfOnet>(&choice)) {
    const auto found =
        std::ranges::find_if(profession.tasks, [&](const Task& task) { return stands_for(task, onet->id); });
    if (found == profession.tasks.end())
      return no_such_task(where + ".onet_task", fmt::to_string(onet->id), profession);
    choice = TaskOfProfession{found->slug};
  }
  return Nothing{};
}

Result<> check_once(const std::string& where, const std::string& slug, std::set<std::string>& seen) {
  if (seen.insert(slug).second) return Nothing{};
  return invalid(fmt::format("\"{}\" repeats the task “{}”", where, slug));
}

}  // namespace

Result<Assessment> Assessment::make(AssessmentParts parts) {
  TRY(check_edition(parts.edition));
  if (!parts.profession.empty()) TRY(clean_text("profession", parts.profession, kLongestName));
  TRY(check_number("week_minutes", parts.week_minutes, {0, kMostMinutes}));
  TRY(clean_tasks(parts));
  TRY(check_week(parts));
  TRY(clean_names("skills", parts.skills, kMostNames));
  TRY(clean_names("tools", parts.tools, kMostNames));
  TRY(check_number("years", parts.years, {0, kMostYears}));
  return Assessment(std::move(parts));
}

const Task* find_task(const Profession& profession, std::string_view slug) {
  const auto found = std::ranges::find(profession.tasks, slug, &Task::slug);
  return found == profession.tasks.end() ? nullptr : &*found;
}

Result<Assessment> settle(const Assessment& assessment, const Profession& profession) {
  AssessmentParts parts = assessment.parts();
  std::set<std::string> seen;
  for (std::size_t i = 0; i < parts.tasks.size(); ++i) {
    const std::string where = fmt::format("tasks[{}]", i);
    TRY(settle_choice(where, parts.tasks[i].what, profession));
    if (const auto* published = std::get_if<TaskOfProfession>(&parts.tasks[i].what))
      TRY(check_once(where, published->slug, seen));
  }
  for (std::size_t i = 0; i < parts.skipped.size(); ++i) {
    const std::string where = fmt::format("skipped[{}]", i);
    if (!find_task(profession, parts.skipped[i])) return no_such_task(where, "“" + parts.skipped[i] + "”", profession);
    TRY(check_once(where, parts.skipped[i], seen));
  }
  return Assessment::make(std::move(parts));
}

}  // namespace willai
