// Which text a composed task gets.
#include "publish/task_reasons.hpp"

#include <doctest/doctest.h>

namespace task_reasons_test {

using namespace willai;

namespace {

content::WrittenActivity activity(std::string id, std::string word, std::vector<content::ReasonVariant> variants = {}) {
  return {id, {"Today " + word + ".", "Stays " + word + "."}, "Advice " + word + ".", {"chat"}, std::move(variants), "", 0};
}

ActivityRating rating(std::string id, LabelShares mean) { return {id, mean, mean, std::nullopt, mean}; }

Content small_content() {
  Content content;
  content.tools = {{"chat", "Chat", "Answers questions in a window."}};
  content.activities = {activity("keep", "keep", {{{"care"}, {"Today in care.", "Stays in care."}}}), activity("cut", "cut")};
  content.ratings = {rating("keep", {.1, .8, .1}), rating("cut", {.9, .05, .05})};
  return content;
}

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
  const Content content = small_content();
  Profession barbers = with(11, {task("Keep records on clients", Level::high), task("Cut and trim hair", Level::low)});
  TaskReasons(content).write(barbers);
  CHECK(barbers.tasks[0].rationale == "Today keep. Stays keep.");
  CHECK(barbers.tasks[0].advice == "Advice keep.");
  CHECK(barbers.tasks[0].tools.at(0).name == "Chat");
  CHECK(barbers.tasks[1].rationale == "Today cut. Stays cut.");
}

TEST_CASE("a field of work has its own text of an activity") {
  const Content content = small_content();
  Profession nurses = with(29, {task("Keep records on clients", Level::high)});
  TaskReasons(content).write(nurses);
  CHECK(nurses.tasks[0].rationale == "Today in care. Stays in care.");
}

TEST_CASE("no text stands twice on a page while another fits") {
  const Content content = small_content();
  Profession nurses = with(29, {task("Keep records on clients", Level::high), task("Keep records of visits", Level::high)});
  TaskReasons(content).write(nurses);
  CHECK(nurses.tasks[0].rationale != nurses.tasks[1].rationale);
  CHECK(nurses.tasks[1].advice.empty());  // the advice of the activity is on the first task's page
}

TEST_CASE("a task that settled elsewhere than work of its kind says so") {
  const Content content = small_content();
  Profession barbers = with(11, {task("Cut and trim hair", Level::medium)});
  TaskReasons(content).write(barbers);
  CHECK(barbers.tasks[0].rationale.find("Most work of this kind is LOW, but “Cut and trim hair” settles at MEDIUM") != std::string::npos);
}

TEST_CASE("a task without a written activity keeps what it has") {
  const Content content = small_content();
  Profession barbers = with(11, {task("Cut", Level::low)});
  barbers.tasks[0].activities.clear();
  barbers.tasks[0].rationale = "As before.";
  TaskReasons(content).write(barbers);
  CHECK(barbers.tasks[0].rationale == "As before.");
}

}  // namespace task_reasons_test
