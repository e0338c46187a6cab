#include "matching/match_features.hpp"

#include <algorithm>

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

class Collector {
 public:
  void add(FeatureKind kind, std::string_view text) { found_.push_back({Hash(kind).add(text).value(), kind, 1}); }
  void add(FeatureKind kind, std::string_view left, std::string_view right) {
    found_.push_back({Hash(kind).add(left).add(" ").add(right).value(), kind, 1});
  }
  void add_pieces(const std::string& word) {
    const std::string whole = " " + word + " ";
    for (std::size_t length = kShortestPiece; length <= kLongestPiece; ++length)
      for (std::size_t at = 0; at + length <= whole.size(); ++at)
        add(FeatureKind::piece, std::string_view(whole).substr(at, length));
  }
  std::vector<MatchFeature> take() && {
    std::ranges::sort(found_, {}, &MatchFeature::key);
    std::vector<MatchFeature> each;
    for (const MatchFeature& next : found_)
      if (!each.empty() && each.back().key == next.key) each.back().count += 1;
      else each.push_back(next);
    return each;
  }

 private:
  std::vector<MatchFeature> found_;
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
  Collector collector;
  if (words.empty()) return {};
  for (std::size_t i = 0; i < words.size(); ++i) {
    collector.add(FeatureKind::word, words[i]);
    if (i > 0) collector.add(FeatureKind::pair, words[i - 1], words[i]);
  }
  if (words.size() <= kLongestTitle) add_of_title(words, collector);
  return std::move(collector).take();
}

}  // namespace willai::matching
