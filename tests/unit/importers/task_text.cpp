// A task as the task model reads it: words, then numbered features.
#include "scoring/task_text.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

namespace task_text_test {

using namespace willai;

namespace {

using Words = std::vector<std::string>;

std::map<std::uint32_t, float> counts_of(const Words& words) {
  std::map<std::uint32_t, float> counts;
  for (const scoring::TextFeature& each : scoring::text_features(words)) counts[each.bucket] = each.count;
  return counts;
}

rc::Gen<Words> any_words() {
  return rc::gen::container<Words>(rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange('a', 'e'))));
}

bool same(const std::vector<scoring::TextFeature>& a, const std::vector<scoring::TextFeature>& b) {
  return std::ranges::equal(a, b, [](const scoring::TextFeature& x, const scoring::TextFeature& y) {
    return x.bucket == y.bucket && x.count == y.count;
  });
}

}  // namespace

TEST_CASE("a task is cut into its words in lower case, in their order") {
  CHECK(scoring::task_words("Answer customer emails") == Words{"answer", "customer", "emails"});
  CHECK(scoring::task_words("  SWEEP,the\tfloor;\nthen...mop  ") == Words{"sweep", "the", "floor", "then", "mop"});
  CHECK(scoring::task_words("pick-up/drop-off") == Words{"pick", "up", "drop", "off"});
  CHECK(scoring::task_words("AZ az") == Words{"az", "az"});
  CHECK(scoring::task_words("@[`{") == Words{});  // the neighbors of the letters in ASCII
}

TEST_CASE("a text without a letter has no words") {
  for (const char* text : {"", " ", "\t\r\n", "123 45", "!?-", "'", "''' '"}) CHECK(scoring::task_words(text).empty());
}

TEST_CASE("an apostrophe within a word is dropped, and one around it cuts nothing off") {
  CHECK(scoring::task_words("don't") == Words{"dont"});
  CHECK(scoring::task_words("customer's customers' 'quoted'") == Words{"customers", "customers", "quoted"});
  CHECK(scoring::task_words("rock ' roll") == Words{"rock", "roll"});
  CHECK(scoring::task_words("o''clock") == Words{"oclock"});
}

TEST_CASE("typographic apostrophes, quotes and dashes are read as their ASCII twins") {
  CHECK(scoring::task_words("don’t don´t donʼt don‘t") == Words{"dont", "dont", "dont", "dont"});
  CHECK(scoring::task_words("customers’ ‘quoted’ “words”") == scoring::task_words("customers' 'quoted' \"words\""));
  CHECK(scoring::task_words("follow‑up – or — not…") == Words{"follow", "up", "or", "not"});
  CHECK(scoring::with_plain_marks("the boss’s “plan” – now…") == "the boss's \"plan\" - now...");
  CHECK(scoring::with_plain_marks("café \xe2\x80") == "café \xe2\x80");  // other letters and broken ones stay
}

TEST_CASE("digits cut words and are none themselves") {
  CHECK(scoring::task_words("file form 1040ez by 4pm") == Words{"file", "form", "ez", "by", "pm"});
  CHECK(scoring::task_words("a1b2") == Words{"a", "b"});
}

TEST_CASE("letters outside ASCII cut words, whole or broken, and never become part of one") {
  CHECK(scoring::task_words("café menus") == Words{"caf", "menus"});
  CHECK(scoring::task_words("Büro") == Words{"b", "ro"});
  CHECK(scoring::task_words("回复 emails") == Words{"emails"});
  CHECK(scoring::task_words("mop\xff\xfe up\xc3") == Words{"mop", "up"});
  CHECK(scoring::task_words(std::string("mop\0up", 6)) == Words{"mop", "up"});
}

TEST_CASE("words hold nothing but lower-case letters, whatever the bytes") {
  CHECK(rc::check([] {
    const auto text = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
    for (const std::string& word : scoring::task_words(text)) {
      RC_ASSERT(!word.empty());
      RC_ASSERT(std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; }));
    }
  }));
}

TEST_CASE("the words of words are the words themselves") {
  CHECK(rc::check([] {
    const Words words = *any_words();
    std::string text;
    for (const std::string& word : words) text += word + " ";
    RC_ASSERT(scoring::task_words(text) == words);
  }));
}

TEST_CASE("features ascend, each bucket once and below the number of buckets, and count at least 1") {
  CHECK(rc::check([] {
    const auto features = scoring::text_features(*any_words());
    for (std::size_t i = 0; i < features.size(); ++i) {
      RC_ASSERT(features[i].bucket < scoring::kBuckets);
      RC_ASSERT(features[i].count >= 1);
      if (i > 0) RC_ASSERT(features[i - 1].bucket < features[i].bucket);
    }
  }));
}

TEST_CASE("the same words have the same features, whichever text they came from") {
  CHECK(rc::check([] {
    const Words words = *any_words();
    RC_ASSERT(same(scoring::text_features(words), scoring::text_features(Words(words))));
  }));
  CHECK(same(scoring::text_features(scoring::task_words("Don't stop!")),
             scoring::text_features(scoring::task_words("dont   STOP"))));
}

TEST_CASE("no words have no features") { CHECK(scoring::text_features({}).empty()); }

TEST_CASE("a word is one feature of words, and its pieces of three to five letters with its edges are the others") {
  const auto counts = counts_of({"mop"});
  const auto words = std::ranges::count_if(counts, [](const auto& each) { return each.first < scoring::kWordBuckets; });
  CHECK(words == 1);
  CHECK(counts.size() == 1 + 3 + 2 + 1);  // " mo", "mop", "op "; " mop", "mop "; " mop "
  CHECK(counts_of({"a"}).size() == 2);    // the word and " a "
}

TEST_CASE("a pair of neighbors is a feature, so the order of words tells") {
  const auto one = counts_of({"answer", "emails"}), other = counts_of({"emails", "answer"});
  CHECK(one != other);
  const auto is_word = [](const auto& each) { return each.first < scoring::kWordBuckets; };
  CHECK(std::ranges::count_if(one, is_word) == 3);
}

TEST_CASE("what stands n times counts 1 + ln n, up to eight times") {
  const std::uint32_t bucket = scoring::text_features({"x"}).front().bucket;
  REQUIRE(bucket < scoring::kWordBuckets);
  Words words;
  float before = 0;
  for (int n = 1; n <= 12; ++n) {
    words.push_back("x");
    const float count = counts_of(words).at(bucket);
    CHECK(count == doctest::Approx(1 + std::log(std::min(n, 8))).epsilon(1e-6));
    CHECK(count >= before);
    before = count;
  }
}

TEST_CASE("the numbers of features stay as they are in every model that was shipped") {
  // By FNV-1a, worked out apart from this program: a change here makes every trained model useless.
  const auto counts = counts_of({"mop"});
  CHECK(counts.contains(63651U));
  CHECK(counts.contains(scoring::kWordBuckets + 41545U));
}

}  // namespace task_text_test
