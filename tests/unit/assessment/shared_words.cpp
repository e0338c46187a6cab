// Texts by the words they share, and the rated tasks nearest to one.
#include "scoring/shared_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "scoring/nearest_tasks.hpp"
#include "small_task_model.hpp"

namespace shared_words_test {

using namespace willai;

namespace {

const std::vector<std::string_view> kTexts = {"Answer telephones",
                                              "Unload trucks at the dock",
                                              "Drive trucks",
                                              "Write product reports",
                                              "Write letters",
                                              "Mop the floor",
                                              "Sweep the floor",
                                              "Cut and style hair",
                                              "Grade essays",
                                              "Repair leaks in pipes",
                                              "Take blood samples",
                                              "Plan tours",
                                              "Schedule appointments",
                                              "Weld frames",
                                              "Bake bread",
                                              "Pick and sort tomatoes",
                                              "Feed pigs"};

std::vector<std::size_t> likest(std::string_view text) {
  std::vector<scoring::SharingText> found = scoring::SharedWords(kTexts).find(text);
  std::ranges::stable_sort(found, std::ranges::greater(), &scoring::SharingText::likeness);
  std::vector<std::size_t> texts;
  for (const scoring::SharingText& each : found) texts.push_back(each.text);
  return texts;
}

std::vector<std::string> nearest_of(const scoring::NearestTasks& tasks, const scoring::TaskModel& model,
                                    const std::string& text) {
  std::vector<std::string> near;
  for (const scoring::NearTask& each : tasks.find(text, *model.read(text).score, 3)) near.push_back(each.task->text);
  return near;
}

}  // namespace

TEST_CASE("a word's endings are cut off, and no word becomes shorter than three letters") {
  for (const char* word : {"report", "reports", "reported", "reporting", "reporter", "reporters"})
    CHECK(scoring::stem_of(word) == "report");
  CHECK(scoring::stem_of("schedule") == scoring::stem_of("scheduling"));
  CHECK(scoring::stem_of("mopping") == scoring::stem_of("mops"));
  CHECK(scoring::stem_of("deliveries") == scoring::stem_of("delivery"));
  CHECK(scoring::stem_of("meetings") == "meeting");
  CHECK(scoring::stem_of("buildings") == "building");
  CHECK(scoring::stem_of("meets") == "meet");
  CHECK(scoring::stem_of("glass") == "glass");
  CHECK(scoring::stem_of("bus") == "bus");
  CHECK(scoring::stem_of("ring") == "ring");
  CHECK(scoring::stem_of("") == "");
}

TEST_CASE("texts are found by a rare word sooner than by one that many have") {
  CHECK(likest("unloading trucks") == std::vector<std::size_t>{1, 2});
  CHECK(likest("drives a truck").front() == 2);
  CHECK(likest("writing reports").front() == 3);
  CHECK(likest("nothing of this").empty());
  CHECK(likest("").empty());
}

TEST_CASE("a likeness is 1 of the same words and never more") {
  for (std::size_t i = 0; i < kTexts.size(); ++i) {
    const auto found = scoring::SharedWords(kTexts).find(kTexts[i]);
    for (const scoring::SharingText& each : found) CHECK((each.likeness > 0 && each.likeness <= 1 + 1e-6));
    const auto own = std::ranges::find(found, i, &scoring::SharingText::text);
    REQUIRE(own != found.end());
    CHECK(own->likeness == doctest::Approx(1).epsilon(.2));  // words in most texts bring in none
  }
}

TEST_CASE("no texts have nothing in common with any") {
  CHECK(scoring::SharedWords().find("write reports").empty());
  CHECK(scoring::SharedWords(std::vector<std::string_view>()).find("write reports").empty());
}

TEST_CASE("the nearest tasks are reported once each and never the task itself, however its marks are typed") {
  const scoring::TaskModel model(willai::test::small_task_model());
  const scoring::NearestTasks tasks({{"Write the customer's reports", Level::high, scoring::LevelBy::people, {}},
                            {"Write reports", Level::high, scoring::LevelBy::people, {}},
                            {"Write reports", Level::medium, scoring::LevelBy::people, {}},
                            {"Carry boxes", Level::low, scoring::LevelBy::people, {}}},
                           model);
  CHECK(nearest_of(tasks, model, "write the customer’s reports").front() == "Write reports");
  const auto near = nearest_of(tasks, model, "write product reports");
  CHECK(std::ranges::count(near, "Write reports") == 1);
  CHECK(near.front() == "Write reports");
}

}  // namespace shared_words_test
