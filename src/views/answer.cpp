#include "views/answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.hpp"
#include "scoring/profession_score.hpp"
#include "views/wording.hpp"

namespace willai::views {
namespace {

constexpr std::size_t kLongestNamed = 64;  // a longer name would bury the sentence

// One of several ways to say the same, always the same one for a profession.
template <std::size_t Count>
std::string_view pick(const Profession& profession, const std::array<std::string_view, Count>& ways) {
  std::uint32_t hash = 2166136261;
  for (const char each : profession.slug) hash = (hash ^ static_cast<unsigned char>(each)) * 16777619;
  return ways[hash % Count];
}

// "the work of registered nurses"; a title that is a list is no name for people, so it is "this work".
std::string work_of(const Profession& profession) {
  constexpr std::string_view kProper = "English";
  if (profession.plural.find_first_of(",/") != std::string::npos) return "this work";
  std::vector<std::string> words;
  for (const std::string_view word : split(profession.plural, ' ')) {
    const bool is_short_form = word.size() > 1 && word[1] >= 'A' && word[1] <= 'Z';
    words.push_back(is_short_form || word == kProper ? std::string(word) : to_lower(word));
  }
  return fmt::format("the work of {}", fmt::join(words, " "));
}

// The heaviest tasks at a level, as "keep clients’ cards", contested ones last.
std::vector<std::string> leading_tasks(const Profession& profession, Level level, std::size_t most) {
  std::vector<const Task*> tasks;
  for (const Task& task : profession.tasks)
    if (task.level == level && task.name.size() <= kLongestNamed) tasks.push_back(&task);
  std::ranges::stable_sort(tasks, [](const Task* a, const Task* b) {
    return std::pair(a->contested, b->weight) < std::pair(b->contested, a->weight);
  });
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(most, tasks.size()); ++i) names.push_back(lower_first(tasks[i]->name));
  return names;
}

// Where AI helps: HIGH first, then MEDIUM; at most two.
std::vector<std::string> helped_tasks(const Profession& profession) {
  std::vector<std::string> names = leading_tasks(profession, Level::high, 2);
  for (std::string& name : leading_tasks(profession, Level::medium, 2))
    if (names.size() < 2) names.push_back(std::move(name));
  return names;
}

std::string to_do(const std::vector<std::string>& names) { return names.size() == 1 ? names.front() : names.front() + " and to " + names.back(); }

using Names = std::vector<std::string>;

std::string mostly_low(const Profession& profession, const Names& helped, const Names& held) {
  constexpr std::array<std::string_view, 3> kFirst = {"AI hardly touches most of {}, such as to {}.",
                                                      "AI hardly touches most of {}: to {}, for example.",
                                                      "Neither a language model nor software built on one would halve the time of most of {}, such as to {}."};
  constexpr std::array<std::string_view, 3> kThen = {" Where it could save time is to {}.", " It could help to {}.",
                                                     " Time could be saved where the task is to {}."};
  std::string answer = fmt::format(fmt::runtime(pick(profession, kFirst)), work_of(profession), to_do(held));
  return helped.empty() ? answer : answer + fmt::format(fmt::runtime(pick(profession, kThen)), to_do(helped));
}

std::string mostly_high(const Profession& profession, const Names& held) {
  constexpr std::array<std::string_view, 3> kFirst = {"Much of {} could take half the time with a language model alone, such as to {}.",
                                                      "A language model could draft much of {} today: to {}, for example.",
                                                      "A language model alone could halve the time of much of {}, such as to {}."};
  constexpr std::array<std::string_view, 2> kThen = {" It hardly touches the part where the task is to {}.", " It changes little where the task is to {}."};
  const Names high = leading_tasks(profession, Level::high, 2), medium = leading_tasks(profession, Level::medium, 1);
  std::string answer = fmt::format(fmt::runtime(pick(profession, kFirst)), work_of(profession), to_do(high));
  if (!held.empty()) return answer + fmt::format(fmt::runtime(pick(profession, kThen)), to_do(held));
  return medium.empty() ? answer : answer + fmt::format(" Other tasks, such as to {}, would take software built on one.", to_do(medium));
}

std::string mostly_medium(const Profession& profession, const Names& held) {
  constexpr std::array<std::string_view, 3> kFirst = {"Software built on language models could shorten much of {}, such as to {}.",
                                                      "What AI changes in {} comes with software, above all where the task is to {}.",
                                                      "Built into software, AI could save much time in {}: to {}, for example."};
  constexpr std::array<std::string_view, 2> kThen = {" It hardly touches the part where the task is to {}.", " Little changes where the task is to {}."};
  const Names high = leading_tasks(profession, Level::high, 1);
  std::string answer = fmt::format(fmt::runtime(pick(profession, kFirst)), work_of(profession), to_do(leading_tasks(profession, Level::medium, 2)));
  if (!held.empty()) return answer + fmt::format(fmt::runtime(pick(profession, kThen)), to_do(held));
  return high.empty() ? answer : answer + fmt::format(" A language model alone could halve the time to {}.", to_do(high));
}

std::string mixed(const Profession& profession, const Names& helped, const Names& held) {
  constexpr std::array<std::string_view, 3> kWays = {"AI could save much time in one part of {}: to {}. It hardly touches another: to {}.",
                                                     "Part of {} could go faster with AI, such as to {}. Another part hardly changes: to {}, for example.",
                                                     "AI meets {} in parts. It could save much time where the task is to {}, and little where it is to {}."};
  return fmt::format(fmt::runtime(pick(profession, kWays)), work_of(profession), to_do(helped), to_do(held));
}

// By the shares of importance among the tasks that have a level.
std::string composed_answer(const Profession& profession) {
  const scoring::LevelShares shares = scoring::shares_by_importance(profession.tasks);
  const double rated = shares.high + shares.medium + shares.low;
  const Names helped = helped_tasks(profession), held = leading_tasks(profession, Level::low, 2);
  if (helped.empty() && held.empty()) return "";
  if (helped.empty() || (!held.empty() && shares.low >= .65 * rated)) return mostly_low(profession, helped, held);
  if (shares.high >= .35 * rated && !leading_tasks(profession, Level::high, 1).empty()) return mostly_high(profession, held);
  const bool has_medium = !leading_tasks(profession, Level::medium, 1).empty();
  if (has_medium && (held.empty() || shares.low < .35 * rated)) return mostly_medium(profession, held);
  return held.empty() ? "" : mixed(profession, helped, held);
}

// "five of its 27 tasks could …, nine would …, and ten could not …": one part for each level that has tasks.
std::string counts_of_levels(const Profession& profession) {
  const std::pair<Level, std::string_view> levels[] = {
      {Level::high, "could take half the time with a language model alone"},
      {Level::medium, "would take software built on a language model"},
      {Level::low, "could not be done in half the time with either"}};
  std::vector<std::string> parts;
  for (const auto& [level, what] : levels) {
    const int count = count_at(profession.tasks, level);
    if (count == 0) continue;
    const std::string of_all =
        parts.empty() ? fmt::format(" of its {} tasks", number_word(static_cast<int>(profession.tasks.size()))) : "";
    const bool alone = parts.empty() && level == Level::low;
    if (alone && count == static_cast<int>(profession.tasks.size())) {
      parts.push_back(fmt::format("none{} could be done in half the time with a language model or software built on one", of_all));
      continue;
    }
    parts.push_back(fmt::format(
        "{}{} {}", number_word(count), of_all,
        alone ? "could not be done in half the time with a language model or software built on one" : what));
  }
  return (profession.origin == Origin::written ? "By our own rating, " : "By the settled levels, ") + join_with_and(parts);
}

}  // namespace

std::string reply_of(const Profession& profession) {
  if (profession.tasks.empty())
    return fmt::format(
        "This page cannot answer that for {}. O*NET lists no tasks for this occupation, so nobody could rate them. We "
        "do not guess.",
        profession.plural);
  if (!profession.exposure)
    return fmt::format(
        "This edition has no published ratings for the tasks of {}. The page lists the tasks. We do not guess their "
        "levels.",
        profession.plural);
  if (!profession.answer.empty()) return profession.answer;
  std::string answer = composed_answer(profession);
  return answer.empty() ? counts_of_levels(profession) + "." : answer;
}

std::string evidence_of(const Profession& profession) {
  if (!profession.exposure) return "";
  const int gaps = count_at(profession.tasks, std::nullopt);
  return fmt::format(
      "No study cited here shows that this work goes away, and none can show that it stays as it is. {}.{}",
      counts_of_levels(profession),
      gaps == 0 ? "" : fmt::format(" Another {} {} not rated.", number_word(gaps), gaps == 1 ? "is" : "are"));
}

}  // namespace willai::views
