#include "scoring/word_patterns.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "base/text.hpp"
#include "scoring/task_text.hpp"

using namespace std::literals;

namespace willai::scoring {
namespace {

constexpr std::size_t kNoFit = static_cast<std::size_t>(-1);

constexpr std::array kNumbers = {"two"sv,     "three"sv,    "four"sv,     "five"sv,      "six"sv,       "seven"sv,
                                 "eight"sv,   "nine"sv,     "ten"sv,      "eleven"sv,    "twelve"sv,    "fifteen"sv,
                                 "twenty"sv,  "thirty"sv,   "forty"sv,    "fifty"sv,     "sixty"sv,     "eighty"sv,
                                 "hundred"sv, "hundreds"sv, "thousand"sv, "thousands"sv, "dozen"sv,     "dozens"sv,
                                 "several"sv, "many"sv,     "few"sv,      "couple"sv,    "countless"sv, "umpteen"sv};
constexpr std::array kTimes = {"second"sv,   "seconds"sv,   "minute"sv,     "minutes"sv, "min"sv,      "mins"sv,
                               "hour"sv,     "hours"sv,     "hr"sv,         "hrs"sv,     "h"sv,        "day"sv,
                               "days"sv,     "night"sv,     "nights"sv,     "week"sv,    "weeks"sv,    "wk"sv,
                               "wks"sv,      "month"sv,     "months"sv,     "year"sv,    "years"sv,    "yr"sv,
                               "yrs"sv,      "shift"sv,     "shifts"sv,     "morning"sv, "mornings"sv, "evening"sv,
                               "evenings"sv, "afternoon"sv, "afternoons"sv, "weekend"sv, "weekends"sv, "weekday"sv,
                               "weekdays"sv, "fortnight"sv, "quarter"sv,    "season"sv,  "time"sv};
constexpr std::array kWhens = {
    "night"sv,    "nights"sv,    "day"sv,        "days"sv,      "morning"sv,    "mornings"sv, "evening"sv,
    "evenings"sv, "afternoon"sv, "afternoons"sv, "noon"sv,      "midnight"sv,   "dawn"sv,     "lunchtime"sv,
    "weekend"sv,  "weekends"sv,  "weekday"sv,    "weekdays"sv,  "shift"sv,      "shifts"sv,   "monday"sv,
    "mondays"sv,  "tuesday"sv,   "tuesdays"sv,   "wednesday"sv, "wednesdays"sv, "thursday"sv, "thursdays"sv,
    "friday"sv,   "fridays"sv,   "saturday"sv,   "saturdays"sv, "sunday"sv,     "sundays"sv,  "summer"sv,
    "winter"sv,   "spring"sv,    "autumn"sv,     "january"sv,   "february"sv,   "march"sv,    "april"sv,
    "may"sv,      "june"sv,      "july"sv,       "august"sv,    "september"sv,  "october"sv,  "november"sv,
    "december"sv, "christmas"sv, "easter"sv};

// For and with whom people work.
constexpr std::array kWhos = {
    "boss"sv,      "bosses"sv,    "manager"sv,      "managers"sv, "supervisor"sv, "supervisors"sv, "employer"sv,
    "employers"sv, "company"sv,   "companies"sv,    "team"sv,     "teams"sv,      "colleague"sv,   "colleagues"sv,
    "coworker"sv,  "coworkers"sv, "workmates"sv,    "firm"sv,     "department"sv, "directors"sv,   "director"sv,
    "ceo"sv,       "business"sv,  "organization"sv, "agency"sv,   "husband"sv,    "wife"sv,        "mum"sv,
    "mom"sv,       "dad"sv,       "uncle"sv,        "mate"sv,     "mates"sv,      "partner"sv};
// "Have to", "am asked to".
constexpr std::array kMays = {"have"sv,     "has"sv,      "need"sv,   "needs"sv,    "got"sv,   "gets"sv,    "get"sv,
                              "gotta"sv,    "want"sv,     "wants"sv,  "like"sv,     "likes"sv, "love"sv,    "loves"sv,
                              "hate"sv,     "hates"sv,    "tend"sv,   "tends"sv,    "try"sv,   "trying"sv,  "tries"sv,
                              "supposed"sv, "expected"sv, "asked"sv,  "required"sv, "able"sv,  "going"sv,   "paid"sv,
                              "hired"sv,    "told"sv,     "forced"sv, "made"sv,     "meant"sv, "happy"sv,   "allowed"sv,
                              "there"sv,    "here"sv,     "help"sv,   "helping"sv,  "start"sv, "started"sv, "used"sv};

// Where people say they work: cities, countries and states that are one word.
constexpr std::array kPlaces = {"aberdeen"sv,   "alaska"sv,        "america"sv,     "amsterdam"sv,   "arizona"sv,
                                "athens"sv,     "atlanta"sv,       "auckland"sv,    "austin"sv,      "australia"sv,
                                "austria"sv,    "baltimore"sv,     "bangalore"sv,   "barcelona"sv,   "bath"sv,
                                "beijing"sv,    "belfast"sv,       "belgium"sv,     "bengaluru"sv,   "berlin"sv,
                                "birmingham"sv, "boston"sv,        "bradford"sv,    "brazil"sv,      "brighton"sv,
                                "brisbane"sv,   "bristol"sv,       "britain"sv,     "brooklyn"sv,    "brussels"sv,
                                "calgary"sv,    "california"sv,    "cambridge"sv,   "canada"sv,      "cardiff"sv,
                                "charlotte"sv,  "chennai"sv,       "chicago"sv,     "china"sv,       "cincinnati"sv,
                                "cleveland"sv,  "colorado"sv,      "columbus"sv,    "copenhagen"sv,  "cork"sv,
                                "cornwall"sv,   "coventry"sv,      "dallas"sv,      "delhi"sv,       "denmark"sv,
                                "denver"sv,     "derby"sv,         "detroit"sv,     "devon"sv,       "dubai"sv,
                                "dublin"sv,     "dundee"sv,        "edinburgh"sv,   "edmonton"sv,    "england"sv,
                                "essex"sv,      "europe"sv,        "exeter"sv,      "finland"sv,     "florida"sv,
                                "france"sv,     "galway"sv,        "geneva"sv,      "georgia"sv,     "germany"sv,
                                "glasgow"sv,    "gloucester"sv,    "greece"sv,      "hamburg"sv,     "hawaii"sv,
                                "houston"sv,    "hull"sv,          "hyderabad"sv,   "illinois"sv,    "india"sv,
                                "indiana"sv,    "indianapolis"sv,  "iowa"sv,        "ipswich"sv,     "ireland"sv,
                                "italy"sv,      "japan"sv,         "kansas"sv,      "karachi"sv,     "kent"sv,
                                "kentucky"sv,   "kolkata"sv,       "lagos"sv,       "lahore"sv,      "lancashire"sv,
                                "leeds"sv,      "leicester"sv,     "limerick"sv,    "lincoln"sv,     "lisbon"sv,
                                "liverpool"sv,  "london"sv,        "louisiana"sv,   "madrid"sv,      "maine"sv,
                                "manchester"sv, "manhattan"sv,     "manila"sv,      "maryland"sv,    "melbourne"sv,
                                "memphis"sv,    "mexico"sv,        "miami"sv,       "michigan"sv,    "milan"sv,
                                "milwaukee"sv,  "minneapolis"sv,   "minnesota"sv,   "montana"sv,     "montreal"sv,
                                "moscow"sv,     "mumbai"sv,        "munich"sv,      "nairobi"sv,     "nashville"sv,
                                "nebraska"sv,   "netherlands"sv,   "nevada"sv,      "newcastle"sv,   "nigeria"sv,
                                "norfolk"sv,    "norway"sv,        "norwich"sv,     "nottingham"sv,  "ohio"sv,
                                "oklahoma"sv,   "ontario"sv,       "oregon"sv,      "orlando"sv,     "oslo"sv,
                                "ottawa"sv,     "oxford"sv,        "pakistan"sv,    "paris"sv,       "pennsylvania"sv,
                                "perth"sv,      "philadelphia"sv,  "philippines"sv, "phoenix"sv,     "pittsburgh"sv,
                                "plymouth"sv,   "poland"sv,        "portland"sv,    "portsmouth"sv,  "portugal"sv,
                                "prague"sv,     "preston"sv,       "pune"sv,        "quebec"sv,      "queensland"sv,
                                "reading"sv,    "richmond"sv,      "rome"sv,        "sacramento"sv,  "scotland"sv,
                                "seattle"sv,    "shanghai"sv,      "sheffield"sv,   "singapore"sv,   "southampton"sv,
                                "spain"sv,      "stockholm"sv,     "stoke"sv,       "sunderland"sv,  "surrey"sv,
                                "sussex"sv,     "swansea"sv,       "sweden"sv,      "switzerland"sv, "sydney"sv,
                                "tampa"sv,      "tasmania"sv,      "tennessee"sv,   "texas"sv,       "tokyo"sv,
                                "toronto"sv,    "turkey"sv,        "uk"sv,          "ulster"sv,      "us"sv,
                                "usa"sv,        "utah"sv,          "vancouver"sv,   "victoria"sv,    "vienna"sv,
                                "virginia"sv,   "wales"sv,         "warsaw"sv,      "washington"sv,  "waterford"sv,
                                "wisconsin"sv,  "wolverhampton"sv, "worcester"sv,   "wyoming"sv,     "york"sv,
                                "yorkshire"sv,  "zurich"sv};
static_assert(std::ranges::is_sorted(kPlaces));

template <class List>
bool holds(const List& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

bool is_digit_of(char c) { return c >= '0' && c <= '9'; }
bool is_word_letter(char c) { return (c >= 'a' && c <= 'z') || is_digit_of(c); }

// "20", "3am", "1st", "10x"; not "b2b", "3d" or "k8s".
bool is_number(std::string_view word) {
  constexpr std::array kUnits = {""sv,   "am"sv, "pm"sv, "x"sv,  "k"sv, "h"sv, "hr"sv, "hrs"sv, "min"sv, "mins"sv,
                                 "st"sv, "nd"sv, "rd"sv, "th"sv, "s"sv, "m"sv, "kg"sv, "lb"sv,  "lbs"sv};
  std::size_t i = 0;
  while (i < word.size() && is_digit_of(word[i])) ++i;
  return i > 0 ? holds(kUnits, word.substr(i)) : holds(kNumbers, word);
}

// The kinds by name; the place of each is its bit in WordKinds.
constexpr std::array kKinds = {"NUMBER"sv, "TIME"sv, "WHEN"sv, "WHO"sv, "MAY"sv, "PLACE"sv, "ANY"sv};
constexpr std::size_t kNumber = 0, kAny = 6;

// None for what is no kind, or a kind without a list.
std::span<const std::string_view> words_of_kind(std::string_view kind) {
  const std::array<std::span<const std::string_view>, kAny> lists = {kNumbers, kTimes, kWhens, kWhos, kMays, kPlaces};
  const auto at = static_cast<std::size_t>(std::ranges::find(kKinds, kind) - kKinds.begin());
  return at < lists.size() ? lists[at] : std::span<const std::string_view>{};
}

// 0 for what is no kind.
WordKinds bit_of_kind(std::string_view kind) {
  const auto at = std::ranges::find(kKinds, kind) - kKinds.begin();
  return static_cast<WordKinds>(at < static_cast<std::ptrdiff_t>(kKinds.size()) ? 1U << at : 0U);
}

// The listed words, and the kinds of each.
const std::unordered_map<std::string_view, WordKinds>& listed_words() {
  static const auto* const all = [] {
    auto* const listed = new std::unordered_map<std::string_view, WordKinds>;
    for (const std::string_view kind : kKinds)
      for (const std::string_view word : words_of_kind(kind)) (*listed)[word] |= bit_of_kind(kind);
    return listed;
  }();
  return *all;
}

WordKinds kinds_of(std::string_view word) {
  const auto listed = listed_words().find(word);
  WordKinds kinds = 1U << kAny;
  if (listed != listed_words().end()) kinds |= listed->second;
  if (is_number(word)) kinds |= 1U << kNumber;
  return kinds;
}

}  // namespace

std::vector<TypedWord> typed_words(std::string_view text) {
  std::vector<TypedWord> words;
  bool begins_clause = true, in_word = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i], lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if (is_word_letter(lower)) {
      if (!in_word) words.push_back({.word = "", .begins_clause = begins_clause, .is_capital = c != lower});
      words.back().word += lower;
      in_word = true, begins_clause = false;
    } else if (c == '\'' && in_word) {
      continue;
    } else if (c == ',' && in_word && is_digit_of(words.back().word.back()) && i + 1 < text.size() &&
               is_digit_of(text[i + 1])) {
      continue;  // 1,000
    } else {
      in_word = false;
      begins_clause = begins_clause || c == ',' || c == ';' || c == ':' || c == '(' || c == '.' || c == '\n';
    }
  }
  for (TypedWord& each : words) {
    each.hash = hash_of_word(each.word);
    each.kinds = kinds_of(each.word);
  }
  return words;
}

WordPattern::WordPattern(std::string_view pattern) {
  at_beginning_ = pattern.starts_with('^');
  at_end_ = pattern.ends_with('$');
  pattern = pattern.substr(at_beginning_ ? 1 : 0, pattern.size() - (at_beginning_ ? 1 : 0) - (at_end_ ? 1 : 0));
  for (std::string_view each : split(trim(pattern), ' ')) {
    Part& part = parts_.emplace_back();
    part.is_optional = each.ends_with('?');
    if (part.is_optional) each.remove_suffix(1);
    for (const std::string_view alternative : split(each, '|')) add_alternative(part, alternative);
  }
}

void WordPattern::add_alternative(Part& part, std::string_view alternative) {
  part.alternatives.emplace_back(alternative);
  const bool is_kind = !alternative.empty() && alternative[0] >= 'A' && alternative[0] <= 'Z';
  if (is_kind) part.kinds |= bit_of_kind(alternative);
  if (is_kind) return;
  part.hashes.push_back(hash_of_word(alternative));
  part.words.emplace_back(alternative);
}

bool WordPattern::fits(const Part& part, const TypedWord& word) {
  if ((part.kinds & word.kinds) != 0) return true;
  for (std::size_t i = 0; i < part.hashes.size(); ++i)
    if (part.hashes[i] == word.hash && part.words[i] == word.word) return true;
  return false;
}

std::size_t WordPattern::match(const std::vector<TypedWord>& words, std::size_t at, std::size_t part) const {
  if (part == parts_.size()) return !at_end_ || at == words.size() ? 0 : kNoFit;
  if (at < words.size() && fits(parts_[part], words[at]))
    if (const std::size_t rest = match(words, at + 1, part + 1); rest != kNoFit) return rest + 1;
  return parts_[part].is_optional ? match(words, at, part + 1) : kNoFit;
}

std::size_t WordPattern::length_at(const std::vector<TypedWord>& words, std::size_t at) const {
  if (at_beginning_ && !words[at].begins_clause) return 0;
  const std::size_t length = match(words, at, 0);
  return length == kNoFit ? 0 : length;
}

std::vector<std::string_view> WordPattern::beginnings() const {
  std::vector<std::string_view> all;
  for (const Part& part : parts_) {
    all.insert(all.end(), part.alternatives.begin(), part.alternatives.end());
    if (!part.is_optional) break;
  }
  return all;
}

WordPatterns::WordPatterns(std::vector<WordPattern> patterns) : patterns_(std::move(patterns)) {
  for (std::uint16_t i = 0; i < patterns_.size(); ++i)
    for (const std::string_view each : patterns_[i].beginnings()) add_beginning(each, i);
}

void WordPatterns::add_beginning(std::string_view alternative, std::uint16_t pattern) {
  const auto add = [pattern](Numbers& numbers) {
    if (numbers.empty() || numbers.back() != pattern) numbers.push_back(pattern);
  };
  if (alternative == "ANY") return add(by_any_);
  if (alternative == "NUMBER") add(by_figure_);
  const auto words = words_of_kind(alternative);
  for (const std::string_view word : words) add(by_word_[std::string(word)]);
  if (words.empty()) add(by_word_[std::string(alternative)]);
}

std::size_t WordPatterns::longest(const Numbers& any, const std::vector<TypedWord>& words, std::size_t at) const {
  std::size_t most = 0;
  for (const std::uint16_t each : any) most = std::max(most, patterns_[each].length_at(words, at));
  return most;
}

std::size_t WordPatterns::length_at(const std::vector<TypedWord>& words, std::size_t at) const {
  const std::string& word = words[at].word;
  std::size_t most = longest(by_any_, words, at);
  if (is_digit_of(word[0])) most = std::max(most, longest(by_figure_, words, at));
  const auto found = by_word_.find(word);
  return found == by_word_.end() ? most : std::max(most, longest(found->second, words, at));
}

}  // namespace willai::scoring
