#include "matching/spelling.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "matching/plain_numbers.hpp"

namespace willai::matching {
namespace {

constexpr int kHashBits = 20;
constexpr std::size_t kLongestWord = 24;  // longer words are not typing errors
constexpr std::size_t kShortestWord = 3;
constexpr std::size_t kTwoSlipsFrom = 5;  // shorter words have too many neighbors within two edits

// Tuned on titles with random typing errors: the cost of an edit relative to the log frequency of a word, and the bonus
// for a correct first letter.
constexpr float kSlip = 4.5F;
constexpr float kSameFirst = 1;
constexpr float kNoWord = -9;      // similar to no word
constexpr float kTwoUnknown = -3;  // of two unknown words side by side, the lowest score of either
constexpr float kUnlikely = -3;    // below this, a word of the language is kept, and for other words splitting into two
                                   // is the better guess
// Three letters are a short form that nobody listed more often than a slip; four must resemble a frequent word.
constexpr std::size_t kShortestMended = 4;
constexpr float kLikelyOfFour = -.5F;
constexpr std::uint32_t kCommonPart = 3;
constexpr std::uint32_t kCommonWhole = 3;
constexpr std::size_t kLongWhole = 8;  // shorter ones resemble too many words

std::uint32_t hash_of(std::string_view letters) {
  std::uint32_t value = 2166136261U;
  for (const char c : letters) value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
  return (value ^ (value >> 15)) >> (32 - kHashBits);
}

// The hashes of a word and of what remains without one or two of its letters; each once.
std::vector<std::uint32_t> shortened_hashes(const std::string& word, std::size_t two_from) {
  std::vector<std::uint32_t> hashes{hash_of(word)};
  for (std::size_t i = 0; i < word.size(); ++i) {
    std::string one = word;
    one.erase(i, 1);
    hashes.push_back(hash_of(one));
    if (word.size() < two_from) continue;
    for (std::size_t j = i; j < one.size(); ++j) {
      std::string two = one;
      hashes.push_back(hash_of(two.erase(j, 1)));
    }
  }
  std::ranges::sort(hashes);
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

std::uint32_t letters_of(const std::string& word) {
  std::uint32_t letters = 0;
  for (const char c : word) letters |= 1U << (static_cast<unsigned char>(c) % 32);
  return letters;
}

// An edit removes one letter, adds one, or both.
bool may_be_near(std::uint32_t letters, std::uint32_t others) { return std::popcount(letters ^ others) <= 4; }

// Letters that are missing or in another order are the usual slip; another letter in their place is less so.
float score_of_slip(const std::string& typed, const std::string& meant, std::uint32_t count) {
  const bool is_usual = meant.size() > typed.size() || letters_of(typed) == letters_of(meant);
  return fast_log(static_cast<float>(1 + count)) + (is_usual ? kSlip : 0);
}

bool is_word(const std::string& word) { return word.size() >= kShortestWord && word.size() <= kLongestWord; }

}  // namespace

// Damerau-Levenshtein distance (adjacent transpositions): three rows of the table at a time.
int slips_between(const std::string& a, const std::string& b) {
  if (a.size() > kLongestWord || b.size() > kLongestWord) return 3;
  if (a.size() > b.size() + 2 || b.size() > a.size() + 2) return 3;
  std::array<std::array<int, kLongestWord + 1>, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    const auto& before = rows[(i + 1) % 3];
    row[0] = static_cast<int>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return std::min(3, rows[a.size() % 3][b.size()]);
}

Spelling::Spelling(const std::unordered_map<std::string, std::uint32_t>& words, KeyTable others)
    : others_(std::move(others)) {
  for (const auto& [word, count] : words) entries_.push_back({word, count, letters_of(word)});
  std::ranges::sort(entries_, {}, &Entry::word);
  for (std::uint32_t i = 0; i < entries_.size(); ++i) places_.emplace(entries_[i].word, i);
  index_shortened();
}

void Spelling::index_shortened() {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> all;
  for (std::uint32_t i = 0; i < entries_.size(); ++i)
    if (entries_[i].count > 0 && is_word(entries_[i].word))
      for (const std::uint32_t hash : shortened_hashes(entries_[i].word, kTwoSlipsFrom + 1)) all.emplace_back(hash, i);
  begins_.assign((std::size_t{1} << kHashBits) + 1, 0);
  for (const auto& [hash, place] : all) ++begins_[hash + 1];
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  shortened_.resize(all.size());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
  for (const auto& [hash, place] : all) shortened_[next[hash]++] = place;
}

std::uint32_t Spelling::count_of(const std::string& word) const {
  const auto found = places_.find(word);
  return found == places_.end() ? 0 : entries_[found->second].count;
}

std::vector<std::uint32_t> Spelling::near(const std::string& word) const {
  std::vector<std::uint32_t> candidates;
  if (!is_word(word) || begins_.empty()) return candidates;
  for (const std::uint32_t hash : shortened_hashes(word, kTwoSlipsFrom))
    candidates.insert(candidates.end(), shortened_.begin() + begins_[hash], shortened_.begin() + begins_[hash + 1]);
  std::ranges::sort(candidates);
  candidates.erase(std::unique(candidates.begin(), candidates.end()), candidates.end());
  return candidates;
}

std::vector<std::string> Spelling::meant_by_three(const std::string& word) const {
  std::vector<std::string> meant;
  if (word.size() != kShortestMended - 1 || knows(word) || is_of_language(word)) return meant;
  std::vector<Guess> guesses;
  for (const std::uint32_t place : near(word)) {
    const Entry& entry = entries_[place];
    const bool begins_alike = entry.word.front() == word.front() || entry.letters == letters_of(word);
    if (begins_alike && slips_between(word, entry.word) == 1) guesses.push_back({score_of_slip(word, entry.word, entry.count), entry.word});
  }
  std::ranges::stable_sort(guesses, std::greater(), &Guess::score);
  for (Guess& each : guesses) meant.push_back(std::move(each.text));
  return meant;
}

std::optional<Spelling::Guess> Spelling::find_like(const std::string& word) const {
  std::optional<Guess> best;
  const std::uint32_t letters = letters_of(word);
  for (const std::uint32_t place : near(word)) {
    const Entry& entry = entries_[place];
    if (!may_be_near(letters, entry.letters)) continue;
    const int slips = slips_between(word, entry.word);
    if (slips > 2 || (slips == 2 && word.size() < kTwoSlipsFrom)) continue;
    const float score = -kSlip * static_cast<float>(slips) + fast_log(static_cast<float>(1 + entry.count)) +
                        (entry.word.front() == word.front() ? kSameFirst : 0);
    if (!best || score > best->score) best = Guess{score, entry.word};
  }
  return best;
}

std::optional<Spelling::Guess> Spelling::find_split(const std::string& word) const {
  std::optional<Guess> best;
  if (word.size() > 2 * kLongestWord) return best;
  for (std::size_t cut = 2; cut + 2 <= word.size(); ++cut) {
    const std::string left = word.substr(0, cut), right = word.substr(cut);
    const std::uint32_t common = std::min(count_of(left), count_of(right));
    if (common >= kCommonPart && (!best || static_cast<float>(common) > best->score))
      best = Guess{static_cast<float>(common), left + " " + right};
  }
  return best;
}

void Spelling::append_best(const std::string& word, WordList& mended) const {
  if (word.size() < kShortestMended) return mended.push_back(word);
  const auto like = find_like(word);
  if (word.size() == kShortestMended && like && like->score < kLikelyOfFour) return mended.push_back(word);
  if (is_of_language(word) && (!like || like->score < kUnlikely)) return mended.push_back(word);
  const auto parts = !like || like->score < kUnlikely ? find_split(word) : std::nullopt;
  const std::string& best = parts ? parts->text : like ? like->text : word;
  for (std::string& each : plain_words(best)) mended.push_back(std::move(each));
}

// The score of two words when each is corrected separately.
float Spelling::score_apart(const std::string& left, const std::string& right) const {
  float score = knows(left) || knows(right) ? 0 : kTwoUnknown;
  for (const std::string* word : {&left, &right}) {
    if (knows(*word)) continue;
    const auto like = find_like(*word);
    score += like ? like->score : kNoWord;
  }
  return score;
}

// "book keper": one word, if that scores higher than two words with the same errors.
std::optional<Spelling::Guess> Spelling::find_joined(const std::string& left, const std::string& right) const {
  if ((knows(left) && knows(right)) || left.size() + right.size() < kLongWhole) return std::nullopt;
  const auto whole = find_like(left + right);
  return whole && whole->score >= score_apart(left, right) ? whole : std::nullopt;
}

bool Spelling::are_one(const std::string& left, const std::string& right) const {
  return count_of(left + right) >= (knows(left) ? kCommonWhole : 1U);
}

// "book keeper": both are words, and so is their concatenation.
WordList Spelling::joined(const WordList& words) const {
  WordList all;
  for (const std::string& word : words)
    if (!all.empty() && are_one(all.back(), word)) all.back() += word;
    else all.push_back(word);
  return all;
}

WordList Spelling::mend(const WordList& typed) const {
  const WordList words = joined(typed);
  WordList mended;
  std::size_t unknown = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto whole =
        i + 1 < words.size() && unknown < kMostMended ? find_joined(words[i], words[i + 1]) : std::nullopt;
    if (whole) {
      mended.push_back(whole->text);
      ++i;  // two words became one
      ++unknown;
    } else if (knows(words[i]) || ++unknown > kMostMended) {
      mended.push_back(words[i]);
    } else {
      append_best(words[i], mended);
    }
  }
  return unknown > 0 ? joined(mended) : mended;
}

}  // namespace willai::matching
