// An assessment as JSON: what comes in is what was meant, or one sentence says where it is not.
#include <doctest/doctest.h>

#include <string>

#include "api/assessment_json.hpp"
#include "fixtures.hpp"
#include "folders.hpp"

namespace assessment_test {

using namespace willai;
using namespace willai::test;

namespace {

const std::string kExample = test::source_folder() + "/docs/examples/assessment.json";

std::string error_of(std::string_view json) {
  const auto parsed = api::parse_assessment(json);
  return parsed.ok() ? "" : parsed.error().message;
}

std::string with_task(const std::string& task) { return R"({"profession":"p","tasks":[{"task":"a"},)" + task + "]}"; }

}  // namespace

TEST_CASE("the documented example is an assessment, and comes back from its own JSON") {
  const auto example = api::parse_assessment(bytes_of(kExample));
  REQUIRE(example.ok());
  CHECK(example->profession() == "registered-nurse");
  CHECK(example->tasks().size() == 7);
  CHECK(example->parts().week_minutes == 2280);
  CHECK(std::get<OwnTask>(example->tasks()[5].what).text == "Train new nurses on the ward");
  CHECK(*api::parse_assessment(api::to_json(*example)) == *example);
}

TEST_CASE("an assessment that says nothing is one: every step can be skipped") {
  REQUIRE(api::parse_assessment("{}").ok());
  REQUIRE(api::parse_assessment(R"({"profession":null,"tasks":[],"years":null})").ok());
}

TEST_CASE("every way to name a task comes back") {
  const auto all = api::parse_assessment(
      R"({"profession":"p","tasks":[{"task":"a","minutes":0},{"onet_task":21670},{"text":" Ä “b” ","minutes":6000},{"withheld":true}]})");
  REQUIRE(all.ok());
  CHECK(all->tasks()[1].what == TaskChoice(TaskOfOnet{21670}));
  CHECK(all->tasks()[2].what == TaskChoice(OwnTask{"Ä “b”"}));
  CHECK(*api::parse_assessment(api::to_json(*all)) == *all);
}

TEST_CASE("what is wrong is said in one sentence with its place") {
  CHECK(error_of(with_task(R"({"task":"b","minutes":-5})")) == R"("tasks[1].minutes" is -5; it must be 0 to 6,000)");
  CHECK(error_of(with_task(R"({"task":"b","minutes":"ten"})")) ==
        R"("tasks[1].minutes" is "ten"; it must be a whole number)");
  CHECK(error_of(with_task(R"({"task":"b","minutes":1.5})")) ==
        R"("tasks[1].minutes" is 1.5; it must be a whole number)");
  CHECK(error_of(with_task(R"({"task":7})")) == R"("tasks[1].task" is 7; it must be a string)");
  CHECK(error_of(with_task(R"({"text":"  "})")) == R"("tasks[1].text" is empty; it must have 1 to 300 characters)");
  CHECK(error_of(with_task(R"({"text":"a\u0007"})")) ==
        R"("tasks[1].text" has a control character, such as a line break; write it in one line)");
  CHECK(error_of(with_task(R"({"text":")" + std::string(301, 'x') + "\"}")) ==
        R"("tasks[1].text" has 301 characters; it must have 1 to 300)");
  CHECK(error_of(with_task(R"({"text":"b","task":"c"})")) ==
        R"("tasks[1]" must have one of "task", "onet_task", "text" and "withheld"; it has 2)");
  CHECK(
      error_of(with_task(R"({"text":"b","texts":"c"})")) ==
      R"("tasks[1].texts" is not a known key; the keys here are "task", "onet_task", "text", "withheld" and "minutes")");
  CHECK(error_of(with_task("[]")) == R"("tasks[1]" is a list; it must be an object)");
  CHECK(error_of(with_task(R"({"withheld":1})")) == R"("tasks[1].withheld" is 1; it must be true)");
  CHECK(error_of(with_task(R"({"onet_task":0})")) ==
        R"("tasks[1].onet_task" is 0; it must be the number of an O*NET task)");
  CHECK(error_of(R"({"tasks":[{"task":"a"}]})") ==
        R"("tasks[0].task" names a task of a profession, but there is no "profession")");
  CHECK(error_of(R"({"years":71})") == R"("years" is 71; it must be 0 to 70)");
  CHECK(error_of(R"({"years":7,"years":8})") == R"("years" appears twice)");
  CHECK(error_of(R"({"skills":["SQL","sql"]})") == R"("skills[1]" repeats “sql”)");
  // Rough figures are enough: hours beyond the week are counted, and a result says so.
  CHECK(error_of(R"({"week_minutes":60,"tasks":[{"text":"a","minutes":61}]})") == "");
  CHECK(error_of(R"({"tasks":[{"text":"a","minutes":6000},{"text":"b","minutes":1}]})") ==
        R"("tasks" add up to 6,001 minutes a week; at most 6,000 (100 hours) are allowed)");
  CHECK(error_of(R"({"edition":{"volume":1}})") == R"("edition" must have both "volume" and "number")");
  CHECK(error_of(R"({"edition":{"volume":9999999999999,"number":1}})") != "");
  CHECK(error_of("7").starts_with("this is 7; it must be an object with"));
  CHECK(error_of("{\"profession\":\"\xff\"}").starts_with("this is not JSON"));
}

TEST_CASE("the limits of an assessment hold") {
  std::string tasks, skills;
  for (int i = 0; i < 61; ++i) {
    tasks += R"({"text":"t)" + std::to_string(i) + R"("},)";
    skills += "\"s" + std::to_string(i) + "\",";
  }
  tasks.pop_back(), skills.pop_back();
  CHECK(error_of("{\"tasks\":[" + tasks + "]}") == R"("tasks" has 61 entries; at most 60 are allowed)");
  CHECK(error_of("{\"skills\":[" + skills + "]}") == R"("skills" has 61 entries; at most 60 are allowed)");
  CHECK(error_of(std::string(70'000, ' ')) == "the assessment is 70000 bytes long; at most 65,536 are allowed");
  CHECK(error_of(std::string(60'000, '[')) ==
        "this is nested more than 16 levels deep at byte 17; an assessment never is");
  CHECK(error_of("[[]]").starts_with("this is a list"));
}

TEST_CASE("the example cut at any byte is refused with a sentence, or says less") {
  const std::string whole = bytes_of(kExample);
  const std::size_t end = whole.rfind('}') + 1;
  for (std::size_t cut = 0; cut < end; ++cut) CHECK(error_of(whole.substr(0, cut)) != "");
  for (std::size_t at = 0; at < end; ++at) {
    std::string changed = whole;
    changed[at] = '\x01';
    CHECK(error_of(changed) != "");
  }
}

TEST_CASE("a task that the profession does not have, or that is named twice, is an error") {
  const publish::EditionDraft draft = fixture_draft();
  const Profession& painter = profession_in(draft.professions, "kite-painter");
  const auto settled = [&](const std::string& rest) {
    const auto done = settle(api::parse_assessment(R"({"profession":"kite-painter",)" + rest + "}").value(), painter);
    return done.ok() ? "" : done.error().message;
  };
  CHECK(settled(R"("tasks":[{"task":"mix-paint"},{"text":"x"}],"skipped":["sketch-design"])") == "");
  CHECK(settled(R"("tasks":[{"task":"mix"}])") ==
        R"("tasks[0].task" is “mix”; the profession “kite-painter” has no such task in this edition)");
  CHECK(settled(R"("tasks":[{"onet_task":1}])") ==
        R"("tasks[0].onet_task" is 1; the profession “kite-painter” has no such task in this edition)");
  CHECK(settled(R"("tasks":[{"task":"mix-paint"},{"onet_task":202}])") == R"("tasks[1]" repeats the task “mix-paint”)");
  CHECK(settled(R"("tasks":[{"task":"mix-paint"}],"skipped":["mix-paint"])") ==
        R"("skipped[0]" repeats the task “mix-paint”)");
}

}  // namespace assessment_test
