#include "publish/like_tasks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <unordered_map>

#include "publish/grouping.hpp"
#include "base/text.hpp"
#include "scoring/plain_math.hpp"

using namespace std::literals;

namespace willai::publish {
namespace {

// Chosen by reading random pairs: above this value, nine of ten pairs mean the same; below it, often only the object is
// alike.
constexpr double kLikeEnough = 0.55;

constexpr std::array kStopWords = {"and"sv,   "or"sv,   "of"sv,    "to"sv,  "the"sv, "in"sv,   "for"sv,
                                   "with"sv,  "a"sv,    "an"sv,    "by"sv,  "on"sv,  "as"sv,   "such"sv,
                                   "other"sv, "from"sv, "using"sv, "is"sv,  "are"sv, "that"sv, "their"sv,
                                   "at"sv,    "be"sv,   "may"sv,   "etc"sv, "it"sv,  "their"sv};

// A crude stemmer: ISCO writes "planning", O*NET "plan".
std::string stem_of(std::string word) {
  for (const std::string_view ending :
       {"ations"sv, "ation"sv, "ings"sv, "ing"sv, "ies"sv, "ied"sv, "ed"sv, "es"sv, "s"sv, "e"sv, "y"sv})
    if (word.ends_with(ending) && word.size() >= ending.size() + 3) {
      word.resize(word.size() - ending.size());
      break;
    }
  if (word.size() > 3 && word[word.size() - 1] == word[word.size() - 2]) word.pop_back();
  return word;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : to_lower(text) + " ") {
    if (c >= 'a' && c <= 'z') {
      word += c;
      continue;
    }
    if (!word.empty() && std::ranges::find(kStopWords, word) == kStopWords.end()) words.push_back(stem_of(word));
    word.clear();
  }
  return words;
}

// Word numbers, ascending, with their weights; the vector has length 1.
using Vector = std::vector<std::pair<std::uint32_t, float>>;

float cosine_of(const Vector& a, const Vector& b) {
  float sum = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->first < j->first) ++i;
    else if (j->first < i->first) ++j;
    else sum += i++->second * j++->second;
  }
  return sum;
}

// Weights words by inverse document frequency (tf-idf).
class Lexicon {
 public:
  std::size_t add(std::string_view text) {
    std::map<std::uint32_t, int> counts;
    for (const std::string& word : words_of(text))
      ++counts[numbers_.try_emplace(word, static_cast<std::uint32_t>(numbers_.size())).first->second];
    texts_in_.resize(numbers_.size());
    for (const auto& [word, count] : counts) ++texts_in_[word];
    texts_.emplace_back(counts.begin(), counts.end());
    return texts_.size() - 1;
  }

  Vector vector_of(std::size_t text) const {
    Vector vector;
    float length = 0;
    for (const auto& [word, count] : texts_[text]) {
      const float idf = static_cast<float>(scoring::logarithm(static_cast<double>(texts_.size()) / static_cast<double>(texts_in_[word])));
      vector.emplace_back(word, static_cast<float>(1 + scoring::logarithm(static_cast<double>(count))) * idf);
      length += vector.back().second * vector.back().second;
    }
    for (auto& [word, weight] : vector) weight /= std::sqrt(std::max(length, 1e-9F));
    return vector;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<int> texts_in_;
  std::vector<std::vector<std::pair<std::uint32_t, int>>> texts_;
};

struct Likeness {
  float value = 0;
  std::size_t other = 0;
};

class LikeTaskFinder {
 public:
  explicit LikeTaskFinder(const Dataset& dataset) : dataset_(dataset) {
    Lexicon lexicon;
    for (const auto& row : dataset.ilo_tasks) lexicon.add(row.text);
    for (const auto& row : dataset.tasks) lexicon.add(row.task);
    for (std::size_t i = 0; i < dataset.ilo_tasks.size() + dataset.tasks.size(); ++i)
      vectors_.push_back(lexicon.vector_of(i));
    for (std::size_t i = 0; i < dataset.ilo_tasks.size(); ++i)
      ilo_[std::string(dataset.ilo_tasks[i].code.text())].push_back(i);
    for (std::size_t i = 0; i < dataset.tasks.size(); ++i) onet_[dataset.tasks[i].code].push_back(i);
  }

  std::vector<TaskPair> find(const SocCrosswalk& crosswalk) const {
    std::vector<TaskPair> all;
    for (const auto& [code, tasks] : onet_) {
      std::vector<std::size_t> theirs;
      for (const std::string& isco : crosswalk.isco_of(code.soc()).codes)
        if (const auto found = ilo_.find(isco); found != ilo_.end())
          std::ranges::copy(found->second, std::back_inserter(theirs));
      add_mutual(tasks, theirs, all);
    }
    return all;
  }

 private:
  const Vector& onet_vector(std::size_t task) const { return vectors_[dataset_.ilo_tasks.size() + task]; }

  // Pairs in which each is the other's nearest.
  void add_mutual(const std::vector<std::size_t>& ours, const std::vector<std::size_t>& theirs,
                  std::vector<TaskPair>& all) const {
    std::vector<Likeness> best_of_ours(ours.size()), best_of_theirs(theirs.size());
    for (std::size_t i = 0; i < ours.size(); ++i)
      for (std::size_t j = 0; j < theirs.size(); ++j) {
        const float value = cosine_of(onet_vector(ours[i]), vectors_[theirs[j]]);
        if (value > best_of_ours[i].value) best_of_ours[i] = {value, j};
        if (value > best_of_theirs[j].value) best_of_theirs[j] = {value, i};
      }
    for (std::size_t i = 0; i < ours.size(); ++i) {
      const auto [value, j] = best_of_ours[i];
      if (value >= kLikeEnough && best_of_theirs[j].other == i)
        all.push_back({dataset_.tasks[ours[i]].task_id, theirs[j], value});
    }
  }

  const Dataset& dataset_;
  std::vector<Vector> vectors_;  // first of the ILO's tasks, then of O*NET's
  std::map<std::string, std::vector<std::size_t>> ilo_;
  std::map<OccupationCode, std::vector<std::size_t>> onet_;
};

}  // namespace

std::vector<TaskPair> find_like_tasks(const Dataset& dataset, const SocCrosswalk& crosswalk) {
  return LikeTaskFinder(dataset).find(crosswalk);
}

}  // namespace willai::publish
