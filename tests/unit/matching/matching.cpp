// Free text to jobs: what is met, why, and that any input is answered.
#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "base/text.hpp"
#include "matching/plain_numbers.hpp"
#include "matching/spelling.hpp"
#include "matching_small.hpp"

namespace matching_test {

using namespace willai;
using namespace willai::test;

namespace {

std::string first_of(const matching::JobMatcher& matcher, std::string_view query) {
  const matching::JobMatch match = matcher.match(query, 5);
  return match.matches.empty() ? "" : match.matches.front().job->title;
}

matching::WordList read(std::string_view text) { return matching::TitleWords(small_rewordings()).read(text); }

}  // namespace

TEST_CASE("a known title leads to its job, ignoring case and punctuation") {
  const matching::JobMatcher matcher = small_matcher();
  for (const char* query : {"Registered Nurse", "registered nurse", "REGISTERED-NURSE", "  registered   nurse. "})
    CHECK(first_of(matcher, query) == "Nurses");
  const matching::JobMatch match = matcher.match("Ward Nurse", 3);
  CHECK(match.confident);
  CHECK(match.why_not.empty());
  CHECK(match.matches.front().because.text == "Ward Nurse");
  CHECK(match.matches.front().because.met == matching::Met::title);
}

TEST_CASE("a title of two jobs names both, and is not confident") {
  const matching::JobMatcher matcher = small_matcher();
  const matching::JobMatch match = matcher.match("Trainer", 2);
  REQUIRE(match.matches.size() == 2);
  CHECK(match.matches[0].because.text == "Trainer");
  CHECK(match.matches[1].because.text == "Trainer");
  CHECK(match.matches[0].score + match.matches[1].score > .9F);
  CHECK_FALSE(match.confident);
  CHECK_FALSE(match.why_not.empty());
}

TEST_CASE("slips of the hand, missing spaces, abbreviations, seniority and employers do not hide a title") {
  const matching::JobMatcher matcher = small_matcher();
  for (const char* query : {"registerd nurse", "regitsered nurze", "registerednurse", "RN", "Sr. RN II @ acme",
                            "Senior Nurses at Mercy Hospital", "nurse, registered"})
    CHECK_MESSAGE(first_of(matcher, query) == "Nurses", query);
  CHECK(first_of(matcher, "SWE at Google") == "Software Developers");
  CHECK(first_of(matcher, "delivery saleswoman") == "Truck Drivers");
  CHECK(first_of(matcher, "Bäcker baker") == "Bakers");
}

TEST_CASE("a sentence about work leads to whose task it is, and says which task it met") {
  const matching::JobMatcher matcher = small_matcher();
  const matching::JobMatch match = matcher.match("unload freight from heavy trucks", 2);
  REQUIRE_FALSE(match.matches.empty());
  CHECK(match.matches.front().job->title == "Truck Drivers");
  CHECK(match.matches.front().because.met == matching::Met::task);
  CHECK(match.matches.front().job->written == "trucker");
}

TEST_CASE("what is like nothing known gets no match and a reason") {
  const matching::JobMatcher matcher = small_matcher();
  for (const char* query : {"", "   ", "!!!", "プログラマー", "повар", "\xff\xfe", "zzzz qqqq"}) {
    const matching::JobMatch match = matcher.match(query, 5);
    CHECK_FALSE(match.confident);
    CHECK_FALSE(match.why_not.empty());
    CHECK(match.matches.empty());
  }
}

TEST_CASE("scores are probabilities in falling order, and no more than asked for") {
  const matching::JobMatcher matcher = small_matcher();
  for (const char* query : {"nurse", "driver", "baker of code", "trainer", "bread"}) {
    float sum = 0, last = 1;
    const matching::JobMatch match = matcher.match(query, 3);
    CHECK(match.matches.size() <= 3);
    for (const matching::MatchedJob& each : match.matches) {
      CHECK((each.score >= 0 && each.score <= last));
      CHECK_FALSE(each.because.text.empty());
      sum += last = each.score;
    }
    CHECK(sum <= 1.0001F);
  }
}

TEST_CASE("any input is answered") {
  const matching::JobMatcher matcher = small_matcher();
  std::string repeated;
  for (int i = 0; i < 10'000; ++i) repeated += "nurse ";
  std::string different;
  for (int i = 0; i < 10'000; ++i) different += "word" + std::to_string(i) + " ";
  for (const std::string& query :
       {std::string(1'000'000, 'a'), std::string(1'000'000, '@'), std::string(100'000, '\0'), repeated, different,
        std::string("'; DROP TABLE title; --"), std::string("<script>alert(1)</script>"), std::string("😀 nurse 😀"),
        std::string("nurse\a\b\x1b[31m")}) {
    const matching::JobMatch match = matcher.match(query, 5);
    CHECK(match.confident == match.why_not.empty());
  }
}

TEST_CASE("suggestions begin as was typed, at the first word before others, short before long") {
  const matching::JobMatcher matcher = small_matcher();
  const auto texts = [&](std::string_view prefix) {
    std::string all;
    for (const matching::Suggestion& each : matcher.suggest(prefix, 3)) all += each.text + ";";
    return all;
  };
  CHECK(texts("nur") == "Nurses;Ward Nurse;Night Nurse;");
  CHECK(texts("soft") == "Software Engineer;Software Developers;");
  CHECK(texts("REGISTERED N") == "Registered Nurse;");
  CHECK(texts("") == "");
  CHECK(texts("xyz") == "");
  const auto trainer = matcher.suggest("trainer", 1);
  REQUIRE(trainer.size() == 1);
  CHECK(trainer.front().jobs == 2);
}

TEST_CASE("words of a title: one number, one gender, one spelling, written out") {
  CHECK(read("Sr. RNs @ Acme Corp") == matching::WordList{"rns"});
  CHECK(read("Sr. RN @ Acme Corp, nights") == matching::WordList{"registered", "nurse", "night"});
  CHECK(read("saleswoman") == read("salesperson"));
  CHECK(read("Labour Nurses") == matching::WordList{"labor", "nurse"});
  CHECK(read("Senior") == matching::WordList{"senior"});
  CHECK(read("Attorney at Law") == matching::WordList{"attorney", "at", "law"});
  CHECK(read("Attorney at Smith and sons") == matching::WordList{"attorney", "and", "son"});
  CHECK(read("C++ and C# programmer") == matching::WordList{"cpp", "and", "csharp", "programmer"});
  CHECK(read("bus boss status").size() == 3);
}

TEST_CASE("slips are counted, exchanged letters as one") {
  CHECK(matching::slips_between("nurse", "nurse") == 0);
  CHECK(matching::slips_between("nurse", "nures") == 1);
  CHECK(matching::slips_between("nurse", "nuse") == 1);
  CHECK(matching::slips_between("nurse", "purses") == 2);
  CHECK(matching::slips_between("nurse", "driver") == 3);
  CHECK(matching::slips_between(std::string(100, 'a'), "a") == 3);
}

TEST_CASE("two wrong letters that stand nowhere else in a word do not hide it") {
  const matching::Spelling spelling({{"bookkeeper", 3}, {"plumber", 9}, {"nurse", 30}});
  CHECK(spelling.mend({"plxmqer"}) == matching::WordList{"plumber"});
  CHECK(spelling.mend({"boxkkeqper"}) == matching::WordList{"bookkeeper"});
}

TEST_CASE("exponential and logarithm are close to those of the library") {
  for (float x = -20; x < 20; x += .37F) {
    CHECK(matching::fast_exp(x) == doctest::Approx(std::exp(x)).epsilon(1e-5));
    CHECK(matching::fast_log(matching::fast_exp(x)) == doctest::Approx(x).epsilon(1e-4));
  }
}

TEST_CASE("fitted parts come back from their bytes, and damaged bytes are refused") {
  const std::string bytes = matching::to_bytes(small_parts());
  const auto parts = matching::parse_match_parts(bytes);
  REQUIRE(parts.ok());
  CHECK(matching::to_bytes(*parts) == bytes);
  CHECK(matching::to_bytes(fitted_parts(small_tables(), small_rewordings())) == bytes);
  for (std::size_t size = 0; size < bytes.size(); size += 1 + size / 50)
    CHECK_FALSE(matching::parse_match_parts(bytes.substr(0, size)).ok());
  CHECK_FALSE(matching::parse_match_parts(bytes + "x").ok());
}

TEST_CASE("parts fitted to other jobs are refused") {
  matching::MatchTables other = small_tables();
  other.jobs.front().code = "99-0000.00";
  CHECK_FALSE(matching::JobMatcher::make(other, fitted_parts(small_tables(), {})).ok());
}

TEST_CASE("without a fit titles are matched by likeness alone") {
  const auto matcher = matching::JobMatcher::make(small_tables(), matching::unfitted_parts(small_tables(), {}));
  REQUIRE(matcher.ok());
  CHECK(first_of(*matcher, "registerd nurse") == "Nurses");
}

TEST_CASE("a matcher of nothing matches nothing") {
  const auto matcher = matching::JobMatcher::make({}, fitted_parts({}, {}));
  REQUIRE(matcher.ok());
  CHECK(matcher->match("nurse", 5).matches.empty());
  CHECK(matcher->suggest("nurse", 5).empty());
}

TEST_CASE("two words that are nearly one are read as it, and words that stand for themselves are not") {
  const matching::Spelling spelling(
      {{"bookkeeper", 3}, {"keeper", 40}, {"cook", 8}, {"nurse", 30}, {"night", 9}, {"zoo", 2}});
  const auto mended = [&](std::string_view text) {
    return matching::joined(spelling.mend(matching::plain_words(text)));
  };
  CHECK(mended("book keper") == "bookkeeper");
  CHECK(mended("bookkeper") == "bookkeeper");
  CHECK(mended("night nurze") == "night nurse");
  CHECK(mended("zoo keeper") == "zoo keeper");
  CHECK(mended("zoo keper") == "zoo keeper");
}

TEST_CASE("of the owners of a title, one that is all the others of its kind comes last") {
  matching::MatchTables tables;
  tables.jobs = {{"25-1199.00", "Teachers, All Other", "others", ""}, {"25-2031.00", "School Teachers", "school", ""}};
  tables.titles = {{"Teacher", 0}, {"Teacher", 1}, {"School Teachers", 1}, {"Teachers, All Other", 0}};
  const matching::JobMatcher matcher = matching::JobMatcher::make(tables, fitted_parts(tables, {})).value();
  const matching::JobMatch match = matcher.match("teacher", 2);
  REQUIRE(match.matches.size() == 2);
  CHECK(match.matches.front().job->title == "School Teachers");
}

}  // namespace matching_test
