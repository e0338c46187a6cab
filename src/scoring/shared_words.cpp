#include "scoring/shared_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "scoring/plain_math.hpp"
#include "scoring/task_text.hpp"

namespace willai::scoring {
namespace {

// Nouns that look like verb forms: a meeting is not a quota met, and a building is seldom being built.
constexpr std::array<std::string_view, 4> kNouns = {"building", "buildings", "meeting", "meetings"};

// Longer ones first. At least three letters are kept, so that "string" stays.
constexpr std::array<std::string_view, 8> kEndings = {"ings", "ing", "ies", "ers", "ed", "er", "es", "s"};
constexpr std::size_t kShortest = 3;

// Words in more than 5 of 100 texts, such as "and" and "using", bring in too many of thousands of texts. Following
// words in 12 of 100 found one more of the 340 tasks of tests/data/typed_tasks.tsv and took half again as long.
constexpr std::size_t kOneIn = 20;
constexpr std::size_t kFewPostings = 200;

std::map<std::string, float> stems_in(std::string_view text) {
  std::map<std::string, float> stems;
  for (std::string& word : task_words(text)) stems[stem_of(std::move(word))] = 1;
  return stems;
}

}  // namespace

std::string stem_of(std::string word) {
  if (word.ends_with("ss")) return word;
  if (std::ranges::find(kNouns, word) != kNouns.end()) return word.substr(0, word.find("ing") + 3);
  const auto fits = [&](std::string_view ending) {
    return word.ends_with(ending) && word.size() >= ending.size() + kShortest;
  };
  if (const auto ending = std::ranges::find_if(kEndings, fits); ending != kEndings.end())
    word.resize(word.size() - ending->size());
  const std::size_t size = word.size();
  if (size > kShortest && (word[size - 1] == 'e' || word[size - 1] == 'y')) word.pop_back();
  else if (size > kShortest && word[size - 1] == word[size - 2] && !word.ends_with("ss")) word.pop_back();
  return word;
}

SharedWords::SharedWords(const std::vector<std::string_view>& texts) : texts_(texts.size()) {
  for (std::uint32_t i = 0; i < texts.size(); ++i)
    for (const auto& [stem, count] : stems_in(texts[i])) words_[stem].postings.push_back({i, count});
  weigh();
}

// Inverse document frequency is logarithmic; the weights of a text form a vector of length 1.
void SharedWords::weigh() {
  std::vector<float> squares(texts_);
  for (auto& [stem, word] : words_) {
    const double share = static_cast<double>(word.postings.size()) / static_cast<double>(texts_ + 1);
    word.rarity = static_cast<float>(-logarithm(share));
    for (const Posting& each : word.postings) squares[each.text] += word.rarity * word.rarity;
  }
  for (auto& [stem, word] : words_)
    for (Posting& each : word.postings) each.weight = word.rarity / std::sqrt(squares[each.text]);
}

std::vector<SharingText> SharedWords::find(std::string_view text) const {
  const auto rarest = static_cast<float>(-logarithm(1.0 / static_cast<double>(texts_ + 1)));
  std::vector<float> sums(texts_);
  std::vector<SharingText> found;
  float square = 0;
  for (const auto& [stem, count] : stems_in(text)) {
    const auto word = words_.find(stem);
    const float rarity = word == words_.end() ? rarest : word->second.rarity;
    square += rarity * rarity;
    if (word == words_.end() || word->second.postings.size() > std::max(kFewPostings, texts_ / kOneIn)) continue;
    for (const Posting& each : word->second.postings) {
      if (sums[each.text] == 0) found.push_back({each.text, 0});
      sums[each.text] += rarity * each.weight;
    }
  }
  for (SharingText& each : found) each.likeness = sums[each.text] / std::sqrt(square);
  return found;
}

}  // namespace willai::scoring
