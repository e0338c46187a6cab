#include "matching/title_core.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_set>

#include "base/text.hpp"
#include "matching/title_words.hpp"

namespace willai::matching {
namespace {

using Tokens = std::vector<std::string>;
using Openings = std::span<const std::string_view>;

constexpr std::size_t kLongestTitleText = 400;  // bytes

constexpr std::array<std::string_view, 38> kQuestions = {
    "will ai replace", "will ai take over", "will ai take", "will ai kill", "will ai affect", "can ai replace",
    "could ai replace", "is ai going to replace", "is ai replacing", "will robots replace", "does ai replace",
    "can ai do", "what about", "how about", "what is a", "what does a", "how safe is", "how safe are",
    "is ai coming for", "will i be replaced as", "my current job is", "my job title is", "my title is", "my job is",
    "i currently work as", "i am working as", "i work as", "i m working as", "i was a", "i was an", "i am currently",
    "i am now", "i am", "i m", "im", "we are hiring", "now hiring", "job title"};
constexpr std::array<std::string_view, 14> kAfterQuestions = {"me as", "my job as",  "the job of", "jobs of", "my",
                                                              "me",    "currently",  "currently a", "a",      "an",
                                                              "the",   "working as", "all",         "as"};
constexpr std::array<std::string_view, 12> kQuestionEnds = {
    "going to be replaced by ai", "be replaced by ai", "be replaced by robots", "being replaced by ai",
    "replaced by ai",             "be automated",      "be replaced",           "safe from ai",
    "be safe from ai",            "be affected by ai", "with ai",               "by ai"};

const std::unordered_set<std::string_view>& noise_words() {
  static const std::unordered_set<std::string_view> words = {
      "pt", "ft", "f", "t", "p", "part", "full", "time", "fulltime", "parttime", "nights", "night", "days", "day",
      "shift", "shifts", "remote", "remotely", "hybrid", "onsite", "wfh", "weekend", "weekends", "evening", "evenings",
      "morning", "mornings", "am", "pm", "temp", "temporary", "permanent", "perm", "contract", "casual", "seasonal",
      "prn", "per", "diem", "immediate", "immediately", "start", "starts", "urgent", "urgently", "hiring", "now",
      "bonus", "sign", "on", "up", "to", "hr", "hrs", "hour", "hours", "hourly", "1st", "2nd", "3rd", "first",
      "second", "third", "flexible", "w2", "c2c", "usa", "uk", "us", "inc", "llc", "ltd", "gmbh", "corp", "plc",
      "pvt", "competitive", "pay", "salary", "great", "benefits", "new", "grad", "open", "entry", "level", "required",
      "needed", "wanted", "apply", "today", "only", "experienced", "or", "and", "the", "from", "home", "week", "weekly",
      "month", "months", "fixed", "term", "freelance", "self", "employed", "req", "id", "ref", "job", "position",
      "opening", "openings", "vacancy", "weekdays", "overnight", "rotating", "swing", "no", "experience", "eligible",
      "location", "locations", "various", "multiple", "nationwide", "area", "site", "based", "office", "m", "d", "w",
      "x", "h", "exempt", "non", "union", "opportunity", "role", "title", "yrs", "yr", "years", "exp", "grade", "band"};
  return words;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 128; }
bool has_letter(std::string_view text) { return std::ranges::any_of(text, is_letter); }

// "C.N.A." -> "CNA"
std::string without_dots(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto single = [&](std::size_t at) {  // one letter and its dot, not the end of a word
      return at + 1 < text.size() && is_letter(text[at]) && text[at + 1] == '.' &&
             static_cast<unsigned char>(text[at]) < 128;
    };
    const bool begins = i == 0 || !(is_letter(text[i - 1]) || is_digit(text[i - 1]));
    if (!begins || !single(i) || i + 2 >= text.size() || !is_letter(text[i + 2])) {
      plain += text[i];
      continue;
    }
    while (single(i)) plain += text[i], i += 2;
    --i;
  }
  return plain;
}

// Text in brackets goes, if something is left before or after it.
std::string without_brackets(std::string_view text) {
  std::string outside;
  int depth = 0;
  for (const char c : text) {
    if (c == '(' || c == '[' || c == '{') ++depth, outside += ' ';
    else if (c == ')' || c == ']' || c == '}') depth = std::max(0, depth - 1);
    else if (depth == 0) outside += c;
  }
  return has_letter(outside) ? outside : std::string(text);
}

bool is_money(std::string_view token) {
  for (const std::string_view sign : {"$", "£", "€", "₹"})
    if (token.find(sign) != std::string_view::npos) return true;
  const std::size_t digits = static_cast<std::size_t>(std::ranges::count_if(token, is_digit));
  if (digits == 0) return false;
  const std::string lowered = to_lower(token);
  for (const std::string_view end : {"k", "/hr", "/hour", "ph", "p/h", "hrs", "hr", "/h", "+", "lpa", "/yr", "%", "k+"})
    if (lowered.ends_with(end) && digits + end.size() >= lowered.size()) return true;
  return false;
}

// "#20331", "R-10234", "JR0012345", "2026"
bool is_number_of_vacancy(std::string_view token) {
  return token.starts_with('#') || std::ranges::count_if(token, is_digit) >= 4;
}

// Where a segment ends: a sign that separates, or a dash between spaces; 0 if none begins here.
std::size_t separator_at(std::string_view text, std::size_t at) {
  if (std::string_view("|;,~*!?\n\t\"").find(text[at]) != std::string_view::npos) return 1;
  if (text[at] == ':') return 1;
  for (const std::string_view dash : {" - ", " – ", " — ", " • ", " · ", " -- ", "- ", "–", "—", "•", "·"})
    if (text.substr(at).starts_with(dash)) return dash.size();
  return 0;
}

std::vector<std::string> segments_of(std::string_view text) {
  std::vector<std::string> segments(1);
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t size = separator_at(text, i);
    if (size > 0) {
      segments.emplace_back();
      i += size;
    } else {
      segments.back() += text[i++];
    }
  }
  return segments;
}

bool is_noise(std::string_view token) {
  const WordList words = plain_words(token);
  const auto without_meaning = [](const std::string& word) {
    return noise_words().contains(word) || std::ranges::all_of(word, is_digit);
  };
  return std::ranges::all_of(words, without_meaning);
}

bool is_noise_at_end(std::string_view word) {
  static const std::unordered_set<std::string_view> words = {
      "nights", "weekends", "evenings", "mornings", "fulltime", "parttime", "remote", "hybrid", "ft",     "shift",
      "shifts", "wanted",   "needed",   "hiring",   "prn",      "urgent",   "jobs",   "inc",    "llc",    "ltd",
      "gmbh",   "plc",      "vacancy",  "required", "temp",     "perm",     "asap",   "days",   "job"};
  return words.contains(word);
}

bool ends_with_words(const Tokens& tokens, std::string_view a, std::string_view b) {
  return tokens.size() > 2 && to_lower(tokens[tokens.size() - 2]) == a && to_lower(tokens.back()) == b;
}

void drop_noise_at_end(Tokens& tokens) {
  for (bool more = true; more && tokens.size() > 1;) {
    more = false;
    if (ends_with_words(tokens, "part", "time") || ends_with_words(tokens, "full", "time") ||
        ends_with_words(tokens, "night", "shift") || ends_with_words(tokens, "day", "shift") ||
        ends_with_words(tokens, "per", "diem") || ends_with_words(tokens, "years", "experience")) {
      tokens.resize(tokens.size() - 2);
      more = true;
    } else if (is_noise_at_end(to_lower(tokens.back()))) {
      tokens.pop_back();
      more = true;
    }
  }
}

Tokens tokens_of(std::string_view text) {
  Tokens tokens;
  std::string token;
  for (const char c : std::string(text) + " ") {
    if (c != ' ' && c != '\r') {
      token += c;
    } else if (!token.empty()) {
      tokens.push_back(std::move(token));
      token.clear();
    }
  }
  return tokens;
}

std::string text_of(std::span<const std::string> tokens) {
  std::string text;
  for (const std::string& token : tokens) (text += text.empty() ? "" : " ") += token;
  return text;
}

bool is_article(std::string_view word) { return word == "a" || word == "an" || word == "the" || word == "my"; }

bool serves(std::string_view word) {
  static const std::unordered_set<std::string_view> words = {"assistant", "secretary", "pa",      "ea",    "aide",
                                                             "adviser",   "advisor",   "deputy",  "clerk", "asst",
                                                             "support",   "associate", "reporting"};
  return words.contains(word);
}

enum class Turn : std::uint8_t { keep, drop, front };

// What a preposition does with the words after it.
Turn turn_at(const Tokens& tokens, std::size_t at) {
  const std::string word = to_lower(tokens[at]);
  if (at == 0 || at + 1 >= tokens.size()) return Turn::keep;
  const std::string next = to_lower(tokens[at + 1]);
  if (word == "to") return serves(to_lower(tokens[at - 1])) ? Turn::drop : Turn::keep;
  if (word == "with" || word == "@" || word == "near") return Turn::drop;
  if (word == "at") return next == "law" ? Turn::keep : is_article(next) ? Turn::front : Turn::drop;
  if (word == "for") return Turn::front;
  if (word == "in") return next == "training" || next == "charge" || next == "chief" || next == "house" ? Turn::keep : Turn::front;
  return Turn::keep;
}

// "receptionist in a dental office" -> "dental office receptionist"
Tokens with_head_last(const Tokens& tokens) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    const Turn turn = turn_at(tokens, at);
    if (turn == Turn::keep) continue;
    const Tokens head(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(at));
    if (turn == Turn::drop) return head;
    Tokens turned;
    for (std::size_t i = at + 1; i < tokens.size(); ++i)
      if (!is_article(to_lower(tokens[i]))) turned.push_back(tokens[i]);
    turned.insert(turned.end(), head.begin(), head.end());
    return turned;
  }
  return tokens;
}

std::size_t opening_of(std::string_view words, Openings openings) {
  for (const std::string_view opening : openings)
    if (words.starts_with(opening) && (words.size() == opening.size() || words[opening.size()] == ' '))
      return split(opening, ' ').size();
  return 0;
}

// Questions are about words, not signs; what is left keeps its own letters only if no question was found.
std::string without_question(std::string_view text) {
  WordList words = plain_words(text);
  const std::size_t all = words.size();
  const auto drop = [&](Openings openings) {
    const std::size_t count = opening_of(joined(words), openings);
    if (count < words.size()) words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(count));
    return count > 0;
  };
  const std::string whole = joined(words);
  for (const std::string_view end : kQuestionEnds) {
    const std::size_t count = split(end, ' ').size();
    if (!whole.ends_with(end) || words.size() <= count + 1) continue;
    words.resize(words.size() - count);
    static constexpr std::array<std::string_view, 6> kAsks = {"will", "are", "is", "can", "could", "should"};
    drop(kAsks);
    break;
  }
  if (drop(kQuestions))
    while (drop(kAfterQuestions)) {}
  return words.size() == all ? std::string(text) : joined(words);
}

Tokens core_tokens(std::string_view segment) {
  Tokens tokens = tokens_of(segment);
  std::erase_if(tokens, [](const std::string& token) { return is_money(token) || is_number_of_vacancy(token); });
  drop_noise_at_end(tokens);
  return tokens;
}

}  // namespace

std::string core_of_title(std::string_view typed) {
  const std::string text = without_brackets(without_dots(without_question(typed.substr(0, kLongestTitleText))));
  Tokens core;
  bool first = true;
  for (const std::string& segment : segments_of(text)) {
    Tokens tokens = core_tokens(segment);
    const std::string said = text_of(tokens);
    if (tokens.empty() || (is_noise(said) && (!first || !has_letter(said)))) continue;
    if (first) tokens = with_head_last(tokens);
    else core.emplace_back(",");
    first = false;
    core.insert(core.end(), tokens.begin(), tokens.end());
  }
  const std::string result = text_of(core);
  return has_letter(result) ? result : std::string(typed);
}

std::vector<std::string> listed_in(std::string_view typed) {
  std::string text(typed.substr(0, kLongestTitleText));
  for (const std::string_view joint : {" and ", " & ", " + ", "/", ";", "|", " cum ", " plus "})
    for (std::size_t at = text.find(joint); at != std::string::npos; at = text.find(joint))
      text.replace(at, joint.size(), ",");
  std::vector<std::string> parts;
  for (const std::string_view part : split(text, ','))
    if (has_letter(part)) parts.emplace_back(trim(part));
  return parts;
}

}  // namespace willai::matching
