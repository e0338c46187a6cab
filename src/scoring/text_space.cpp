#include "scoring/text_space.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

#include "base/processors.hpp"
#include "base/wide_floats.hpp"

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

// As many as fill the registers of every processor; the rest is added one by one.
constexpr std::size_t kOfRegisters = 96;
static_assert(kTopics % kOfRegisters == 0 && kDimensions >= kOfRegisters);

WILLAI_FOR_EACH_PROCESSOR
void add_first(float* __restrict to, const std::int8_t* __restrict steps, float scale) {
  for (std::size_t i = 0; i < kOfRegisters; ++i) to[i] += scale * static_cast<float>(steps[i]);
}

template <std::size_t n>
void add(std::array<float, n>& to, const std::array<std::int8_t, n>& steps, float scale) {
  add_first(to.data(), steps.data(), scale);
  for (std::size_t i = kOfRegisters; i < n; ++i) to[i] += scale * static_cast<float>(steps[i]);
}

bool stands_before_verb(const std::string& word) {
  return std::ranges::find(kBeforeTheVerb, word) != kBeforeTheVerb.end();
}

}  // namespace

TextSpace::TextSpace(std::vector<KnownWord> words, std::vector<std::uint8_t> rarity)
    : words_(std::move(words)), rarity_(std::move(rarity)), places_(std::bit_ceil(2 * words_.size() + 2)) {
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    const std::uint32_t hash = hash_of_word(words_[i].word);
    std::size_t at = hash & (places_.size() - 1);
    while (places_[at].word != 0) at = (at + 1) & (places_.size() - 1);
    places_[at] = {hash, i + 1};
  }
}

const KnownWord* TextSpace::find(std::string_view word) const {
  if (places_.empty()) return nullptr;
  const std::uint32_t hash = hash_of_word(word);
  const WordPlace* const places = places_.data();
  for (std::size_t at = hash & (places_.size() - 1); places[at].word != 0; at = (at + 1) & (places_.size() - 1))
    if (places[at].hash == hash && words_[places[at].word - 1].word == word) return &words_[places[at].word - 1];
  return nullptr;
}

WeighedText TextSpace::weigh(const std::vector<std::string>& words) const {
  WeighedText text;
  for (TextFeature feature : text_features(words)) {
    feature.count *= static_cast<float>(rarity_.data()[feature.bucket]) / 16;
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
    add(text.mean, known->vector, known->share * known->scale);
    add(text.topics, known->topics, known->topic_scale);
    if (!verb && !stands_before_verb(word)) verb = known;
  }
  scale_to_one(text.mean);
  scale_to_one(text.topics);
  if (verb) add(text.verb, verb->vector, verb->scale);
  scale_to_one(text.verb);
  return text;
}

// Four partial sums, which a processor adds at once; in this order on every platform.
float cosine_of(const WordVector& a, const WordVector& b) {
  static_assert(kDimensions % 4 == 0);
  FourFloats sums{};
  for (std::size_t i = 0; i < kDimensions; i += 4) sums += four_at(a.data() + i) * four_at(b.data() + i);
  return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

// The sums do not wait for each other.
std::array<float, 4> cosines_of(const WordVector& a, const std::array<const WordVector*, 4>& others) {
  FourFloats sums[4]{};
  for (std::size_t i = 0; i < kDimensions; i += 4) {
    const FourFloats x = four_at(a.data() + i);
    unrolled<4>([&](std::size_t k) __attribute__((always_inline)) { sums[k] += x * four_at(others.data()[k]->data() + i); });
  }
  std::array<float, 4> cosines{};
  for (std::size_t k = 0; k < 4; ++k) cosines[k] = (sums[k][0] + sums[k][1]) + (sums[k][2] + sums[k][3]);
  return cosines;
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
