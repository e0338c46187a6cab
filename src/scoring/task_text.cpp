#include "scoring/task_text.hpp"

#include <algorithm>
#include <array>

namespace willai::scoring {
namespace {

constexpr std::size_t kShortestPiece = 3;
constexpr std::size_t kLongestPiece = 5;

// 1 + ln n, for n from 0: frequent features count more, but less than in proportion.
constexpr std::array kDamped = {0.0F,       1.0F,       1.6931472F, 2.0986123F, 2.3862944F,
                                2.6094379F, 2.7917595F, 2.9459101F, 3.0794415F};

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// FNV-1a, 32 bit: http://www.isthe.com/chongo/tech/comp/fnv/.
class Hash {
 public:
  Hash& add(char c) {
    value_ ^= static_cast<unsigned char>(c);
    value_ *= 16777619U;
    return *this;
  }
  Hash& add(std::string_view text) {
    for (const char c : text) add(c);
    return *this;
  }
  std::uint32_t value() const { return value_ ^ (value_ >> 15); }

 private:
  std::uint32_t value_ = 2166136261U;
};

struct Mark {
  std::string_view typographic;
  std::string_view plain;
};
constexpr std::array kMarks = {Mark{"\u2018", "'"},  Mark{"\u2019", "'"},   Mark{"\u02BC", "'"},  Mark{"\u00B4", "'"},
                               Mark{"\u201C", "\""}, Mark{"\u201D", "\""},  Mark{"\u201E", "\""}, Mark{"\u2010", "-"},
                               Mark{"\u2011", "-"},  Mark{"\u2012", "-"},   Mark{"\u2013", "-"},  Mark{"\u2014", "-"},
                               Mark{"\u2212", "-"},  Mark{"\u2026", "..."}, Mark{"\u00A0", " "},  Mark{"\u2009", " "},
                               Mark{"\u202F", " "}};

const Mark* mark_at(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0x80) return nullptr;
  const auto stands_here = [&](const Mark& each) { return text.substr(at).starts_with(each.typographic); };
  const auto mark = std::ranges::find_if(kMarks, stands_here);
  return mark == kMarks.end() ? nullptr : &*mark;
}

// How many bytes at `at` are an apostrophe, straight or typographic; 0 if there is none.
std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  if (text[at] == '\'') return 1;
  const Mark* mark = mark_at(text, at);
  return mark && mark->plain == "'" ? mark->typographic.size() : 0;
}

// Pieces that begin at the same letter continue one another, and so do their hashes.
void add_pieces(const std::string& word, std::vector<std::uint32_t>& buckets) {
  const auto letter = [&](std::size_t at) { return at == 0 || at > word.size() ? ' ' : word[at - 1]; };  // a space around it
  const std::size_t size = word.size() + 2;
  for (std::size_t at = 0; at + kShortestPiece <= size; ++at) {
    Hash hash;
    for (std::size_t length = 1; length <= std::min(kLongestPiece, size - at); ++length) {
      hash.add(letter(at + length - 1));
      if (length >= kShortestPiece) buckets.push_back(kWordBuckets + hash.value() % kPieceBuckets);
    }
  }
}

// Counting the lower halves of the numbers and then the upper ones: in half the time of std::sort for some two hundred.
void sort_buckets(std::vector<std::uint32_t>& buckets) {
  constexpr std::uint32_t kBits = 9, kValues = 1U << kBits;
  static_assert(kBuckets <= 1U << 2 * kBits);
  constexpr std::size_t kFew = 48;
  if (buckets.size() < kFew) {
    std::ranges::sort(buckets);
    return;
  }
  std::vector<std::uint32_t> other(buckets.size());
  for (const std::uint32_t shift : {0U, kBits}) {
    std::array<std::uint32_t, kValues + 1> ends{};
    for (const std::uint32_t each : buckets) ++ends.data()[(each >> shift) % kValues + 1];
    for (std::size_t i = 1; i < ends.size(); ++i) ends.data()[i] += ends.data()[i - 1];
    for (const std::uint32_t each : buckets) other.data()[ends.data()[(each >> shift) % kValues]++] = each;
    buckets.swap(other);
  }
}

}  // namespace

std::vector<std::string> task_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = lowered(text[i]);
    if (is_letter(c)) word += c;
    else if (const std::size_t size = word.empty() ? 0 : apostrophe_at(text, i); size > 0) i += size - 1;
    else if (!word.empty()) words.push_back(std::move(word)), word.clear();
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::uint32_t hash_of_word(std::string_view word) { return Hash().add(word).value(); }

std::string with_plain_marks(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size();) {
    const Mark* mark = mark_at(text, i);
    plain += mark ? mark->plain : text.substr(i, 1);
    i += mark ? mark->typographic.size() : 1;
  }
  return plain;
}

std::vector<TextFeature> text_features(const std::vector<std::string>& words) {
  std::vector<std::uint32_t> buckets;
  std::size_t letters = 0;
  for (const std::string& word : words) letters += word.size();
  buckets.reserve(3 * letters + 5 * words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    buckets.push_back(hash_of_word(words[i]) % kWordBuckets);
    if (i > 0) buckets.push_back(Hash().add(words[i - 1]).add(" ").add(words[i]).value() % kWordBuckets);
    add_pieces(words[i], buckets);
  }
  sort_buckets(buckets);
  std::vector<TextFeature> features;
  features.reserve(buckets.size());
  for (std::size_t i = 0; i < buckets.size();) {
    std::size_t end = i;
    while (end < buckets.size() && buckets[end] == buckets[i]) ++end;
    features.push_back({buckets[i], kDamped[std::min(end - i, kDamped.size() - 1)]});
    i = end;
  }
  return features;
}

}  // namespace willai::scoring
