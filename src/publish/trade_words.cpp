#include "publish/trade_words.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "importers/reasons.hpp"
#include "scoring/plain_math.hpp"
#include "scoring/shared_words.hpp"

using namespace std::literals;

namespace willai::publish {
namespace {

constexpr std::size_t kNoGroup = static_cast<std::size_t>(-1);

// Words that any text may have: function words, those of time and number, and those that all our texts use of software and people.
constexpr std::string_view kIdle[] = {
    "about"sv,     "above"sv,    "after"sv,    "again"sv,    "all"sv,       "also"sv,     "and"sv,      "another"sv,  "any"sv,       "are"sv,
    "away"sv,      "because"sv,  "been"sv,     "before"sv,   "behind"sv,    "being"sv,    "below"sv,    "beside"sv,   "between"sv,   "both"sv,
    "but"sv,       "can"sv,      "cannot"sv,   "come"sv,     "comes"sv,     "could"sv,    "did"sv,      "does"sv,     "doing"sv,     "down"sv,
    "each"sv,      "either"sv,   "else"sv,     "even"sv,     "every"sv,     "few"sv,      "for"sv,      "from"sv,     "get"sv,       "gets"sv,
    "gives"sv,     "goes"sv,     "had"sv,      "has"sv,      "have"sv,      "having"sv,   "her"sv,      "here"sv,     "him"sv,       "his"sv,
    "how"sv,       "inside"sv,   "into"sv,     "its"sv,      "itself"sv,    "just"sv,     "keep"sv,     "keeps"sv,    "know"sv,      "knows"sv,
    "known"sv,     "less"sv,     "let"sv,      "like"sv,     "made"sv,      "make"sv,     "makes"sv,    "many"sv,     "may"sv,       "more"sv,
    "most"sv,      "much"sv,     "must"sv,     "neither"sv,  "never"sv,     "new"sv,      "next"sv,     "nobody"sv,   "none"sv,      "nor"sv,
    "not"sv,       "nothing"sv,  "now"sv,      "off"sv,      "often"sv,     "once"sv,     "one"sv,      "ones"sv,     "only"sv,      "onto"sv,
    "other"sv,     "others"sv,   "our"sv,      "out"sv,      "over"sv,      "own"sv,      "per"sv,      "perhaps"sv,  "put"sv,       "rather"sv,
    "same"sv,      "say"sv,      "says"sv,     "see"sv,      "seen"sv,      "she"sv,      "should"sv,   "since"sv,    "some"sv,      "someone"sv,
    "something"sv, "somebody"sv, "somewhat"sv, "still"sv,    "such"sv,      "than"sv,     "that"sv,     "the"sv,      "their"sv,     "them"sv,
    "then"sv,      "there"sv,    "these"sv,    "they"sv,     "thing"sv,     "things"sv,   "this"sv,     "those"sv,    "though"sv,    "through"sv,
    "too"sv,       "two"sv,      "three"sv,    "toward"sv,   "under"sv,     "until"sv,    "upon"sv,     "very"sv,     "was"sv,       "way"sv,
    "were"sv,      "what"sv,     "when"sv,     "where"sv,    "whether"sv,   "which"sv,    "while"sv,    "who"sv,      "whoever"sv,   "whom"sv,
    "whose"sv,     "why"sv,      "will"sv,     "with"sv,     "within"sv,    "without"sv,  "would"sv,    "yet"sv,      "you"sv,       "your"sv,
    "today"sv,     "day"sv,      "days"sv,     "time"sv,     "times"sv,     "minute"sv,   "minutes"sv,  "hour"sv,     "hours"sv,     "week"sv,
    "weeks"sv,     "year"sv,     "years"sv,    "work"sv,     "works"sv,     "worker"sv,   "workers"sv,  "person"sv,   "people"sv,    "model"sv,
    "models"sv,    "language"sv, "software"sv, "program"sv,  "programs"sv,  "tool"sv,     "tools"sv,    "app"sv,      "apps"sv,      "draft"sv,
    "drafts"sv,    "drafted"sv,  "drafting"sv, "write"sv,    "writes"sv,    "written"sv,  "text"sv,     "texts"sv,    "word"sv,      "words"sv,
    "wording"sv,   "stay"sv,     "stays"sv,    "remain"sv,   "remains"sv,   "take"sv,     "takes"sv,    "need"sv,     "needs"sv,     "use"sv,
    "uses"sv,      "used"sv,     "using"sv,    "first"sv,    "last"sv,      "ten"sv,      "five"sv,     "four"sv,     "six"sv,       "seven"sv,
    "eight"sv,     "nine"sv,     "dozen"sv,    "half"sv,     "hand"sv,      "hands"sv,    "eye"sv,      "eyes"sv,     "list"sv,      "lists"sv,
    "listed"sv,    "check"sv,    "checks"sv,   "checked"sv,  "name"sv,      "named"sv,    "show"sv,     "shows"sv,    "shown"sv,     "tell"sv,
    "tells"sv,     "told"sv,     "find"sv,     "finds"sv,    "found"sv,     "ask"sv,      "asks"sv,     "asked"sv,    "answer"sv,    "answers"sv,
    "answered"sv,  "propose"sv,  "proposes"sv, "proposed"sv, "suggest"sv,   "suggests"sv, "decide"sv,   "decides"sv,  "decided"sv,   "decision"sv,
    "question"sv,  "sentence"sv, "page"sv,     "pages"sv,    "line"sv,      "lines"sv,    "number"sv,   "numbers"sv,  "figure"sv,    "figures"sv,
    "form"sv,      "forms"sv,    "report"sv,   "reports"sv,  "record"sv,    "records"sv,  "plan"sv,     "plans"sv,    "etc"sv,       "related"sv,
    "according"sv, "appropriate"sv};

const std::set<std::string, std::less<>>& idle_stems() {
  static const std::set<std::string, std::less<>> stems = [] {
    std::set<std::string, std::less<>> made;
    for (const std::string_view word : kIdle) made.insert(scoring::stem_of(std::string(word)));
    return made;
  }();
  return stems;
}

// Calls `with` for each stem of the text that is not idle.
template <class With>
void for_each_stem(std::string_view text, With with) {
  constexpr std::size_t kShortest = 3;
  std::string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char letter = i == text.size() ? ' ' : static_cast<char>(text[i] | 0x20);
    if (letter >= 'a' && letter <= 'z') {
      word += letter;
      continue;
    }
    if (word.size() >= kShortest)
      if (std::string stem = scoring::stem_of(std::exchange(word, "")); stem.size() >= kShortest && !idle_stems().contains(stem))
        with(std::move(stem));
    word.clear();
  }
}

void sort_once(TradeWords::Words& words) {
  std::ranges::sort(words);
  words.erase(std::ranges::unique(words).begin(), words.end());
}

bool contains_word(const TradeWords::Words& words, std::uint32_t word) { return std::ranges::binary_search(words, word); }

}  // namespace

TradeWords::TradeWords(const Dataset& dataset, const Content& content) {
  read_occupations(dataset, content);
  read_texts(dataset, content);
  for (const auto& activity : dataset.activities) learn(activity.title);
  weigh_foreign_words();
}

std::uint32_t TradeWords::number_of(const std::string& word) {
  const auto [place, is_new] = numbers_.try_emplace(word, static_cast<std::uint32_t>(numbers_.size()));
  if (is_new) occupations_with_.emplace_back(), masses_.emplace_back();
  return place->second;
}

TradeWords::Words TradeWords::learn(std::string_view text) {
  Words words;
  for_each_stem(text, [&](const std::string& stem) { words.push_back(number_of(stem)); });
  sort_once(words);
  return words;
}

TradeWords::Words TradeWords::words_of(std::string_view text) const {
  Words words;
  for_each_stem(text, [&](const std::string& stem) {
    if (const auto known = numbers_.find(stem); known != numbers_.end()) words.push_back(known->second);
  });
  sort_once(words);
  return words;
}

std::size_t TradeWords::group_of(const OccupationCode& code) {
  constexpr std::size_t kMinorGroup = 4;  // characters: "47-2"
  const auto [place, is_new] = groups_.try_emplace(std::string(code.text().substr(0, kMinorGroup)), groups_.size());
  if (is_new) group_list_.push_back({place->first, code.major_group(), 0});
  return place->second;
}

// An occupation says less of its words than a text does: its lists are long.
void TradeWords::read_occupations(const Dataset& dataset, const Content& content) {
  constexpr double kMass = .5;
  const auto learn_of = [&](const OccupationCode& code, std::string_view text) {
    const auto trade = trades_.find(code.text());
    if (trade == trades_.end()) return;
    for_each_stem(text, [&](const std::string& stem) { trade->second.own.push_back(number_of(stem)); });
  };
  for (const auto& row : dataset.occupations) {
    trades_[std::string(row.code.text())].group = group_of(row.code);
    learn_of(row.code, row.title + " " + row.description);
  }
  for (const auto& row : dataset.tasks) learn_of(row.code, row.task);
  for (const auto& row : dataset.alternate_titles) learn_of(row.code, row.title);
  for (const auto& each : content.occupation_names) {
    learn_of(each.code, each.name + " " + each.plural);
    for (const std::string& name : each.also) learn_of(each.code, name);
  }
  for (auto& [code, trade] : trades_) {
    sort_once(trade.own);
    for (const std::uint32_t word : trade.own) ++occupations_with_[word];
    add(trade.own, trade.group, kMass);
  }
}

// A text is said by the groups whose tasks have its activity, and a variant by those of its fields.
void TradeWords::read_texts(const Dataset& dataset, const Content& content) {
  std::map<std::string_view, Masses> links;  // of each activity, its tasks by group
  for (const auto& link : dataset.task_activities) ++links[link.activity_id][group_of(link.code)];
  for (const auto& activity : content.activities) {
    const auto& groups = links[activity.id];
    add_text(activity.text.today + " " + activity.text.stays, groups, {}, {});
    for (const auto& variant : activity.variants) add_text(variant.text.today + " " + variant.text.stays, groups, variant.fields, variant.codes);
  }
}

void TradeWords::add_text(std::string_view text, const Masses& groups, const std::vector<std::string>& fields,
                          const std::vector<std::string>& codes) {
  const Words words = learn(text);
  Masses here;
  const auto is_in = [&](const Group& group) {
    return std::ranges::find(fields, importers::field_of_work(group.major)) != fields.end() ||
           std::ranges::any_of(codes, [&](std::string_view code) { return code.starts_with(group.name); });
  };
  for (const auto& [group, tasks] : groups)
    if (is_in(group_list_[group])) here.emplace(group, tasks);
  if (here.empty()) here = groups;
  double all = 0;
  for (const auto& [group, tasks] : here) all += tasks;
  for (const auto& [group, tasks] : here) add(words, group, tasks / all);
}

void TradeWords::add(const Words& words, std::size_t group, double mass) {
  group_list_[group].mass += mass;
  major_masses_[group_list_[group].major] += mass;
  all_ += mass;
  for (const std::uint32_t word : words) {
    std::vector<double>& of_word = masses_[word];
    if (of_word.size() <= group) of_word.resize(group + 1);
    of_word[group] += mass;
  }
}

const TradeWords::Trade& TradeWords::trade_of(std::string_view code) const {
  static const Trade unknown{{}, kNoGroup};
  const auto trade = trades_.find(code);
  return trade == trades_.end() ? unknown : trade->second;
}

// Inverse document frequency over occupations; a word that none has counts as a rare one.
double TradeWords::rarity(std::uint32_t word) const {
  constexpr double kUnseen = 5;
  const int with = occupations_with_[word];
  return with == 0 ? kUnseen : scoring::logarithm(static_cast<double>(trades_.size() + 1) / with);
}

double TradeWords::shared(const Words& a, const Words& b) const {
  double sum = 0;
  for (const std::uint32_t word : a)
    if (contains_word(b, word)) sum += rarity(word);
  return sum;
}

double TradeWords::at_home(const Words& text, const Words& statement, const Trade& trade) const {
  constexpr double kMost = 4;  // of one word: rarer ones tell no more
  double sum = 0;
  for (const std::uint32_t word : text)
    if (!contains_word(statement, word) && contains_word(trade.own, word)) sum += std::min(rarity(word), kMost);
  return sum;
}

double TradeWords::foreign(const Words& text, const Trade& trade) const {
  double sum = 0;
  if (trade.group == kNoGroup) return sum;
  for (const std::uint32_t word : text)
    if (!contains_word(trade.own, word)) sum += foreign_[word * group_list_.size() + trade.group];
  return sum;
}

// How much rarer a group says a word than all groups do: the negative logarithm of the ratio, of which the first .8 is chance. The
// share of a minor group leans on that of its major group, and that on the share of all.
void TradeWords::weigh_foreign_words() {
  constexpr double kLean = 6, kChance = .8, kMost = 2.2;
  constexpr std::size_t kMajors = 100;  // two digits
  const auto major_of = [&](std::size_t group) { return static_cast<std::size_t>(group_list_[group].major); };
  foreign_.reserve(masses_.size() * group_list_.size());
  for (std::vector<double>& masses : masses_) {
    masses.resize(group_list_.size());
    std::array<double, kMajors> of_majors{};
    double of_word = 0;
    for (std::size_t group = 0; group < masses.size(); ++group) of_word += masses[group], of_majors[major_of(group)] += masses[group];
    for (std::size_t group = 0; group < masses.size(); ++group) {
      const Group& here = group_list_[group];
      if (here.mass == 0) {
        foreign_.push_back(0);  // no occupation is in it
        continue;
      }
      const double major = major_masses_.at(here.major);
      const double share_of_major = (of_majors[major_of(group)] + kLean * major / all_) / (of_word + kLean);
      const double share = (masses[group] + kLean * share_of_major * here.mass / major) / (of_word + kLean);
      foreign_.push_back(std::max(0.0, std::min(-scoring::logarithm(share / (here.mass / all_)), kMost) - kChance));
    }
  }
}

double TradeWords::likeness(const Words& title, const Words& statement, const Trade& trade) const {
  double all = 0, said = 0;
  for (const std::uint32_t word : title) {
    const double here = rarity(word);
    all += here;
    if (contains_word(statement, word)) said += here;
    else if (contains_word(trade.own, word)) said += here / 2;
  }
  return all > 0 ? said / all : 0;
}

}  // namespace willai::publish
