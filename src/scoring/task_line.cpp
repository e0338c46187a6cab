#include "scoring/task_line.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "base/text.hpp"
#include "scoring/bare_task.hpp"
#include "scoring/plain_math.hpp"
#include "scoring/shared_words.hpp"
#include "scoring/task_line_words.hpp"
#include "scoring/task_text.hpp"

using namespace std::literals;

namespace willai::scoring {
namespace {

constexpr std::size_t kLongestPhrase = 4;     // words
constexpr std::size_t kMostWordsRead = 60;    // of a line; what follows tells nothing new
constexpr std::size_t kLongestLabel = 5;      // words before a colon

using Topics = std::uint32_t;  // one bit per topic

enum Begin : Topics { begins_employer = 1U << 16, begins_applicant = 1U << 17, begins_noun = 1U << 18 };

struct HashOfWords {
  using is_transparent = void;
  std::size_t operator()(std::string_view words) const { return std::hash<std::string_view>()(words); }
};
using Phrases = std::unordered_map<std::string, Topics, HashOfWords, std::equal_to<>>;

void add_phrases(Phrases& all, std::string_view list, Topics topics) {
  for (const std::string_view phrase : split(list, '|')) all[std::string(phrase)] |= topics;
}

Phrases all_phrases() {
  Phrases all;
  for (const TopicPhrases& each : kTopicPhrases) add_phrases(all, each.phrases, 1U << static_cast<unsigned>(each.topic));
  for (const std::string_view each : kBeginsEmployer) add_phrases(all, each, begins_employer);
  for (const std::string_view each : kBeginsApplicant) add_phrases(all, each, begins_applicant);
  for (const std::string_view each : kBeginsNoun) add_phrases(all, each, begins_noun);
  return all;
}

const Phrases& phrases() {
  static const Phrases all = all_phrases();
  return all;
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_figure(char c) { return c >= '0' && c <= '9'; }

// Small letters and digits, with one space between words, and where each word begins.
struct LineWords {
  std::string text;
  std::vector<std::size_t> begins;

  std::string_view words(std::size_t first, std::size_t count) const {
    const std::size_t end = first + count < begins.size() ? begins[first + count] - 1 : text.size();
    return std::string_view(text).substr(begins[first], end - begins[first]);
  }
};

LineWords words_in(std::string_view line) {
  LineWords words;
  bool in_word = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = is_capital(line[i]) ? static_cast<char>(line[i] - 'A' + 'a') : line[i];
    if (is_small(c) || is_figure(c)) {
      if (!in_word && words.begins.size() == kMostWordsRead) break;
      if (!in_word && !words.text.empty()) words.text += ' ';
      if (!in_word) words.begins.push_back(words.text.size());
      words.text += c;
      in_word = true;
    } else if (in_word && (c == '\'' || line.substr(i).starts_with("’"))) {
      i += c == '\'' ? 0 : "’"sv.size() - 1;  // "you'll" is "youll"
    } else {
      in_word = false;
    }
  }
  return words;
}

bool is_verb_of(std::string_view word, const TaskVerbs& verbs) {
  const std::string whole(word);
  const std::string before_past = word.ends_with("ed") ? whole.substr(0, whole.size() - 2) : whole;
  return verbs.contains(whole) || verbs.contains(before_past) || verbs.contains(stem_of(whole));
}

struct Capitals {
  std::size_t letters = 0, capitals = 0, words = 0, capital_words = 0;
};

Capitals capitals_in(std::string_view line) {
  Capitals found;
  bool in_word = false;
  for (const char c : line) {
    const bool is_letter = is_small(c) || is_capital(c);
    if (is_letter) ++found.letters, found.capitals += is_capital(c) ? 1 : 0;
    if (is_letter && !in_word) ++found.words, found.capital_words += is_capital(c) ? 1 : 0;
    in_word = is_letter || (in_word && c == '\'');
  }
  return found;
}

bool has_money(std::string_view line) {
  for (const std::string_view sign : {"$"sv, "£"sv, "€"sv})
    if (const std::size_t at = line.find(sign); at != std::string_view::npos)
      if (line.substr(at + sign.size(), 2).find_first_of("0123456789") != std::string_view::npos) return true;
  return false;
}

std::size_t figures_in(std::string_view line) { return static_cast<std::size_t>(std::ranges::count_if(line, is_figure)); }

// "555-0134 ext. 12": seven digits with nothing but marks between them.
bool has_phone(std::string_view line) {
  std::size_t run = 0;
  for (const char c : line) {
    if (is_figure(c)) ++run;
    else if (" -().+/"sv.find(c) == std::string_view::npos) run = 0;
    if (run >= 7) return true;
  }
  return false;
}

// "Go, Rust, Python": items of a word or two.
bool is_list_of_short(std::string_view line) {
  std::size_t items = 0, words = 0;
  for (const std::string_view item : split(line, ',')) {
    ++items;
    words += static_cast<std::size_t>(std::ranges::count(trim(item), ' ')) + 1;
  }
  return items >= 3 && words <= 2 * items;
}

// What follows "Patient care: " in a line; the line itself without such a label.
std::string_view behind_label(std::string_view line) {
  const std::size_t colon = line.find(": ");
  const bool is_label = colon != std::string_view::npos && words_in(line.substr(0, colon)).begins.size() <= kLongestLabel;
  return is_label ? trim(line.substr(colon + 1)) : line;
}

class Features {
 public:
  Features(std::string_view line, const TaskVerbs& verbs) : line_(line), words_(words_in(line)), work_(words_in(behind_label(line))) {
    set(LineShape::base);
    add_verbs(verbs);
    add_topics();
    add_marks();
    add_length();
  }
  const LineFeatures& all() const { return features_; }

 private:
  void set(LineShape shape, bool holds = true) {
    if (holds) features_[2 * kLineTopics + static_cast<std::size_t>(shape)] = 1;
  }

  void add_verbs(const TaskVerbs& verbs) {
    const std::size_t count = work_.begins.size();
    if (count == 0) return;
    const std::string_view first = work_.words(0, 1);
    const bool says_i = first == "i" || first == "im" || first == "ive";
    const bool is_ing = first.size() > 5 && first.ends_with("ing");
    const std::size_t at = says_i && count > 1 ? 1 : 0;
    begins_with_verb_ = is_verb_of(work_.words(at, 1), verbs);
    set(LineShape::says_i, says_i);
    set(LineShape::begins_with_verb, begins_with_verb_);
    set(LineShape::begins_with_verb_ing, is_ing);
    constexpr std::size_t kNear = 4;
    bool has_verb = false;
    for (std::size_t i = at + 1; i < std::min(count, kNear); ++i) has_verb = has_verb || is_verb_of(work_.words(i, 1), verbs);
    set(LineShape::has_verb, has_verb && !begins_with_verb_);
  }

  // How many words of a topic there are, damped.
  void add_topics() {
    std::array<float, kLineTopics> counts{};
    for (std::size_t first = 0; first < words_.begins.size(); ++first)
      for (std::size_t length = 1; length <= std::min(kLongestPhrase, words_.begins.size() - first); ++length)
        if (const auto found = phrases().find(words_.words(first, length)); found != phrases().end())
          add_phrase(found->second, first, length, counts);
    for (std::size_t topic = 0; topic < kLineTopics; ++topic)
      features_[2 * topic + (begins_with_verb_ ? 1 : 0)] = damped(counts[topic]);
  }

  // A word alone may mean many things: "contract", "medical", "phone".
  static float damped(float count) { return count <= 1 ? .6F * count : std::min(count - .4F, 2.6F); }

  void add_phrase(Topics topics, std::size_t first, std::size_t length, std::array<float, kLineTopics>& counts) {
    for (std::size_t topic = 0; topic < kLineTopics; ++topic) {
      if (((topics >> topic) & 1U) == 0) continue;
      // A heading is all of its line, or nearly.
      const bool is_heading = static_cast<LineTopic>(topic) == LineTopic::heading;
      if (is_heading && (first > 0 || words_.begins.size() > length + 2)) continue;
      counts[topic] += static_cast<float>(length > 1 ? 2 : 1);
    }
    if (first > 0) return;
    set(LineShape::begins_with_employer, (topics & begins_employer) != 0);
    set(LineShape::begins_with_applicant, (topics & begins_applicant) != 0);
    set(LineShape::begins_with_noun_of_ads, (topics & begins_noun) != 0);
  }

  void add_marks() {
    const Capitals capitals = capitals_in(line_);
    set(LineShape::ends_with_colon, line_.ends_with(':'));
    set(LineShape::in_capitals, capitals.letters >= 4 && capitals.capitals == capitals.letters);
    set(LineShape::in_title_case, capitals.words >= 2 && capitals.capitals < capitals.letters && 5 * capitals.capital_words >= 4 * capitals.words);
    set(LineShape::has_money, has_money(line_));
    set(LineShape::has_digits, figures_in(line_) > 0);
    set(LineShape::has_address, line_.find('@') != std::string_view::npos || line_.find("www.") != std::string_view::npos ||
                                    line_.find("://") != std::string_view::npos || line_.find(".com") != std::string_view::npos);
    set(LineShape::has_phone, has_phone(line_));
    set(LineShape::list_of_names, is_list_of_short(line_));
    set(LineShape::says_you, says_you() && !begins_with_verb_);
    set(LineShape::says_you_behind_verb, says_you() && begins_with_verb_);
    set(LineShape::ends_with_question, line_.ends_with('?') || line_.ends_with('!'));
  }

  bool says_you() const {
    constexpr std::array kYou = {"you"sv, "your"sv, "youre"sv, "youll"sv, "our"sv, "us"sv, "we"sv, "were"sv, "weve"sv, "yourself"sv};
    for (std::size_t i = 0; i < words_.begins.size(); ++i)
      if (std::ranges::find(kYou, words_.words(i, 1)) != kYou.end()) return true;
    return false;
  }

  void add_length() {
    const std::size_t count = words_.begins.size();
    set(LineShape::one_word, count == 1);
    set(LineShape::two_words, count == 2);
    set(LineShape::three_words, count == 3);
    set(LineShape::four_to_seven_words, count >= 4 && count <= 7);
    set(LineShape::many_words, count > 25);
  }

  std::string_view line_;
  LineWords words_;
  LineWords work_;  // behind a label
  bool begins_with_verb_ = false;
  LineFeatures features_{};
};

// The topic that speaks most against a task.
LineTopic topic_of(const LineFeatures& features) {
  LineTopic topic = LineTopic::none;
  float most = -.3F;
  for (std::size_t i = 0; i < 2 * kLineTopics; ++i)
    if (const float part = features[i] * kLineWeights[i]; part < most) most = part, topic = static_cast<LineTopic>(i / 2);
  const auto has = [&](LineShape shape) { return features[2 * kLineTopics + static_cast<std::size_t>(shape)] > 0; };
  if (topic == LineTopic::none && (has(LineShape::ends_with_colon) || has(LineShape::in_capitals))) return LineTopic::heading;
  if (topic == LineTopic::none && has(LineShape::has_money)) return LineTopic::pay;
  return topic;
}

constexpr std::array kTopicNames = {"heading"sv,   "pay"sv,    "benefits"sv, "law"sv,     "applying"sv,
                                    "schooling"sv, "traits"sv, "employer"sv, "schedule"sv};
constexpr std::array kShapeNames = {"base"sv,         "begins with a verb"sv, "begins with a verb in -ing"sv, "a verb near its begin"sv,
                                    "says I"sv,       "ends with a colon"sv,  "in capitals"sv, "in title case"sv, "one word"sv,
                                    "two words"sv,    "three words"sv,        "four to seven words"sv, "more than 25 words"sv,
                                    "money"sv,        "digits"sv,             "an address"sv,  "a phone number"sv, "a list of names"sv,
                                    "begins with the employer"sv, "begins with the applicant"sv, "begins with a noun of ads"sv,
                                    "says you or we"sv, "says you or we behind a verb"sv, "ends with ? or !"sv};
static_assert(kTopicNames.size() == kLineTopics && kShapeNames.size() == kLineShapes);

}  // namespace

LineFeatures line_features(std::string_view line, const TaskVerbs& verbs) { return Features(bare_task(line), verbs).all(); }

std::string name_of_feature(std::size_t feature) {
  if (feature >= 2 * kLineTopics) return std::string(kShapeNames[feature - 2 * kLineTopics]);
  return std::string(kTopicNames[feature / 2]) + (feature % 2 == 1 ? ", behind a verb" : "");
}

double task_probability(const LineFeatures& features, const LineFeatures& weights) {
  double leaning = 0;
  for (std::size_t i = 0; i < kLineFeatures; ++i) leaning += static_cast<double>(features[i]) * static_cast<double>(weights[i]);
  return 1 / (1 + exponential(-leaning));
}

TaskLine read_task_line(std::string_view line, const TaskVerbs& verbs) {
  const LineFeatures features = line_features(line, verbs);
  return {task_probability(features, kLineWeights), topic_of(features)};
}

std::string_view sentence_for(LineTopic topic) {
  switch (topic) {
    case LineTopic::heading: return "this does not read like a task: it is a heading";
    case LineTopic::pay: return "this does not read like a task: it is about pay";
    case LineTopic::benefits: return "this does not read like a task: it is about benefits";
    case LineTopic::law: return "this does not read like a task: it is about rights and the law";
    case LineTopic::applying: return "this does not read like a task: it is about applying";
    case LineTopic::schooling: return "this does not read like a task: it is about schooling or experience";
    case LineTopic::traits: return "this does not read like a task: it says what somebody is or knows";
    case LineTopic::employer: return "this does not read like a task: it is about the employer";
    case LineTopic::schedule: return "this does not read like a task: it is about working hours";
    case LineTopic::none: break;
  }
  return "this does not read like a task: it says nothing that somebody does";
}

}  // namespace willai::scoring
