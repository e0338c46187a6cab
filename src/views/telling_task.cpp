// Finds the task that distinguishes a profession from similar ones.
#include <algorithm>
#include <set>
#include <string>

#include "base/text.hpp"
#include "views/search_view.hpp"

namespace willai::views {
namespace {

constexpr std::size_t kShortestWord = 4;  // shorter ones are mostly "and", "the", "of"
constexpr std::size_t kLongestLine = 110;

using WordSet = std::set<std::string, std::less<>>;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

// A rough stem of a word: "patients" and "patient" are equal.
void add_word(std::string_view word, WordSet& words) {
  if (word.size() < kShortestWord) return;
  if (word.ends_with('s')) word.remove_suffix(1);
  words.emplace(word);
}

void add_words(std::string_view text, WordSet& words) {
  const std::string lowered = to_lower(text);
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= lowered.size(); ++at) {
    if (at < lowered.size() && is_letter(lowered[at])) continue;
    add_word(std::string_view(lowered).substr(begin, at - begin), words);
    begin = at + 1;
  }
}

WordSet words_of(const std::vector<const Profession*>& professions) {
  WordSet words;
  for (const Profession* each : professions)
    for (const Task& task : each->tasks) add_words(task.statement, words);
  return words;
}

// The share of the task's words that the others do not have, weighted so that an unimportant task does not win.
double tells(const Task& task, const WordSet& others) {
  WordSet words;
  add_words(task.statement, words);
  if (words.empty()) return 0;
  const auto own = std::ranges::count_if(words, [&](const std::string& word) { return !others.contains(word); });
  return (.05 + static_cast<double>(own) / static_cast<double>(words.size())) * (.2 + task.weight.value());
}

}  // namespace

std::string telling_task(const Profession& profession, const std::vector<const Profession*>& others) {
  if (profession.tasks.empty()) return "";
  const WordSet theirs = words_of(others);
  const auto tells_most =
      std::ranges::max_element(profession.tasks, {}, [&](const Task& each) { return tells(each, theirs); });
  return shortened(tells_most->name, kLongestLine);
}

}  // namespace willai::views
