#include "views/advice.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

// Whose judgment a level is; every sentence begins with it.
std::string judges(const Task& task) {
  return task.basis == Basis::rated ? "People who labelled this task judged" : "We judge";
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
  const std::string what = activity.empty() ? "its routine part" : fmt::format("the part that is to {}", activity);
  return {fmt::format("{} that a language model alone could halve its time at equal quality, so {} is under pressure. "
                      "Nobody has measured here how much of that time is saved in practice.",
                      judges(task), what),
          low.empty() ? "If it fills much of your week, build what stands beside it: checking a draft against the case "
                        "at hand, and answering for the result."
                      : fmt::format("If it fills much of your week, build what stands beside it: checking a draft "
                                    "against the case at hand, and tasks rated LOW here, such as {}.",
                                    low)};
}

std::vector<std::string> when_medium(const Profession& profession, const Task& task) {
  const std::string activity = activity_of(task);
  const std::string high = others_at(profession, task, Level::high);
  const std::string split = activity.empty() ? ""
                                             : fmt::format(
                                                   " The software’s part would be in the material of one activity, to "
                                                   "{}; the question, the check and the decision stay with a person.",
                                                   activity);
  return {fmt::format("{} that a chat window would not do, but that software built on a language model could halve the "
                      "time: the task splits between the two.{}",
                      judges(task), split),
          high.empty() ? "Whether it gets faster in your workplace depends on such software being there and reaching "
                         "the right records."
                       : fmt::format("Whether it gets faster in your workplace depends on such software being there. "
                                     "It would not be needed for {}.",
                                     high)};
}

std::vector<std::string> when_low(const Profession& profession, const Task& task) {
  if (task.basis == Basis::rated && task.raters_split)
    return {
        "People who labelled this task saw no way to halve its time; GPT-4, under at least one rubric, did. Treat it "
        "as an anchor only if your own week bears that out."};
  const std::string high = others_at(profession, task, Level::high);
  const std::string anchor = task.basis == Basis::rated
                                 ? "A durable anchor by all labels published: neither a language model nor software "
                                   "built on one was seen to halve its time."
                                 : "A durable anchor as we judge it: neither a language model nor software built on "
                                   "one would halve its time at equal quality.";
  return {anchor, high.empty() ? "It is a task to name when you describe what you bring."
                               : fmt::format("Time saved elsewhere, as in {}, could go here; and it is a task to name "
                                             "when you describe what you bring.",
                                             high)};
}

}  // namespace

std::string standfirst_of(const Profession& profession, const Task& task) {
  if (!task.level)
    return fmt::format(
        "A task without a published label in this edition. This page says what is known of it among the tasks of {}, "
        "and leaves the rest open.",
        profession.plural);
  const std::string who = task.basis == Basis::rated ? "People labelled this task" : "We put this task at";
  return fmt::format("{} {}: {}. What that rests on, where readings differ, and what to build beside it.", who,
                     word_for(*task.level), meaning_of(*task.level));
}

namespace {

std::string when_not_rated(const Task& task) {
  const std::string gap = "No level is printed: the study’s file holds no label for this task. ";
  if (!task.predicted) return gap + "The tasks around it are in the table below.";
  return gap +
         fmt::format(
             "Our task model predicts an exposure of {} ({}): a prediction, which stands beside labels and never in "
             "their place.",
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
