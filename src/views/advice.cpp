#include "views/advice.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

// Whose judgment a level is; every sentence begins with it.
std::string judges(const Task& task) {
  return task.basis == Basis::settled ? "The readings of this task come to say" : "We judge";
}

// Up to two other tasks of the profession at a level, in quotes, those that raters agree on first; "" for none.
std::string others_at(const Profession& profession, const Task& task, Level level) {
  std::vector<const Task*> others;
  for (const Task& other : profession.tasks)
    if (other.level == level && other.slug != task.slug) others.push_back(&other);
  std::ranges::stable_sort(others, {}, &Task::raters_split);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min<std::size_t>(2, others.size()); ++i)
    names.push_back("“" + others[i]->name + "”");
  return join_with_and(names);
}

// What the work consists of, according to the first activity; "" for none.
std::string activity_of(const Task& task) {
  if (task.activities.empty()) return "";
  std::string title = lower_first(task.activities.front().title);
  if (title.ends_with('.')) title.pop_back();
  return title;
}

std::vector<std::string> when_high(const Profession& profession, const Task& task) {
  const std::string activity = activity_of(task);
  const std::string low = others_at(profession, task, Level::low);
  const std::string what = activity.empty() ? "its routine part" : fmt::format("the part where you {}", activity);
  return {fmt::format("{} that a language model alone could halve its time at equal quality. That puts {} under "
                      "pressure. No figure here shows how much time is saved in practice.",
                      judges(task), what),
          low.empty() ? "If it fills much of your week, get better at what goes with it: checking a draft against the "
                        "facts, and answering for the result."
                      : fmt::format("If it fills much of your week, get better at what goes with it: checking a draft "
                                    "against the facts, and tasks rated LOW here, such as {}.",
                                    low)};
}

std::vector<std::string> when_medium(const Profession& profession, const Task& task) {
  const std::string activity = activity_of(task);
  const std::string high = others_at(profession, task, Level::high);
  const std::string split =
      activity.empty()
          ? ""
          : fmt::format(" Software would help to {}. The question, the check and the decision stay with a person.",
                        activity);
  return {fmt::format("{} that a chatbot alone would not help much, but that software built on a language model could "
                      "halve the time. The task then splits between person and software.{}",
                      judges(task), split),
          high.empty()
              ? "It gets faster in your workplace only if you have such software and it can read the right records."
              : fmt::format(
                    "It gets faster in your workplace only if you have such software. You would not need it for {}.",
                    high)};
}

std::vector<std::string> when_low(const Profession& profession, const Task& task) {
  if (task.basis == Basis::settled && task.raters_split)
    return {"Taken together, the readings of this task see no way to halve its time, but not all of them agree. Rely on it only if "
            "your own week shows the same."};
  const std::string high = others_at(profession, task, Level::high);
  const std::string anchor =
      task.basis == Basis::settled
          ? "A durable anchor: in no published rating could a language model, or software built on one, halve its time."
          : "A durable anchor, as we judge it: neither a language model nor software built on one would halve its time "
            "at equal quality.";
  return {anchor,
          high.empty()
              ? "Name this task when you describe what you bring."
              : fmt::format(
                    "Time saved elsewhere, as in {}, could go here. Name this task when you describe what you bring.",
                    high)};
}

}  // namespace

std::string standfirst_of(const Profession& profession, const Task& task) {
  if (!task.level)
    return fmt::format(
        "This edition has no published rating of this task. The page shows what we know about it among the tasks of "
        "{}.",
        profession.plural);
  const std::string who = task.basis == Basis::settled ? "The readings of this task settle on" : "We rate this task";
  return fmt::format("{} {}: {}. Read why, where ratings differ, and what you can do.", who, word_for(*task.level),
                     meaning_of(*task.level));
}

namespace {

std::string when_not_rated(const Task& task) {
  const std::string gap = "This task has no level, because the study has no rating of it. ";
  if (!task.predicted) return gap + "The table below has the other tasks.";
  return gap +
         fmt::format("Our model predicts an exposure of {} ({}). That is a prediction. It never replaces a rating.",
                     range_text(task.predicted->exposure), word_for(task.predicted->level));
}

}  // namespace

std::vector<std::string> advice_of(const Profession& profession, const Task& task) {
  if (!task.advice.empty()) return {task.advice};
  if (!task.level) return {when_not_rated(task)};
  switch (*task.level) {
    case Level::high: return when_high(profession, task);
    case Level::medium: return when_medium(profession, task);
    default: return when_low(profession, task);
  }
}

}  // namespace willai::views
