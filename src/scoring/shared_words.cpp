#include "scoring/shared_words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

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

// Each once, in one order everywhere, for sums with the same digits.
std::vector<std::string> stems_in(std::string_view text) {
  std::vector<std::string> stems = task_words(text);
  for (std::string& each : stems) each = stem_of(std::move(each));
  std::ranges::sort(stems);
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

// Makes the sums 0 that were added to, even where memory ran out in between.
struct ZeroAgain {
  std::vector<float>& sums;
  const std::vector<SharingText>& found;
  ~ZeroAgain() {
    for (const SharingText& each : found) sums[each.text] = 0;
  }
};

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
    for (const std::string& stem : stems_in(texts[i])) words_[stem].postings.push_back({i, 0});
  weigh();
}

// Inverse document frequency is logarithmic; the weights of a text form a vector of length 1.
void SharedWords::weigh() {
  std::vector<float> squares(texts_);
  std::vector<std::pair<std::string_view, Word*>> in_order;  // in one order everywhere, for sums with the same digits
  for (auto& [stem, word] : words_) in_order.emplace_back(stem, &word);
  std::ranges::sort(in_order);
  for (const auto& [stem, word] : in_order) {
    const double share = static_cast<double>(word->postings.size()) / static_cast<double>(texts_ + 1);
    word->rarity = static_cast<float>(-logarithm(share));
    for (const Posting& each : word->postings) squares[each.text] += word->rarity * word->rarity;
  }
  for (const auto& [stem, word] : in_order)
    for (Posting& each : word->postings) each.weight = word->rarity / std::sqrt(squares[each.text]);
}

std::vector<SharingText> SharedWords::find(std::string_view text) const {
  // Kept from one text to the next, because there are thousands of sums. All are 0 again at the end.
  thread_local std::vector<float> sums;
  if (sums.size() < texts_) sums.resize(texts_);
  const auto rarest = static_cast<float>(-logarithm(1.0 / static_cast<double>(texts_ + 1)));
  std::vector<SharingText> found;
  const ZeroAgain at_end{sums, found};
  float square = 0;
  for (const std::string& stem : stems_in(text)) {
    const auto word = words_.find(stem);
    const float rarity = word == words_.end() ? rarest : word->second.rarity;
    square += rarity * rarity;
    if (word == words_.end() || word->second.postings.size() > std::max(kFewPostings, texts_ / kOneIn)) continue;
    for (const Posting& each : word->second.postings) {
      float& sum = sums.data()[each.text];
      if (sum == 0) found.push_back({each.text, 0});
      sum += rarity * each.weight;
    }
  }
  for (SharingText& each : found) each.likeness = sums[each.text] / std::sqrt(square);
  return found;
}

}  // namespace willai::scoring
