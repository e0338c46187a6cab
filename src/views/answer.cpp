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

// "Registered Nurses" inside a sentence: "registered nurses". A title that is a list is no name for people.
std::string people_of(const Profession& profession) {
  constexpr std::string_view kProper = "English";
  if (profession.plural.find(',') != std::string::npos) return "people in this work";
  std::vector<std::string> words;
  for (const std::string_view word : split(profession.plural, ' ')) {
    const bool has_more_capitals = std::ranges::any_of(word.substr(std::min<std::size_t>(1, word.size())), [](char each) { return each >= 'A' && each <= 'Z'; });
    words.push_back(has_more_capitals || word == kProper ? std::string(word) : lower_first(std::string(word)));
  }
  return fmt::format("{}", fmt::join(words, " "));
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

std::string mostly_low(const Profession& profession, const std::vector<std::string>& helped, const std::vector<std::string>& held) {
  const std::string first = fmt::format(fmt::runtime(pick(profession, std::array<std::string_view, 3>{
                                            "Most of the work of {} is work that AI hardly touches, such as to {}.",
                                            "AI hardly touches most of what {} do, such as to {}.",
                                            "Most of what {} do stays as it is, such as to {}."})),
                                        people_of(profession), to_do(held));
  if (helped.empty()) return first + " No task of it would take half the time with a language model, or with software built on one.";
  return first + " " + fmt::format(fmt::runtime(pick(profession, std::array<std::string_view, 3>{
                           "Where it can save time today is when they have to {}.", "It can help them to {}.",
                           "Time can be saved where they have to {}."})), to_do(helped));
}

std::string mostly_high(const Profession& profession, const std::vector<std::string>& helped, const std::vector<std::string>& held) {
  const std::string first = fmt::format(fmt::runtime(pick(profession, std::array<std::string_view, 3>{
                                            "The work of {} is among the more exposed: to {} could each take half the time with a language model.",
                                            "Much of what {} do can be drafted by a language model today: to {}, for example.",
                                            "A language model can already take on much of the desk work of {}, such as to {}."})),
                                        people_of(profession), to_do(helped));
  if (held.empty()) return first + " What is left is the check of the draft, and the answer for it.";
  return first + " " + fmt::format(fmt::runtime(pick(profession, std::array<std::string_view, 2>{
                           "What holds is to {}.", "It hardly touches the part where they have to {}."})), to_do(held));
}

std::string mostly_medium(const Profession& profession, const std::vector<std::string>& helped, const std::vector<std::string>& held) {
  const std::string first = fmt::format(fmt::runtime(pick(profession, std::array<std::string_view, 3>{
                                            "For {}, AI is mostly a matter of software: built into the tools of the trade, it could save much time when they have to {}.",
                                            "Software built on language models could shorten much of the work of {}, such as to {}.",
                                            "What AI changes for {} comes with the software they use, above all where they have to {}."})),
                                        people_of(profession), to_do(helped));
  if (held.empty()) return first + " The question, the check and the decision stay with a person.";
  return first + " " + fmt::format(fmt::runtime(pick(profession, std::array<std::string_view, 2>{
                           "It hardly touches the part where they have to {}.", "Little changes where they have to {}."})), to_do(held));
}

std::string mixed(const Profession& profession, const std::vector<std::string>& helped, const std::vector<std::string>& held) {
  return fmt::format(fmt::runtime(pick(profession, std::array<std::string_view, 3>{
                         "AI meets the work of {0} in parts. It could save much time when they have to {1}, and it hardly touches the "
                         "part where they have to {2}.",
                         "Part of what {0} do could go faster with AI, such as to {1}. Another part stays as it is: to {2}, for example.",
                         "The work of {0} divides. To {1} could be faster with AI; to {2} hardly changes."})),
                     people_of(profession), to_do(helped), to_do(held));
}

// By the shares of importance among the tasks that have a level.
std::string composed_answer(const Profession& profession) {
  const LevelShares shares = shares_by_importance(profession.tasks);
  const double rated = shares.high + shares.medium + shares.low;
  const auto helped = helped_tasks(profession);
  const auto held = leading_tasks(profession, Level::low, 2);
  if (helped.empty() && held.empty()) return "";
  if (helped.empty() || (!held.empty() && shares.low >= .65 * rated)) return mostly_low(profession, helped, held);
  if (shares.high >= .35 * rated) return mostly_high(profession, helped, held);
  if (held.empty() || shares.low < .35 * rated) return mostly_medium(profession, helped, held);
  return mixed(profession, helped, held);
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
    parts.push_back(fmt::format(
        "{}{} {}", number_word(count), of_all,
        alone ? "could not be done in half the time with a language model or software built on one" : what));
  }
  return (profession.origin == Origin::written ? "By our own rating, " : "By the settled levels, ") + join_with_and(parts);
}

}  // namespace

std::vector<std::string> answer_of(const Profession& profession) {
  if (profession.tasks.empty())
    return {fmt::format(
        "This page cannot answer that for {}. O*NET lists no tasks for this occupation, so nobody could rate them. We "
        "do not guess.",
        profession.plural)};
  if (!profession.exposure)
    return {fmt::format(
        "This edition has no published ratings for the tasks of {}. The page lists the tasks. We do not guess their "
        "levels.",
        profession.plural)};
  const int gaps = count_at(profession.tasks, std::nullopt);
  std::string evidence = fmt::format(
      "No study cited here shows that this work goes away, and none can show that it stays as it is. {}.{}",
      counts_of_levels(profession),
      gaps == 0 ? "" : fmt::format(" Another {} {} not rated.", number_word(gaps), gaps == 1 ? "is" : "are"));
  if (profession.origin == Origin::written) return {evidence};
  std::string answer = composed_answer(profession);
  if (answer.empty()) return {evidence};
  return {std::move(answer), std::move(evidence)};
}

}  // namespace willai::views
