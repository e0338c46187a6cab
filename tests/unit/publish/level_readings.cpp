// How levels came to be: two readings of a task, and the level on which O*NET's readers settle.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "fixtures.hpp"
#include "folders.hpp"
#include "publish/level_readings.hpp"
#include "scoring/linked_level.hpp"
#include "system/disk.hpp"

namespace level_readings_test {

using namespace willai;
using namespace willai::publish;
using namespace willai::test;

namespace {

constexpr const char* kPainter = "content/professions/kite-painter.toml";

Content content_of(const MemoryFiles& files) { return load_content(files, "content").value(); }

PublishedTask settled(double e0, double e1, double e2) {
  PublishedTask task{};
  task.settled = LabelShares{e0, e1, e2};
  return task;
}

}  // namespace

TEST_CASE("every task of the content of this repository keeps two readings, one of which is its level") {
  const Content content = load_content(system::Files(), source_folder() + "/content").value();
  REQUIRE(content.professions.size() >= 120);
  int tasks = 0;
  for (const auto& profession : content.professions)
    for (const auto& task : profession.tasks) {
      CAPTURE(profession.slug);
      CAPTURE(task.slug);
      ++tasks;
      CHECK(task.readings.size() == 2);
      CHECK(std::ranges::find(task.readings, task.level) != task.readings.end());
    }
  const LevelReadings readings = readings_of(content);
  CHECK(readings.tasks == tasks);
  CHECK(readings.kappa.value() > .6);
}

TEST_CASE("kappa counts the tasks with two readings, and there is none without") {
  MemoryFiles files = fixture_files();
  CHECK_FALSE(readings_of(content_of(files)).kappa);
  CHECK(readings_of(content_of(files)).tasks == 0);
  files.replace(kPainter, "slug = \"sketch-design\"\nlevel = \"HIGH\"", "slug = \"sketch-design\"\nlevel = \"HIGH\"\nreadings = [\"HIGH\", \"HIGH\"]");
  files.replace(kPainter, "slug = \"plan-colors\"\nlevel = \"MEDIUM\"", "slug = \"plan-colors\"\nlevel = \"MEDIUM\"\nreadings = [\"MEDIUM\", \"LOW\"]");
  files.replace(kPainter, "slug = \"mix-paint\"\nlevel = \"LOW\"", "slug = \"mix-paint\"\nlevel = \"LOW\"\nreadings = [\"LOW\", \"LOW\"]");
  const LevelReadings readings = readings_of(content_of(files));
  CHECK(readings.tasks == 3);
  CHECK(readings.same == 2);
  // Two of three agree. By chance: 1/3 * 1/3 (HIGH) + 1/3 * 2/3 (LOW) = 1/3; so (2/3 - 1/3) / (1 - 1/3) = 1/2.
  CHECK(readings.kappa.value() == doctest::Approx(.5));
}

TEST_CASE("the level of linked tasks is that of the mean of their probabilities") {
  CHECK_FALSE(scoring::level_of_linked({}));
  CHECK_FALSE(scoring::level_of_linked({PublishedTask{}}));
  CHECK(scoring::level_of_linked({settled(.1, .8, .1)}) == Level::high);
  CHECK(scoring::level_of_linked({settled(.1, .8, .1), PublishedTask{}}) == Level::high);
  CHECK(scoring::level_of_linked({settled(.1, .5, .4), settled(.3, 0, .7)}) == Level::medium);
  CHECK(scoring::level_of_linked({settled(.9, 0, .1), settled(.4, .5, .1)}) == Level::low);
}

TEST_CASE("a level that differs from that of the O*NET tasks it names is listed with its place and its readings") {
  MemoryFiles files = fixture_files();
  const Dataset dataset = load_dataset(files, shipped_catalog(), "data", {}).value();
  const auto lines = [&] {
    std::vector<std::string> said;
    for (const auto& each : levels_apart(content_of(files), dataset)) said.push_back(sentence_for(each));
    return said;
  };
  const std::size_t before = lines().size();
  const auto about = [](const std::vector<std::string>& said, std::string_view task) {
    return std::ranges::find_if(said, [&](const std::string& line) { return line.find(task) != std::string::npos; });
  };
  const std::vector<std::string> first = lines();
  const bool is_apart = about(first, "“Mix supple paint”") != first.end();
  files.replace(kPainter, "slug = \"mix-paint\"\nlevel = \"LOW\"", "slug = \"mix-paint\"\nlevel = \"HIGH\"\nreadings = [\"LOW\", \"HIGH\"]");
  const std::vector<std::string> now = lines();
  const auto line = about(now, "“Mix supple paint”");
  REQUIRE(line != now.end());
  CHECK(line->starts_with("professions/kite-painter.toml:"));
  CHECK(line->find("is HIGH (readings: LOW, HIGH); the O*NET tasks that it names settle on LOW") != std::string::npos);
  CHECK_FALSE(is_apart);
  CHECK(now.size() == before + 1);
}

}  // namespace level_readings_test
