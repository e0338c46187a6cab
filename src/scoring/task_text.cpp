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
  Hash& add(std::string_view text) {
    for (const char c : text) {
      value_ ^= static_cast<unsigned char>(c);
      value_ *= 16777619U;
    }
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

void add_pieces(const std::string& word, std::vector<std::uint32_t>& buckets) {
  const std::string whole = " " + word + " ";
  for (std::size_t length = kShortestPiece; length <= kLongestPiece; ++length)
    for (std::size_t at = 0; at + length <= whole.size(); ++at)
      buckets.push_back(kWordBuckets + Hash().add({whole.data() + at, length}).value() % kPieceBuckets);
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
  for (std::size_t i = 0; i < words.size(); ++i) {
    buckets.push_back(Hash().add(words[i]).value() % kWordBuckets);
    if (i > 0) buckets.push_back(Hash().add(words[i - 1]).add(" ").add(words[i]).value() % kWordBuckets);
    add_pieces(words[i], buckets);
  }
  std::ranges::sort(buckets);
  std::vector<TextFeature> features;
  for (std::size_t i = 0; i < buckets.size();) {
    std::size_t end = i;
    while (end < buckets.size() && buckets[end] == buckets[i]) ++end;
    features.push_back({buckets[i], kDamped[std::min(end - i, kDamped.size() - 1)]});
    i = end;
  }
  return features;
}

}  // namespace willai::scoring
