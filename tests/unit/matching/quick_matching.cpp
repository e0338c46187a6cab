// What makes matching quick gives the features and words of the plain way.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "matching/match_features.hpp"

namespace quick_matching_test {

using namespace willai;
using matching::FeatureKind;

namespace {

std::uint32_t plain_key(FeatureKind kind, const std::string& text) {
  std::uint32_t value = 2166136261U;
  for (const char c : std::string(1, static_cast<char>('a' + static_cast<int>(kind))) + text)
    value = (value ^ static_cast<unsigned char>(c)) * 16777619U;
  return value ^ (value >> 15);
}

// Every feature hashed on its own, and counted.
std::map<std::uint32_t, float> plain_features(const matching::WordList& words) {
  std::map<std::uint32_t, float> counts;
  const auto add = [&](FeatureKind kind, const std::string& text) { counts[plain_key(kind, text)] += 1; };
  for (std::size_t i = 0; i < words.size(); ++i) {
    add(FeatureKind::word, words[i]);
    if (i > 0) add(FeatureKind::pair, words[i - 1] + " " + words[i]);
  }
  if (words.empty() || words.size() > matching::kLongestTitle) return counts;
  for (const std::string& word : words) {
    const std::string whole = " " + word + " ";
    for (std::size_t length = 3; length <= 5; ++length)
      for (std::size_t at = 0; at + length <= whole.size(); ++at) add(FeatureKind::piece, whole.substr(at, length));
  }
  add(FeatureKind::first, words.front()), add(FeatureKind::last, words.back());
  for (std::size_t i = 0; words.size() <= 8 && i < words.size(); ++i)
    for (std::size_t j = i + 2; j < words.size(); ++j) add(FeatureKind::apart, words[i] + " " + words[j]);
  return counts;
}

// By way of an address of a page, as names with accents are read.
matching::WordList plain_words(const std::string& text) {
  matching::WordList words;
  const std::string slug = slug_of(text, 48'000);
  if (slug.empty()) return words;
  for (const std::string_view word : split(slug, '-')) words.emplace_back(word);
  return words;
}

}  // namespace

TEST_CASE("features of a title are those that each piece alone hashes to, in order") {
  CHECK(rc::check([] {
    const auto word = rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange('a', 'h')));
    const auto words = *rc::gen::container<matching::WordList>(static_cast<std::size_t>(*rc::gen::inRange(0, 15)), word);
    const std::map<std::uint32_t, float> plain = plain_features(words);
    const std::vector<matching::MatchFeature> features = matching::features_of(words);
    RC_ASSERT(features.size() == plain.size());
    auto at = plain.begin();
    for (const matching::MatchFeature& each : features) {
      RC_ASSERT(each.key == at->first);
      RC_ASSERT(each.count == at->second);
      ++at;
    }
  }));
}

TEST_CASE("words of plain titles are cut as those with accents are") {
  for (const char* text : {"", " ", "Nurse", "Bookseller - PT ($15/hr)", "driver's mate", "''", "a'b c''d '", "R&D manager 2", "-x-"})
    CHECK(matching::plain_words(text) == plain_words(text));
  CHECK(rc::check([] {
    const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("aZz09 -_/'&,\t\n@")));
    RC_ASSERT(matching::plain_words(text) == plain_words(text));
  }));
}

}  // namespace quick_matching_test
