#include "views/task_names.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"

namespace willai::views {
namespace {

constexpr std::size_t kShortest = 24;
constexpr std::size_t kLongest = 72;

// A word that can start a clause before which a statement may end, and the words before it that belong to it.
struct Opener {
  std::string_view word;
  std::array<std::string_view, 16> bound_to;
};

constexpr std::array kOpeners = {
    Opener{"using", {}},
    Opener{"including", {}},
    Opener{"following", {"the"}},
    Opener{"regarding", {}},
    Opener{"concerning", {}},
    Opener{"involving", {}},
    Opener{"through", {"pass", "passes", "work"}},
    Opener{"during", {}},
    Opener{"when", {}},
    Opener{"while", {}},
    Opener{"whether", {"determine", "ascertain", "assess", "verify", "indicate"}},
    Opener{"that", {"ensure", "so", "ensuring", "verify", "indicate", "determine"}},
    Opener{"which", {"of", "in", "to", "determine", "for"}},
    Opener{"who", {"determine", "and"}},
    Opener{"needed", {"as", "if", "when", "determine", "are"}},
    Opener{"required", {"as", "if", "when", "be", "are"}},
    Opener{"by", {"required", "used", "followed", "accompanied", "performed", "affected"}},
    Opener{"according", {}},
    Opener{"based", {}},
    Opener{"related", {"and", "or", "other"}},
    Opener{"such", {}},
    Opener{"as", {"such", "serve", "act", "well", "function", "known", "work", "duties"}},
    Opener{"for",
           {"look", "search", "arrange", "account", "care", "apply", "test", "check", "watch", "prepare", "plan",
            "responsible", "advocate", "inspect"}},
    Opener{"with",
           {"comply", "confer", "consult", "coordinate", "collaborate", "work", "communicate", "deal", "interact",
            "meet", "accordance", "conjunction", "associated", "compliance", "and"}},
    Opener{"from", {"derived", "obtained", "resulting", "received", "arising", "graduate"}},
    Opener{"in",
           {"participate", "engage", "assist", "specialize", "resulting", "used", "involved", "interested", "engaged",
            "assisting", "and"}},
    Opener{"on",
           {"report", "advise", "work", "based", "focus", "consult", "turn", "put", "perform", "depending", "rely"}},
    Opener{"at", {"look", "aimed"}},
    Opener{"into", {}},
};

bool has(const auto& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

std::string_view without_stop(std::string_view text) {
  if (text.ends_with('.')) text.remove_suffix(1);
  return text;
}

std::string_view without_comma(std::string_view word) {
  while (word.ends_with(',') || word.ends_with(';')) word.remove_suffix(1);
  return word;
}

// A list is complete if its last comma is followed by "and" or "or".
bool lists_are_whole(std::string_view prefix) {
  const std::size_t comma = prefix.rfind(", ");
  if (comma == std::string_view::npos) return true;
  const std::string_view rest = prefix.substr(comma + 2);
  return rest.starts_with("and ") || rest.starts_with("or ");
}

bool is_loose_end(std::string_view word) {
  constexpr std::array<std::string_view, 40> loose = {
      "required", "needed",      "related", "according", "consistent", "used",  "necessary", "when", "where", "such",
      "based",    "responsible", "able",    "designed",  "intended",   "how",   "whether",   "if",   "with",  "for",
      "in",       "by",          "on",      "at",        "from",       "are",   "is",        "be",   "and",   "or",
      "the",      "a",           "an",      "of",        "to",         "other", "their",     "its",  "as",    "not"};
  return has(loose, word);
}

bool opens_clause(std::string_view before, std::string_view word, std::string_view after, const Verbs& verbs) {
  if (word == "to") return verbs.contains(after) && before != "how" && before != "order";
  const auto opener = std::ranges::find(kOpeners, word, &Opener::word);
  return opener != kOpeners.end() && !has(opener->bound_to, without_comma(before));
}

std::string_view last_word(std::string_view text) {
  const std::size_t space = text.rfind(' ');
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

std::string_view first_word(std::string_view text) { return without_comma(text.substr(0, text.find(' '))); }

// The longest part that ends before a clause and can stand alone; empty if there is none.
std::string_view longest_clause(std::string_view whole, const Verbs& verbs) {
  std::string_view best;
  for (std::size_t space = whole.find(' '); space <= kLongest; space = whole.find(' ', space + 1)) {
    const std::string_view prefix = without_comma(whole.substr(0, space));
    const std::string_view rest = whole.substr(space + 1);
    const std::string_view word = first_word(rest);
    const std::string_view after =
        word.size() < rest.size() ? first_word(rest.substr(word.size() + 1)) : std::string_view();
    const std::string_view before = last_word(whole.substr(0, space));
    if (prefix.size() < kShortest || is_loose_end(before) || !lists_are_whole(prefix)) continue;
    if (opens_clause(before, word, after, verbs)) best = prefix;
  }
  return best;
}

}  // namespace

Verbs verbs_of(const std::vector<std::string_view>& statements) {
  std::map<std::string, int> counts;
  for (const std::string_view statement : statements) ++counts[to_lower(first_word(statement))];
  Verbs verbs;
  for (const auto& [word, count] : counts)
    if (count >= 2) verbs.insert(word);
  return verbs;
}

std::string short_task_name(std::string_view statement, const Verbs& verbs) {
  const std::string_view whole = without_stop(statement);
  if (whole.size() <= kLongest) return std::string(whole);
  const std::string_view clause = longest_clause(whole, verbs);
  return clause.empty() ? cut_task_name(statement) : std::string(clause);
}

std::string cut_task_name(std::string_view statement) { return shortened(without_stop(statement), kLongest); }

}  // namespace willai::views
