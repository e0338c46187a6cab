// Which text a composed task gets.
#include "publish/task_reasons.hpp"

#include <doctest/doctest.h>

namespace task_reasons_test {

using namespace willai;

namespace {

importers::WrittenActivity activity(std::string id, std::string word,
                                    std::vector<importers::ReasonVariant> variants = {}) {
  return {id, {"Today " + word + ".", "Stays " + word + "."}, "Advice " + word + ".", {"chat"}, std::move(variants), "", 0};
}

publish::Content small_content() {
  publish::Content content;
  content.tools = {{"chat", "Chat", "Answers questions in a window."}};
  content.activities = {activity("keep", "keep", {{{"care"}, {"Today client records in care.", "Stays in care."}}}), activity("cut", "cut")};
  return content;
}

// A task of each activity: keeping records is HIGH work, cutting is LOW.
struct Small {
  publish::Content content = small_content();
  publish::Dataset dataset;
  publish::JoinedLabels labels;

  Small() {
    const OccupationCode code = *OccupationCode::parse("39-5011.00");
    dataset.task_activities = {{code, 1, "keep"}, {code, 2, "cut"}};
    labels.by_task.emplace(1, publish::JoinedLabel{nullptr, Join::by_id, LabelShares{.1, .8, .1}});
    labels.by_task.emplace(2, publish::JoinedLabel{nullptr, Join::by_id, LabelShares{.9, .05, .05}});
  }
  void write(Profession& profession) const { publish::TaskReasons(dataset, labels, content).write(profession); }
};

Task task(std::string statement, Level level) {
  Task made;
  made.name = made.statement = std::move(statement);
  made.level = level;
  made.basis = Basis::settled;
  made.activities = {{"keep", "Keep records of clients."}, {"cut", "Cut hair."}};
  return made;
}

Profession with(int field, std::vector<Task> tasks) {
  Profession profession;
  profession.field = field;
  profession.tasks = std::move(tasks);
  return profession;
}

}  // namespace

TEST_CASE("a task gets the text of the activity that its statement is like") {
  const Small small;
  Profession barbers = with(11, {task("Keep records on clients", Level::high), task("Cut and trim hair", Level::low)});
  small.write(barbers);
  CHECK(barbers.tasks[0].rationale == "Today keep. Stays keep.");
  CHECK(barbers.tasks[0].advice == "Advice keep.");
  CHECK(barbers.tasks[0].tools.at(0).name == "Chat");
  CHECK(barbers.tasks[1].rationale == "Today cut. Stays cut.");
}

TEST_CASE("a field of work has its own text of an activity, where it speaks of the task") {
  const Small small;
  Profession nurses = with(29, {task("Keep records on clients", Level::high)});
  small.write(nurses);
  CHECK(nurses.tasks[0].rationale == "Today client records in care. Stays in care.");
}

TEST_CASE("a text that was written for an occupation is used there and nowhere else") {
  Small small;
  small.content.activities[1].variants.push_back({{}, {"Today cut for dogs.", "Stays with the dog."}, {"39-2021"}});
  Profession groomers = with(39, {task("Cut and trim hair", Level::low)});
  Profession barbers = groomers;
  groomers.occupations = {{"39-2021.00", "Animal Caretakers", ""}};
  barbers.occupations = {{"39-5011.00", "Barbers", ""}};
  small.write(groomers), small.write(barbers);
  CHECK(groomers.tasks[0].rationale == "Today cut for dogs. Stays with the dog.");
  CHECK(barbers.tasks[0].rationale == "Today cut. Stays cut.");
}

TEST_CASE("a full code goes before the code of SOC that it is a part of, in whatever order they stand") {
  for (const bool full_first : {false, true}) {
    Small small;
    auto& variants = small.content.activities[1].variants;
    variants.push_back({{}, {"Today cut for animals.", "Stays with the animal."}, {"39-2021"}});
    variants.insert(full_first ? variants.begin() : variants.end(), {{}, {"Today cut for dogs.", "Stays with the dog."}, {"39-2021.03"}});
    Profession groomers = with(39, {task("Cut and trim hair", Level::low)});
    Profession keepers = groomers;
    groomers.occupations = {{"39-2021.03", "Groomers", ""}};
    keepers.occupations = {{"39-2021.00", "Animal Caretakers", ""}};
    small.write(groomers), small.write(keepers);
    CHECK(groomers.tasks[0].rationale == "Today cut for dogs. Stays with the dog.");
    CHECK(keepers.tasks[0].rationale == "Today cut for animals. Stays with the animal.");
  }
}

TEST_CASE("of two texts for one occupation, each task gets the one that speaks of it") {
  Small small;
  auto& variants = small.content.activities[1].variants;
  variants.push_back({{}, {"Today clippers for poodles.", "Stays with the poodle."}, {"39-2021"}});
  variants.push_back({{}, {"Today scissors for claws.", "Stays with the claws."}, {"39-2021"}});
  Profession groomers = with(39, {task("Cut and trim claws", Level::low), task("Cut and trim poodles", Level::low)});
  groomers.occupations = {{"39-2021.00", "Animal Caretakers", ""}};
  small.write(groomers);
  CHECK(groomers.tasks[0].rationale == "Today scissors for claws. Stays with the claws.");
  CHECK(groomers.tasks[1].rationale == "Today clippers for poodles. Stays with the poodle.");
}

TEST_CASE("no text stands twice on a page while another fits") {
  const Small small;
  Profession nurses = with(29, {task("Keep records on clients", Level::high), task("Keep records of client visits", Level::high)});
  small.write(nurses);
  CHECK(nurses.tasks[0].rationale != nurses.tasks[1].rationale);
}

TEST_CASE("a task that settled elsewhere than work of its kind says so") {
  const Small small;
  Profession barbers = with(11, {task("Cut and trim hair", Level::medium)});
  small.write(barbers);
  CHECK(barbers.tasks[0].kind_level == Level::low);
  CHECK(barbers.tasks[0].rationale == "Today cut. Stays cut.");
}

TEST_CASE("a task without a written activity keeps what it has") {
  const Small small;
  Profession barbers = with(11, {task("Cut", Level::low)});
  barbers.tasks[0].activities.clear();
  barbers.tasks[0].rationale = "As before.";
  small.write(barbers);
  CHECK(barbers.tasks[0].rationale == "As before.");
}

}  // namespace task_reasons_test
