#include "scoring/text_space.hpp"

#include <algorithm>
#include <array>
#include <cmath>

using namespace std::literals;

namespace willai::scoring {
namespace {

// Words that come before the verb when people describe their day.
constexpr std::array kBeforeTheVerb = {"a"sv,     "also"sv, "am"sv,  "an"sv,   "and"sv,  "do"sv,     "doing"sv,
                                       "every"sv, "i"sv,    "im"sv,  "lots"sv, "make"sv, "mostly"sv, "my"sv,
                                       "of"sv,    "our"sv,  "the"sv, "to"sv,   "we"sv};

// Below this are "the", "and", "of" and similar words, which occur in more than one text of twelve.
constexpr float kTellingShare = 0.035F;

void scale_to_one(std::vector<TextFeature>& features) {
  float length = 0;
  for (const TextFeature& each : features) length += each.count * each.count;
  if (length <= 0) return;
  const float factor = 1 / std::sqrt(length);
  for (TextFeature& each : features) each.count *= factor;
}

template <std::size_t n>
void scale_to_one(std::array<float, n>& vector) {
  float length = 0;
  for (const float each : vector) length += each * each;
  if (length <= 0) return;
  const float factor = 1 / std::sqrt(length);
  for (float& each : vector) each *= factor;
}

void add(WordVector& to, const KnownWord& word, float weight) {
  for (std::size_t i = 0; i < kDimensions; ++i) to[i] += weight * word.scale * static_cast<float>(word.vector[i]);
}

void add(TopicVector& to, const KnownWord& word) {
  for (std::size_t i = 0; i < kTopics; ++i) to[i] += word.topic_scale * static_cast<float>(word.topics[i]);
}

bool stands_before_verb(const std::string& word) {
  return std::ranges::find(kBeforeTheVerb, word) != kBeforeTheVerb.end();
}

}  // namespace

TextSpace::TextSpace(std::vector<KnownWord> words, std::vector<std::uint8_t> rarity)
    : words_(std::move(words)), rarity_(std::move(rarity)) {}

const KnownWord* TextSpace::find(std::string_view word) const {
  const auto at =
      std::ranges::lower_bound(words_, word, {}, [](const KnownWord& each) -> std::string_view { return each.word; });
  return at == words_.end() || at->word != word ? nullptr : &*at;
}

WeighedText TextSpace::weigh(const std::vector<std::string>& words) const {
  WeighedText text;
  for (TextFeature feature : text_features(words)) {
    feature.count *= static_cast<float>(rarity_[feature.bucket]) / 16;
    if (feature.count > 0) (feature.bucket < kWordBuckets ? text.words : text.pieces).push_back(feature);
  }
  scale_to_one(text.words);
  scale_to_one(text.pieces);
  const KnownWord* verb = nullptr;
  for (const std::string& word : words) {
    const KnownWord* known = find(word);
    if (!known) continue;
    ++text.known;
    if (known->topic_scale > 0 && known->share >= kTellingShare) ++text.telling;
    add(text.mean, *known, known->share);
    add(text.topics, *known);
    if (!verb && !stands_before_verb(word)) verb = known;
  }
  scale_to_one(text.mean);
  scale_to_one(text.topics);
  if (verb) add(text.verb, *verb, 1);
  scale_to_one(text.verb);
  return text;
}

// Four partial sums, which a processor adds at once; in this order on every platform.
float cosine_of(const WordVector& a, const WordVector& b) {
  static_assert(kDimensions % 4 == 0);
  std::array<float, 4> sums{};
  for (std::size_t i = 0; i < kDimensions; i += 4)
    for (std::size_t lane = 0; lane < 4; ++lane) sums[lane] += a[i + lane] * b[i + lane];
  return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

float product_of(const std::vector<TextFeature>& a, const std::vector<TextFeature>& b) {
  float sum = 0;
  for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
    if (i->bucket < j->bucket) ++i;
    else if (j->bucket < i->bucket) ++j;
    else sum += i++->count * j++->count;
  }
  return sum;
}

}  // namespace willai::scoring
