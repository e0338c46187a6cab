#include "matching/match_features.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace willai::matching {
namespace {

constexpr std::size_t kShortestPiece = 3;
constexpr std::size_t kLongestPiece = 5;
constexpr std::size_t kMostApart = 8;  // pairs of words that are not adjacent are used only in titles up to this length

// FNV-1a, 32 bit: http://www.isthe.com/chongo/tech/comp/fnv/.
class Hash {
 public:
  explicit Hash(FeatureKind kind) { add_byte(static_cast<unsigned char>('a' + static_cast<int>(kind))); }
  Hash& add(std::string_view text) {
    for (const char c : text) add_byte(static_cast<unsigned char>(c));
    return *this;
  }
  std::uint32_t value() const { return value_ ^ (value_ >> 15); }

 private:
  void add_byte(unsigned char byte) {
    value_ ^= byte;
    value_ *= 16777619U;
  }
  std::uint32_t value_ = 2166136261U;
};

// A key and the kind of its feature, in one number that sorts like the key.
using KeyAndKind = std::uint64_t;
constexpr int kKeyAt = 32;

// Byte by byte of the key, the lowest first: in a third of the time of std::sort for the hundred features of a title.
void sort_keys(std::vector<KeyAndKind>& all) {
  constexpr std::size_t kFew = 40, kBytes = 4;
  if (all.size() < kFew) {
    std::ranges::sort(all);
    return;
  }
  std::array<std::array<std::uint32_t, 257>, kBytes> ends{};
  const auto byte = [](KeyAndKind each, std::size_t which) { return (each >> (kKeyAt + 8 * static_cast<int>(which))) & 0xFF; };
  for (const KeyAndKind each : all)
    for (std::size_t which = 0; which < kBytes; ++which) ++ends.data()[which].data()[byte(each, which) + 1];
  std::vector<KeyAndKind> other(all.size());
  for (std::size_t which = 0; which < kBytes; ++which) {
    std::uint32_t* const end = ends.data()[which].data();
    for (std::size_t i = 1; i < 257; ++i) end[i] += end[i - 1];
    for (const KeyAndKind each : all) other.data()[end[byte(each, which)]++] = each;
    all.swap(other);
  }
}

class Collector {
 public:
  explicit Collector(const WordList& words) {
    std::size_t letters = 0;
    for (const std::string& word : words) letters += word.size();
    found_.reserve(3 * letters + 8 * words.size());
  }
  void add(FeatureKind kind, std::string_view text) { add(kind, Hash(kind).add(text)); }
  void add(FeatureKind kind, std::string_view left, std::string_view right) {
    add(kind, Hash(kind).add(left).add(" ").add(right));
  }
  // Pieces that begin at the same letter continue one another, and so do their hashes.
  void add_pieces(const std::string& word) {
    const std::string whole = " " + word + " ";
    for (std::size_t at = 0; at + kShortestPiece <= whole.size(); ++at) {
      Hash hash(FeatureKind::piece);
      for (std::size_t length = 1; length <= std::min(kLongestPiece, whole.size() - at); ++length) {
        hash.add(std::string_view(whole).substr(at + length - 1, 1));
        if (length >= kShortestPiece) add(FeatureKind::piece, hash);
      }
    }
  }
  std::vector<MatchFeature> take() && {
    sort_keys(found_);
    std::vector<MatchFeature> each;
    each.reserve(found_.size());
    for (const KeyAndKind next : found_) {
      const auto key = static_cast<std::uint32_t>(next >> kKeyAt);
      if (!each.empty() && each.back().key == key) each.back().count += 1;
      else each.push_back({key, static_cast<FeatureKind>(next & 0xFF), 1});
    }
    return each;
  }

 private:
  void add(FeatureKind kind, const Hash& hash) {
    found_.push_back(KeyAndKind{hash.value()} << kKeyAt | static_cast<KeyAndKind>(kind));
  }

  std::vector<KeyAndKind> found_{};
};

void add_of_title(const WordList& words, Collector& collector) {
  for (const std::string& word : words) collector.add_pieces(word);
  collector.add(FeatureKind::first, words.front());
  collector.add(FeatureKind::last, words.back());
  if (words.size() > kMostApart) return;
  for (std::size_t i = 0; i < words.size(); ++i)
    for (std::size_t j = i + 2; j < words.size(); ++j) collector.add(FeatureKind::apart, words[i], words[j]);
}

}  // namespace

std::uint32_t key_of_word(std::string_view word) { return Hash(FeatureKind::word).add(word).value(); }

std::vector<MatchFeature> features_of(const WordList& words) {
  if (words.empty()) return {};
  Collector collector(words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    collector.add(FeatureKind::word, words[i]);
    if (i > 0) collector.add(FeatureKind::pair, words[i - 1], words[i]);
  }
  if (words.size() <= kLongestTitle) add_of_title(words, collector);
  return std::move(collector).take();
}

}  // namespace willai::matching
