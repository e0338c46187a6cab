#include "scoring/task_wording.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/normal_form.hpp"
#include "base/text.hpp"
#include "scoring/task_text.hpp"
#include "scoring/task_wording_lists.hpp"
#include "scoring/word_patterns.hpp"

using namespace std::literals;

namespace willai::scoring {
namespace {

using Words = std::vector<TypedWord>;

constexpr std::string_view kSubject =
    "i|we|you|they|he|she|im|ive|weve|id|also|still|personally|actually|honestly|really|now|and|but|so|at|work";

WordPatterns patterns_of(auto const& texts) {
  std::vector<WordPattern> patterns;
  for (const std::string_view each : texts) {
    std::string text(each);
    if (const std::size_t at = text.find("SUBJECT?"); at != std::string::npos)
      text.replace(at, 8, std::string(kSubject) + "? " + std::string(kSubject) + "?");
    patterns.emplace_back(text);
  }
  return WordPatterns(std::move(patterns));
}

struct Patterns {
  WordPatterns around = patterns_of(kAround);
  WordPatterns negation = patterns_of(kNegation);
  WordPatterns negation_anywhere = patterns_of(kNegationAnywhere);
  WordPatterns past = patterns_of(kPast);
  WordPatterns only_partly = patterns_of(kOnlyPartly);
  WordPatterns sayings = patterns_of(kSayings);
};

const Patterns& patterns() {
  static const Patterns all;
  return all;
}

bool occurs(const WordPatterns& any, const Words& words) {
  for (std::size_t i = 0; i < words.size(); ++i)
    if (any.length_at(words, i) > 0) return true;
  return false;
}

void erase(Words& words, std::size_t at, std::size_t count) {
  const bool begins = words[at].begins_clause;
  const auto from = words.begin() + static_cast<std::ptrdiff_t>(at);
  words.erase(from, from + static_cast<std::ptrdiff_t>(count));
  if (begins && at < words.size()) words[at].begins_clause = true;
}

template <class List>
bool is_in(const List& sorted, const std::string& word) {
  return std::ranges::binary_search(sorted, std::string_view(word));
}

// Repeated, since what is removed may have stood between two parts of another phrase.
void remove_around(Words& words) {
  for (std::size_t before = words.size() + 1; words.size() < before;) {
    before = words.size();
    for (std::size_t i = 0; i < words.size();) {
      const std::size_t length = patterns().around.length_at(words, i);
      if (length > 0 && length < words.size()) erase(words, i, length);
      else if (words.size() > 1 && is_in(kWeightless, words[i].word)) erase(words, i, 1);
      else ++i;
    }
  }
}

// "in Leeds", "near san francisco", "for Tesco": at the end, and no word of it is of work. After "for" and "with" a
// name begins with a capital letter.
void remove_place(Words& words, const IsOfWork& is_of_work) {
  constexpr std::array kBefore = {"in"sv, "at"sv, "near"sv, "around"sv, "from"sv, "across"sv, "outside"sv};
  constexpr std::array kBeforeName = {"for"sv, "with"sv, "to"sv, "of"sv};
  constexpr std::size_t kLongestName = 3;
  for (std::size_t back = 1; back <= kLongestName && back + 2 <= words.size(); ++back) {
    const std::size_t name = words.size() - back;
    if (is_of_work(words[name].word)) return;
    const std::string_view before = words[name - 1].word;
    const bool is_name = words[name].is_capital && std::ranges::find(kBeforeName, before) != kBeforeName.end();
    if (!is_name && std::ranges::find(kBefore, before) == kBefore.end()) continue;
    return words.resize(name - 1);
  }
}

// What a phrase leaves behind that went on: "and" of "write reports and so on".
void remove_dangling(Words& words) {
  constexpr std::array kDangling = {"a"sv,   "about"sv,  "an"sv,  "and"sv,  "around"sv, "as"sv,    "at"sv,  "but"sv,
                                    "by"sv,  "during"sv, "for"sv, "from"sv, "in"sv,     "of"sv,    "on"sv,  "or"sv,
                                    "per"sv, "than"sv,   "the"sv, "till"sv, "to"sv,     "until"sv, "with"sv};
  while (words.size() > 2 && std::ranges::binary_search(kDangling, std::string_view(words.back().word)))
    words.pop_back();
}

enum class Clause { said, denied, past };

Clause kind_of(const Words& clause) {
  const auto begins = [&](const WordPatterns& any) { return any.length_at(clause, 0) > 0; };
  if (begins(patterns().only_partly)) return Clause::said;
  if (begins(patterns().past)) return Clause::past;
  return begins(patterns().negation) || occurs(patterns().negation_anywhere, clause) ? Clause::denied : Clause::said;
}

std::vector<Words> clauses_of(const Words& words) {
  constexpr std::array kBreaks = {"but"sv, "instead"sv, "now"sv, "only"sv};
  std::vector<Words> clauses;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool turns = i > 0 && std::ranges::find(kBreaks, std::string_view(words[i].word)) != kBreaks.end();
    const bool is_held = turns && i > 0 && (words[i - 1].word.ends_with("nt") || words[i - 1].word == "not");
    if (clauses.empty() || words[i].begins_clause || (turns && !is_held)) clauses.emplace_back();
    clauses.back().push_back(words[i]);
    if (clauses.back().size() == 1) clauses.back().front().begins_clause = true;
  }
  return clauses;
}

// Leaves out what is denied or past, and what a denial goes on to list. Says why if nothing is left.
std::string keep_said(Words& words) {
  Words kept;
  Clause last = Clause::said, first = Clause::said;
  for (const Words& clause : clauses_of(words)) {
    Clause kind = kind_of(clause);
    const bool turns = std::ranges::find(kTurns, std::string_view(clause.front().word)) != kTurns.end();
    if (kind == Clause::said && last != Clause::said && !turns) kind = last;
    if (kind == Clause::said) kept.insert(kept.end(), clause.begin(), clause.end());
    else if (first == Clause::said) first = kind;
    last = kind;
  }
  const bool is_empty = std::ranges::all_of(
      kept, [](const TypedWord& each) { return is_in(kVague, each.word) || is_in(kWeightless, each.word); });
  if (first == Clause::said) return "";
  if (is_empty && first == Clause::past) return "this says what you did once; write what you do now";
  if (is_empty) return "this says what you do not do; write what you do";
  words = std::move(kept);
  return "";
}

bool is_vague(const Words& words) {
  return std::ranges::all_of(
      words, [](const TypedWord& each) { return is_in(kVague, each.word) || is_in(kWeightless, each.word); });
}

std::string find_fault(const Words& words) {
  if (is_vague(words))
    return "this does not say what is done; name the work, as in “answer customer emails”";
  if (patterns().sayings.length_at(words, 0) > 0)
    return "this is a saying; name the work, as in “answer customer emails”";
  return "";
}

// Not bytes, and not a page.
bool is_line_of_text(std::string_view line) {
  constexpr std::size_t kLongest = 1500;
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r'; };
  return line.size() <= kLongest && is_utf8(line) && std::ranges::none_of(line, is_control);
}

std::string joined(const Words& words) {
  std::string text;
  for (const TypedWord& each : words) text += (text.empty() ? "" : each.begins_clause ? ", " : " ") + each.word;
  return text;
}

}  // namespace

WorkInLine work_in(std::string_view line, const IsOfWork& is_of_work) {
  if (!is_line_of_text(line)) return {std::string(line), ""};  // the model says what it is
  Words words = typed_words(without_accents(with_plain_marks(normal_form(line))));
  if (words.empty()) return {std::string(line), ""};
  if (std::string why_not = keep_said(words); !why_not.empty()) return {"", std::move(why_not)};
  if (!is_vague(words) && patterns().sayings.length_at(words, 0) > 0)
    return {"", "this is a saying; name the work, as in “answer customer emails”"};
  remove_around(words);
  remove_place(words, is_of_work);
  remove_dangling(words);
  if (std::string why_not = find_fault(words); !why_not.empty()) return {"", std::move(why_not)};
  return {joined(words), ""};
}

}  // namespace willai::scoring
