// Names that editors settled, and texts that say that somebody has no job.
#include "matching/typed_names.hpp"

#include <doctest/doctest.h>

#include "matching_small.hpp"

namespace typed_names_test {

using namespace willai;
using namespace willai::test;

namespace {

matching::Rewordings settled_rewordings() {
  matching::Rewordings rewordings = small_rewordings();
  rewordings.insert(rewordings.end(), {{"loaf wizard", "=11-0000"},
                                       {"wizard", "=11-0000,44-0000.00"},
                                       {"lawyer", "=77-0000"},
                                       {"student", "!student"},
                                       {"* student", "!student"},
                                       {"stay at home *", "!home"},
                                       {"between jobs", "!unemployed"},
                                       {"carer for my *", "!carer"}});
  return rewordings;
}

matching::JobMatcher settled_matcher() {
  return matching::JobMatcher::make(small_tables(), matching::unfitted_parts(small_tables(), settled_rewordings()))
      .value();
}

}  // namespace

TEST_CASE("a settled name is sure if it names one job, and asks back if it names several, in its order") {
  const matching::JobMatcher matcher = settled_matcher();
  for (const char* typed : {"loaf wizard", "Loaf Wizards", "senior loaf wizard", "Loaf Wizard - PT", "loaf wizard at Acme"}) {
    const matching::JobMatch match = matcher.match(typed, 3);
    CHECK_MESSAGE(match.confident, typed);
    CHECK(std::string(match.matches.front().job->title) == "Bakers");
  }
  const matching::JobMatch match = matcher.match("wizard", 3);
  CHECK_FALSE(match.confident);
  CHECK(match.doubt == matching::Doubt::several);
  CHECK(std::string(match.matches[0].job->title) == "Bakers");
  CHECK(std::string(match.matches[1].job->title) == "Software Developers");
}

TEST_CASE("a settled name of a job that the edition lacks offers nothing, and says so") {
  const matching::JobMatcher matcher = settled_matcher();
  const matching::JobMatch match = matcher.match("lawyer", 3);
  CHECK(match.matches.empty());
  CHECK(match.doubt == matching::Doubt::not_here);
  CHECK(match.why_not.find("no page") != std::string::npos);
}

TEST_CASE("no job is no job, in whatever words around it") {
  const matching::JobMatcher matcher = settled_matcher();
  for (const char* typed : {"student", "I am a student", "law student", "currently between jobs", "Between jobs at the moment",
                            "stay-at-home dad of 3", "I'm a stay at home mum", "carer for my mother"}) {
    const matching::JobMatch match = matcher.match(typed, 3);
    CHECK_MESSAGE(match.matches.empty(), typed);
    CHECK_FALSE(match.confident);
    CHECK_MESSAGE(match.doubt == matching::Doubt::no_job, typed);
    CHECK_FALSE(match.why_not.empty());
  }
  CHECK(matcher.match("carer for nurses", 3).doubt != matching::Doubt::no_job);
  CHECK(matcher.match("student nurse", 3).doubt != matching::Doubt::no_job);
}

TEST_CASE("a settled name within a text leads to its job, without certainty") {
  const matching::JobMatcher matcher = settled_matcher();
  const matching::JobMatch match = matcher.match("loaf wizard zzyzx", 3);
  REQUIRE_FALSE(match.matches.empty());
  CHECK(std::string(match.matches.front().job->title) == "Bakers");
  CHECK_FALSE(match.confident);
}

TEST_CASE("what other classifications say is kept in the bytes, and read from them") {
  matching::MatchParts parts = matching::unfitted_parts(small_tables(), settled_rewordings());
  parts.common = {.5F, -.5F, 0, 0};
  parts.further_titles = {{"dough artisan", 0}};
  parts.further_work = {{"Artisans of dough shape loaves by hand.", 0}};
  const auto again = matching::parse_match_parts(matching::to_bytes(parts));
  REQUIRE(again.ok());
  CHECK(again->common == parts.common);
  REQUIRE(again->further_titles.size() == 1);
  CHECK(again->further_work.front().text == parts.further_work.front().text);
  const matching::JobMatcher matcher = matching::JobMatcher::make(small_tables(), *again).value();
  CHECK(std::string(matcher.match("dough artisan", 1).matches.front().job->title) == "Bakers");
  parts.further_titles.front().job = 9;
  CHECK_FALSE(matching::parse_match_parts(matching::to_bytes(parts)).ok());
  const std::string bytes = matching::to_bytes(*again);
  for (std::size_t cut = 1; cut < 60; ++cut)
    CHECK_FALSE(matching::parse_match_parts(bytes.substr(0, bytes.size() - cut)).ok());
}

}  // namespace typed_names_test
