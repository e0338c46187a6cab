#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "publish/writing.hpp"
#include "fixtures.hpp"
#include "scoring/exposure.hpp"

namespace writing_test {

using namespace willai;
using namespace willai::test;

namespace {

const std::string kKite = "content/professions/kite-painter.toml";

struct Rooms {
  publish::Content content;
  publish::Dataset dataset;

  std::vector<Profession> write() const {
    return publish::write_professions(content, dataset, publish::join_labels(dataset.tasks, dataset.labels));
  }
  std::vector<importers::Reject> check() const { return publish::check_against(content, dataset); }
};

Rooms rooms_of(const MemoryFiles& files) {
  auto content = publish::load_content(files, "content");
  REQUIRE_MESSAGE(content.ok(), content.error().message);
  for (const importers::Reject& fault : content->faults) FAIL_CHECK(importers::sentence_for(fault));
  auto dataset = publish::load_dataset(files, shipped_catalog(), "data", {});
  REQUIRE_MESSAGE(dataset.ok(), dataset.error().message);
  return {std::move(*content), std::move(*dataset)};
}

Profession kite_painter(const MemoryFiles& files = fixture_files()) {
  return profession_in(rooms_of(files).write(), "kite-painter");
}

MemoryFiles files_with(std::string_view from, std::string_view to) {
  MemoryFiles files = fixture_files();
  files.replace(kKite, from, to);
  return files;
}

double width(const Task& task) { return task.exposure->high.value() - task.exposure->low.value(); }

}  // namespace

TEST_CASE("a written profession is what its editor wrote, scored by the editor's levels") {
  const Profession profession = kite_painter();
  CHECK(profession.origin == Origin::written);
  CHECK(profession.name == "Kite Painter");
  CHECK(profession.field == 27);
  REQUIRE(profession.tasks.size() == 5);
  CHECK(profession.tasks[0].slug == "sketch-design");
  CHECK(profession.tasks[4].slug == "first-flight");
  for (const Task& task : profession.tasks) CHECK(task.basis == Basis::editorial);
  // Core: HIGH, MEDIUM, LOW at 2; supplemental: HIGH, LOW at 1. (2 + 1 + 0 + 1 + 0) / 8.
  CHECK(profession.exposure->value.value() == doctest::Approx(.5));
  CHECK(profession.leading == Level::high);
}

TEST_CASE("an editor's tasks stay in the editor's order, skills stand by group") {
  const Profession profession = kite_painter();
  CHECK(profession.tasks[1].level == Level::medium);
  CHECK(profession.tasks[3].level == Level::high);
  REQUIRE(profession.skills.size() == 4);
  CHECK(profession.skills[0].name == "Pattern drawing");
  CHECK(profession.skills[1].name == "Form letters");
  CHECK(profession.skills[2].group == SkillGroup::resilient);
  CHECK(profession.skills[3].group == SkillGroup::growing);
}

TEST_CASE("a written profession may have no skill that grows") {
  const Profession guide = profession_in(rooms_of(fixture_files()).write(), "moss-guide");
  for (const Skill& skill : guide.skills) CHECK(skill.group != SkillGroup::growing);
}

TEST_CASE("titles of occupations come from O*NET, and are blank without it") {
  CHECK(kite_painter().occupations[1].title == "String Dyers");
  MemoryFiles files = fixture_files();
  files.remove_below("data/onet");
  const Profession without = kite_painter(files);
  REQUIRE(without.occupations.size() == 2);
  CHECK(without.occupations[1].title.empty());
  CHECK(without.occupations[1].code == "27-9902.00");
}

TEST_CASE("the published tasks an editor names are evidence, with the labels they carry") {
  const Task task = task_in(kite_painter(), "answer-customers");
  REQUIRE(task.published.size() == 2);
  CHECK(task.published[0].onet_task_id == 204);
  CHECK(task.published[0].occupation == "27-9901.00");
  CHECK(task.published[0].statement == "Write to customers to tell them when their kite is dry.");
  CHECK(task.published[0].readings.people == Label::e1);
  CHECK(task.published[0].join == Join::by_editor);
  CHECK(task.published[1].onet_task_id == 203);
  CHECK(task.gap == Gap::none);
}

TEST_CASE("a published task that carries no label is evidence without one") {
  const Task task = task_in(kite_painter(), "plan-colors");
  REQUIRE(task.published.size() == 1);
  CHECK(!task.published.front().readings.people);
  CHECK(width(task) ==
        doctest::Approx(width(task_in(kite_painter(files_with("onet_tasks = [304]\n", "")), "plan-colors"))));
}

TEST_CASE("an editor's task that names no published one says so") {
  CHECK(task_in(kite_painter(), "first-flight").gap == Gap::not_linked);
  CHECK(task_in(kite_painter(), "first-flight").level == Level::low);
}

TEST_CASE("an edition made without O*NET says so where an editor names its tasks") {
  MemoryFiles files = fixture_files();
  files.remove_below("data/onet");
  CHECK(task_in(kite_painter(files), "answer-customers").gap == Gap::no_data);
  CHECK(task_in(kite_painter(files), "first-flight").gap == Gap::not_linked);
}

TEST_CASE("the range of an editor's task is wider where people labeled the published tasks otherwise") {
  // Clause 5: people say E2 of 201, the editor HIGH; of 202 people say E0, and the editor LOW.
  const Profession profession = kite_painter();
  const double at_odds = scoring::variance_of(Exposure(1), std::vector{Exposure(.5)});
  const double agreed = scoring::variance_of(Exposure(0), std::vector{Exposure(0)});
  CHECK(task_in(profession, "sketch-design").exposure == scoring::score_task(Exposure(1), at_odds));
  CHECK(task_in(profession, "mix-paint").exposure == scoring::score_task(Exposure(0), agreed));
  CHECK(at_odds > agreed);
}

TEST_CASE("content that names what the data do not have is reported") {
  struct Fault {
    std::string from, to, words;
  };
  for (const auto& [from, to, words] :
       {Fault{"\"27-9902.00\"", "\"27-9999.00\"", "O*NET has no occupation 27-9999.00; correct “occupations”"},
        Fault{"onet_tasks = [201]", "onet_tasks = [299]",
              "“onet_tasks” of the task “Sketch the design” names 299, which is not a task of this profession’s "
              "occupations"},
        Fault{"onet_tasks = [201]", "onet_tasks = [201, 101]",
              "“onet_tasks” of the task “Sketch the design” names 101"}}) {
    const auto faults = rooms_of(files_with(from, to)).check();
    CAPTURE(to);
    REQUIRE(!faults.empty());
    CHECK(faults.front().file == "professions/kite-painter.toml");
    CHECK(faults.front().reason.find(words) != std::string::npos);
  }
}

TEST_CASE("content that names only what the data have has no fault") {
  CHECK(rooms_of(fixture_files()).check().empty());
}

TEST_CASE("without O*NET nothing can be checked against it") {
  MemoryFiles files = files_with("\"27-9902.00\"", "\"27-9999.00\"");
  files.remove_below("data/onet");
  CHECK(rooms_of(files).check().empty());
}

TEST_CASE("what the data do not have is reported with a line") {
  // docs/content.md: `willai check` "says, with file and line, what is wrong".
  const auto faults = rooms_of(files_with("onet_tasks = [201]", "onet_tasks = [299]")).check();
  REQUIRE(faults.size() == 1);
  CHECK(faults.front().line > 0);
}

TEST_CASE("what a later release of O*NET dropped is a note for an edition, and what stands elsewhere stays a fault") {
  Rooms gone = rooms_of(files_with("onet_tasks = [201]", "onet_tasks = [299]"));
  CHECK(publish::check_for_edition(gone.content, false, gone.dataset).size() ==
        1);  // the release that the content is made with
  CHECK(gone.dataset.notes.empty());
  gone.dataset.onet_release = {31, 0};
  CHECK(publish::check_for_edition(gone.content, false, gone.dataset).empty());
  REQUIRE(gone.dataset.notes.size() == 1);
  CHECK(gone.dataset.notes[0] ==
        "O*NET 31.0 does not have 1 task or occupation that written professions name, so these links are left out: 299");
  Rooms elsewhere = rooms_of(files_with("onet_tasks = [201]", "onet_tasks = [201, 101]"));
  elsewhere.dataset.onet_release = {31, 0};
  CHECK(publish::check_for_edition(elsewhere.content, true, elsewhere.dataset).size() == 1);
}

TEST_CASE("the built-in content is no fault of who publishes other data") {
  Rooms rooms = rooms_of(files_with("\"27-9902.00\"", "\"27-9999.00\""));
  CHECK(publish::check_for_edition(rooms.content, false, rooms.dataset).size() == 1);
  CHECK(publish::check_for_edition(rooms.content, true, rooms.dataset).empty());
  CHECK(rooms.dataset.notes.size() == 1);
}

}  // namespace writing_test
