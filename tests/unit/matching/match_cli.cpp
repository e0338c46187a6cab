// `willai match`: one JSON object a line, whatever the text; and the edition that carries what it needs.
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <string>

#include "publish/title_model.hpp"
#include "command_run.hpp"
#include "lab/match_training.hpp"
#include "matching/job_matcher.hpp"
#include "matching_small.hpp"

namespace match_cli_test {

using namespace willai;
using namespace willai::test;

namespace {

rapidjson::Document object_of(const std::string& line) {
  rapidjson::Document document;
  document.Parse(line.data(), line.size());
  REQUIRE_FALSE(document.HasParseError());
  REQUIRE(document.IsObject());
  return document;
}

}  // namespace

TEST_CASE("a matched title is one object with its candidates and reasons") {
  const Ended ended = willai_run({"match", "--top", "3", "sr. nurze @ acme"});
  CHECK(ended.code == 0);
  const auto line = object_of(ended.out);
  CHECK(std::string(line["query"].GetString()) == "sr. nurze @ acme");
  CHECK(line["confident"].IsBool());
  REQUIRE(line["matches"].Size() >= 1);
  REQUIRE(line["matches"].Size() <= 3);
  const auto& first = line["matches"][0];
  CHECK(std::string(first["code"].GetString()) == "29-1141.00");
  CHECK(std::string(first["page"].GetString()) == "registered-nurse");
  CHECK((first["score"].GetDouble() > 0 && first["score"].GetDouble() <= 1));
  CHECK(std::string(first["because"]["met"].GetString()) == "title");
  CHECK(first["because"]["text"].GetStringLength() > 0);
}

TEST_CASE("a text that matches nothing gets a reason, not an error") {
  for (const char* text : {"", "   ", "повар", "\xff\xfe"}) {
    const Ended ended = willai_run({"match", text});
    CHECK(ended.code == 0);
    const auto line = object_of(ended.out);
    CHECK(line["matches"].Size() == 0);
    CHECK(line["why_not"].GetStringLength() > 0);
  }
}

TEST_CASE("somebody without a job is offered none, and told why") {
  for (const char* text : {"student", "I'm retired", "between jobs", "stay at home mom"}) {
    const auto line = object_of(willai_run({"match", text}).out);
    CHECK_FALSE(line["confident"].GetBool());
    CHECK(std::string(line["doubt"].GetString()) == "no_job");
    CHECK(line["why_not"].GetStringLength() > 0);
    CHECK(line["matches"].Size() == 0);
  }
}

TEST_CASE("hostile text comes back as JSON text, cut") {
  const Ended ended = willai_run({"match", "<script>alert(\"nurse\")</script>\n" + std::string(100'000, 'n')});
  CHECK(ended.code == 0);
  CHECK(ended.out.size() < 10'000);
  object_of(ended.out);
}

TEST_CASE("a wrong number of candidates is a wrong command line") {
  CHECK(willai_run({"match", "--top", "0", "nurse"}).code == 2);
  CHECK(willai_run({"match", "--top", "many", "nurse"}).code == 2);
}

TEST_CASE("an edition carries the fitted index of its titles, and another edition's is refused") {
  publish::EditionDraft draft = fixture_draft();
  CHECK(draft.matching.empty());
  publish::add_matching(draft, {});
  CHECK_FALSE(draft.matching.empty());
  const SavedEdition saved(draft);
  const auto matcher = saved.reader().load_matcher();
  REQUIRE_MESSAGE(matcher.ok(), matcher.error().message);
  const std::string name = draft.professions.front().name;
  const matching::JobMatch match = matcher->match(name, 1);
  REQUIRE(match.matches.size() == 1);
  CHECK(match.matches.front().job->code == draft.professions.front().occupations.front().code);
  draft.matching = matching::to_bytes(fitted_parts({}, {}));
  CHECK_FALSE(SavedEdition(draft).reader().load_matcher().ok());
}

TEST_CASE("an edition without a fit is matched by likeness alone") {
  const publish::EditionDraft draft = fixture_draft();
  const auto matcher = SavedEdition(draft).reader().load_matcher();
  REQUIRE(matcher.ok());
  CHECK(matcher->match(draft.professions.front().name, 1).matches.size() == 1);
}

}  // namespace match_cli_test
