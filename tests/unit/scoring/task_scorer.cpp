// What a line is answered from: its settled level, the activities of a published task, or the words alone.
#include "scoring/task_scorer.hpp"

#include <doctest/doctest.h>

#include <string>

#include "api/score_json.hpp"
#include "score_lines.hpp"
#include "small_task_model.hpp"

namespace task_scorer_test {

using namespace willai;
using namespace willai::test;

namespace {

scoring::TaskScorer scorer_knowing(const std::string& text, const scoring::KnownTask& known) {
  scoring::TaskModel model(small_task_model());
  scoring::NearestTasks nearest({{"Carry boxes", Level::low, scoring::LevelBy::people, {"4.A.3.a.2.I01.D02"}}}, model);
  scoring::KnownTasks tasks;
  tasks.add(text, known);
  return {std::move(model), std::move(tasks), std::move(nearest)};
}

rapidjson::Document answer(const scoring::TaskScorer& scorer, const std::string& text) {
  return std::move(objects_in(api::to_json(text, scorer.score(text)) + "\n").at(0));
}

}  // namespace

TEST_CASE("a task with a settled level is answered from it, though the model knows too few of its words") {
  const scoring::KnownTask known{LabelShares{.1, .1, .8}, {"4.A.3.a.2.I01.D02", "4.A.3.a.2.I01.D03"}};
  const scoring::TaskScorer scorer = scorer_knowing("Flense zzyzx, grommet qwop", known);
  const auto line = answer(scorer, "flense zzyzx, grommet qwop");
  check_score(line);
  CHECK(std::string(line["basis"].GetString()) == "rated");
  CHECK(std::string(line["level"].GetString()) == "MEDIUM");
  REQUIRE(line["because"].Size() == 2);
  CHECK(std::string(line["because"][0]["sentence"].GetString()) ==
        "It is published as part of “Carry boxes”, which we rate at 0.02.");
  CHECK(std::string(line["nearest"][0]["task"].GetString()) == "Carry boxes");
}

TEST_CASE("the settled level stands alone where no activity of the task is rated") {
  const scoring::TaskScorer scorer = scorer_knowing("Flense zzyzx", {LabelShares{1, 0, 0}, {}});
  const auto line = answer(scorer, "Flense zzyzx");
  check_score(line);
  CHECK(std::string(line["level"].GetString()) == "LOW");
  CHECK(line["because"].Empty());
  CHECK(number(line, "wording") == 0);
}

TEST_CASE("a published task that nobody rated and the model cannot read has no level") {
  const scoring::TaskScorer scorer = scorer_knowing("Flense zzyzx", {std::nullopt, {"4.A.3.a.2.I01.D02"}});
  check_no_score(answer(scorer, "Flense zzyzx"), "English words about work");
}

TEST_CASE("a published task is known by its words, whichever marks they are typed with") {
  const scoring::TaskScorer scorer = scorer_knowing("Answer the customer's emails", {LabelShares{0, 1, 0}, {"4.A.1.a.1.I01.D01"}});
  for (const char* typed : {"Answer the customer's emails", "answer the customer’s  emails"})
    CHECK(std::string(answer(scorer, typed)["basis"].GetString()) == "rated");
  CHECK(std::string(answer(scorer, "Answer customer emails")["basis"].GetString()) == "predicted");
}

}  // namespace task_scorer_test
