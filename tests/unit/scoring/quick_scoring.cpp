// What makes scoring quick gives the answers of the plain way, to the last bit.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "scoring/network_reading.hpp"
#include "scoring/shared_words.hpp"
#include "scoring/text_space.hpp"
#include "scoring/word_patterns.hpp"

namespace quick_scoring_test {

using namespace willai;

namespace {

rc::Gen<float> any_float() {
  return rc::gen::map(rc::gen::inRange(-100'000, 100'000), [](int n) { return static_cast<float>(n) / 7001.0F; });
}

scoring::WordVector any_vector() {
  scoring::WordVector vector{};
  for (float& each : vector) each = *any_float();
  return vector;
}

std::uint32_t plain_hash(const std::string& text) {
  std::uint32_t value = 2166136261U;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
  return value ^ (value >> 15);
}

// Every feature hashed on its own, and counted.
std::map<std::uint32_t, int> plain_features(const std::vector<std::string>& words) {
  std::map<std::uint32_t, int> counts;
  for (std::size_t i = 0; i < words.size(); ++i) {
    ++counts[plain_hash(words[i]) % scoring::kWordBuckets];
    if (i > 0) ++counts[plain_hash(words[i - 1] + " " + words[i]) % scoring::kWordBuckets];
    const std::string whole = " " + words[i] + " ";
    for (std::size_t length = 3; length <= 5; ++length)
      for (std::size_t at = 0; at + length <= whole.size(); ++at)
        ++counts[scoring::kWordBuckets + plain_hash(whole.substr(at, length)) % scoring::kPieceBuckets];
  }
  return counts;
}

std::vector<std::string> some_words(int most) {
  const auto word = rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange('a', 'h')));
  return *rc::gen::container<std::vector<std::string>>(static_cast<std::size_t>(*rc::gen::inRange(0, most)), word);
}

}  // namespace

TEST_CASE("features of words are those that each piece alone hashes to, in order") {
  CHECK(rc::check([] {
    const std::vector<std::string> words = some_words(60);
    const std::map<std::uint32_t, int> plain = plain_features(words);
    const std::vector<scoring::TextFeature> features = scoring::text_features(words);
    RC_ASSERT(features.size() == plain.size());
    RC_ASSERT(std::ranges::equal(features, plain, {}, &scoring::TextFeature::bucket, [](const auto& each) { return each.first; }));
    for (const scoring::TextFeature& each : features) RC_ASSERT((each.count == 1) == (plain.at(each.bucket) == 1));
  }));
}

TEST_CASE("four cosines at once are the four one by one, and add up in the order that is promised") {
  CHECK(rc::check([] {
    const scoring::WordVector a = any_vector();
    const std::array<scoring::WordVector, 4> others = {any_vector(), any_vector(), any_vector(), any_vector()};
    const std::array<float, 4> cosines = scoring::cosines_of(a, {others.data(), &others[1], &others[2], &others[3]});
    for (std::size_t k = 0; k < 4; ++k) {
      std::array<float, 4> sums{};
      for (std::size_t i = 0; i < scoring::kDimensions; ++i) sums[i % 4] += a[i] * others[k][i];
      RC_ASSERT(cosines[k] == scoring::cosine_of(a, others[k]));
      RC_ASSERT(cosines[k] == (sums[0] + sums[1]) + (sums[2] + sums[3]));
    }
  }));
}

TEST_CASE("the network adds up the inputs of each unit in their order") {
  std::uint32_t state = 1;
  const auto next = [&] { return static_cast<float>(static_cast<int>((state = state * 1664525U + 1013904223U) >> 8) - (1 << 23)) / 7e6F; };
  scoring::NetworkReading network;
  for (auto& units : network.inputs) std::ranges::generate(units, next);
  std::ranges::generate(network.bases, next);
  for (scoring::Leanings& each : network.says) each = {next(), next(), next()};
  scoring::WeighedText text;
  std::ranges::generate(text.mean, next), std::ranges::generate(text.verb, next), std::ranges::generate(text.topics, next);
  const auto heard = scoring::network_inputs(text);
  scoring::Leanings plain = network.base;
  for (std::size_t unit = 0; unit < scoring::kNetworkUnits; ++unit) {
    float sum = network.bases[unit];
    for (std::size_t i = 0; i < heard.size(); ++i) sum += heard[i] * network.inputs[i][unit];
    for (std::size_t k = 0; sum > 0 && k < 3; ++k) plain[k] += sum * network.says[unit][k];
  }
  const float mean = (plain[0] + plain[1] + plain[2]) / 3;
  for (float& each : plain) each -= mean;
  CHECK(network.of(text) == plain);
}

TEST_CASE("each word of a model is found, and no other") {
  std::vector<scoring::KnownWord> words;
  for (int i = 0; i < 3000; ++i) words.push_back({.word = "w" + std::to_string(100'000 + 3 * i)});
  const scoring::TextSpace space(words, std::vector<std::uint8_t>(scoring::kBuckets));
  for (std::size_t i = 0; i < words.size(); ++i) CHECK(space.find(words[i].word) == &space.words()[i]);
  for (int i = 0; i < 3000; ++i) CHECK(space.find("w" + std::to_string(100'001 + 3 * i)) == nullptr);
  CHECK(space.find("") == nullptr);
  CHECK(scoring::TextSpace().find("w100000") == nullptr);
}

TEST_CASE("many patterns together cover what the longest of them covers alone") {
  const std::vector<std::string> texts = {"every|each single? TIME", "ANY now", "about? NUMBER times? a TIME",
                                          "^i|we? MAY to",           "in PLACE$", "with|for my|our? WHO", "the? WHEN", "NUMBER of"};
  std::vector<scoring::WordPattern> patterns(texts.begin(), texts.end());
  const scoring::WordPatterns all(patterns);
  const std::vector<std::string> words = {"every", "each", "single", "day", "now", "about", "20", "two", "times", "a", "i", "we",
                                          "have", "to", "in", "leeds", "with", "for", "my", "boss", "the", "night", "of", "3d", ","};
  CHECK(rc::check([&] {
    std::string line;
    for (const std::string& each : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words))) line += each + " ";
    const std::vector<scoring::TypedWord> typed = scoring::typed_words(line);
    for (std::size_t at = 0; at < typed.size(); ++at) {
      std::size_t longest = 0;
      for (const scoring::WordPattern& each : patterns) longest = std::max(longest, each.length_at(typed, at));
      RC_ASSERT(all.length_at(typed, at) == longest);
    }
  }));
}

TEST_CASE("texts that share words are found again after any other text") {
  const scoring::SharedWords few({"answer the phone", "sweep the floor"});
  const scoring::SharedWords many({"write reports", "answer letters", "sweep chimneys", "sell phones", "unload trucks"});
  const auto asked = [](const scoring::SharedWords& texts, std::string_view text) {
    std::map<std::size_t, double> found;
    for (const scoring::SharingText& each : texts.find(text)) found[each.text] = each.likeness;
    return found;
  };
  const auto first = asked(many, "sweeping phones");
  CHECK(first.size() == 2);
  CHECK(asked(few, "answer phones and sweep").size() == 2);
  CHECK(asked(many, "nothing known here").empty());
  CHECK(asked(many, "sweeping phones") == first);
}

}  // namespace quick_scoring_test
