// Method, clause 14: "A label is joined to a task of this edition by its id within the same occupation. If that fails, it
// is joined by the same words in the same occupation. If that fails too, it is joined by the same words where exactly one
// task without a label has them. Labels that match no task are counted and listed."
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "publish/joining.hpp"

namespace joining_test {

using namespace willai;

namespace {

const std::string kDyers = "27-9902.00";
const std::string kKites = "27-9901.00";
const std::string kGone = "51-9907.00";

importers::onet::TaskRow task(const std::string& code, std::uint32_t id, const std::string& text) {
  return {*OccupationCode::parse(code), id, text, TaskKind::core};
}

importers::gpts::LabelRow label(const std::string& code, std::uint32_t id, const std::string& text) {
  return {0,
          *OccupationCode::parse(code),
          id,
          text,
          TaskKind::core,
          "Title",
          {Label::e1, Label::e1, Label::e1, std::nullopt}};
}

struct Joins {
  std::vector<importers::onet::TaskRow> tasks;
  std::vector<importers::gpts::LabelRow> labels;

  publish::JoinedLabels join() const { return publish::join_labels(tasks, labels); }
};

// How the task was joined, and to the label of which id; "none" for a task without a label.
std::string met(const publish::JoinedLabels& joined, std::uint32_t task_id) {
  const auto found = joined.by_task.find(task_id);
  if (found == joined.by_task.end()) return "none";
  const std::string how = found->second.join == Join::by_id            ? "id"
                          : found->second.join == Join::by_id_reworded ? "reworded"
                                                                       : "text";
  return how + " " + std::to_string(found->second.label->task_id);
}

void check(bool holds, const char* what) { CHECK_MESSAGE(holds, what); }

rc::Gen<Joins> any_joins() {
  const auto code = [](int i) { return i == 0 ? kDyers : i == 1 ? kKites : kGone; };
  const auto text = [](int i) { return "Do thing " + std::to_string(i) + "."; };
  return rc::gen::exec([=] {
    Joins joins;
    const int tasks = *rc::gen::inRange(0, 7);
    for (int id = 1; id <= tasks; ++id)
      joins.tasks.push_back(
          task(code(*rc::gen::inRange(0, 2)), static_cast<std::uint32_t>(id), text(*rc::gen::inRange(0, 4))));
    const int labels = *rc::gen::inRange(0, 7);
    for (int i = 0; i < labels; ++i)
      joins.labels.push_back(label(code(*rc::gen::inRange(0, 3)), static_cast<std::uint32_t>(*rc::gen::inRange(1, 9)),
                                   text(*rc::gen::inRange(0, 4))));
    return joins;
  });
}

}  // namespace

TEST_CASE("a label is joined to the task with its id in its occupation") {
  const Joins joins = {{task(kDyers, 7, "Boil bark.")}, {label(kDyers, 7, "Boil bark.")}};
  CHECK(met(joins.join(), 7) == "id 7");
  CHECK(joins.join().unjoined.empty());
}

TEST_CASE("a task that was reworded keeps its label, and is marked") {
  const Joins joins = {{task(kDyers, 7, "Boil bark and roots.")}, {label(kDyers, 7, "Boil bark.")}};
  CHECK(met(joins.join(), 7) == "reworded 7");
}

TEST_CASE("case and spaces do not make a task reworded") {
  const Joins joins = {{task(kDyers, 7, "Boil  bark in  March. ")}, {label(kDyers, 7, " BOIL bark in march.")}};
  CHECK(met(joins.join(), 7) == "id 7");
}

TEST_CASE("tabs and line ends are white space too") {
  // joining.hpp: "Case and white space do not matter." Fields of the study's file may hold line ends.
  const Joins joins = {{task(kDyers, 7, "Boil bark in March.")}, {label(kDyers, 7, "Boil bark\nin\tMarch.")}};
  CHECK(met(joins.join(), 7) == "id 7");
}

TEST_CASE("an id in another occupation does not match") {
  const Joins joins = {{task(kDyers, 7, "Boil bark.")}, {label(kKites, 7, "Paint a kite.")}};
  CHECK(met(joins.join(), 7) == "none");
  CHECK(joins.join().unjoined.size() == 1);
}

TEST_CASE("a label whose id is gone is joined by its text in its occupation") {
  const Joins joins = {{task(kDyers, 7, "Boil bark."), task(kKites, 8, "Boil bark.")},
                       {label(kDyers, 70, "boil bark.")}};
  CHECK(met(joins.join(), 7) == "text 70");
  CHECK(met(joins.join(), 8) == "none");
}

TEST_CASE("a label of an occupation that is gone is joined to the only task with its text") {
  const Joins joins = {{task(kDyers, 7, "Boil bark.")}, {label(kGone, 70, "Boil  bark.")}};
  CHECK(met(joins.join(), 7) == "text 70");
}

TEST_CASE("a label is not joined by its text if two tasks have it") {
  const Joins joins = {{task(kDyers, 7, "Boil bark."), task(kKites, 8, "Boil bark.")},
                       {label(kGone, 70, "Boil bark.")}};
  CHECK(joins.join().by_task.empty());
  REQUIRE(joins.join().unjoined.size() == 1);
  CHECK(joins.join().unjoined.front().reason.find("or in several") != std::string::npos);
}

TEST_CASE("a task that has a label of its own is not met by words") {
  const Joins joins = {{task(kDyers, 7, "Boil bark.")},
                       {label(kGone, 70, "Boil bark."), label(kDyers, 7, "Boil bark.")}};
  CHECK(met(joins.join(), 7) == "id 7");
  CHECK(joins.join().unjoined.size() == 1);
}

TEST_CASE("of two tasks with the same words, one labeled, a label from elsewhere meets the other") {
  // Clause 14: "exactly one task without a label has them".
  const Joins joins = {{task(kDyers, 7, "Boil bark."), task(kKites, 8, "Boil bark.")},
                       {label(kDyers, 7, "Boil bark."), label(kGone, 70, "Boil bark.")}};
  CHECK(met(joins.join(), 7) == "id 7");
  CHECK(met(joins.join(), 8) == "text 70");
}

TEST_CASE(
    "of two tasks of one occupation with the same words, one labeled, a label of the occupation meets the other") {
  const Joins joins = {{task(kDyers, 7, "Boil bark."), task(kDyers, 8, "Boil bark.")},
                       {label(kDyers, 7, "Boil bark."), label(kDyers, 70, "Boil bark.")}};
  CHECK(met(joins.join(), 8) == "text 70");
}

TEST_CASE("the same words in the same occupation come before words from elsewhere, in any order of the file") {
  const importers::onet::TaskRow there = task(kDyers, 7, "Boil bark.");
  const importers::gpts::LabelRow stranger = label(kGone, 70, "Boil bark.");
  const importers::gpts::LabelRow own = label(kDyers, 71, "Boil bark.");
  CHECK(met(Joins{{there}, {own, stranger}}.join(), 7) == "text 71");
  CHECK(met(Joins{{there}, {stranger, own}}.join(), 7) == "text 71");
}

TEST_CASE("a label that matches nothing is listed with its text and the reason") {
  const Joins joins = {{task(kDyers, 7, "Boil bark.")}, {label(kDyers, 99, "Wash brushes.")}};
  const publish::JoinedLabels joined = joins.join();
  REQUIRE(joined.unjoined.size() == 1);
  const publish::Unjoined& listed = joined.unjoined.front();
  CHECK(listed.measure == "gpts-are-gpts");
  CHECK(listed.occupation == kDyers);
  CHECK(listed.onet_task_id == 99);
  CHECK(listed.text == "Wash brushes.");
  CHECK(listed.reason == "this release of O*NET has neither its id nor its text");
}

TEST_CASE("without tasks every label is listed, without labels there is nothing to join") {
  CHECK(Joins{{}, {label(kDyers, 7, "Boil bark."), label(kKites, 8, "Paint.")}}.join().unjoined.size() == 2);
  CHECK(Joins{{task(kDyers, 7, "Boil bark.")}, {}}.join().by_task.empty());
}

TEST_CASE("every label is joined once or listed once, and every task has at most one") {
  check(rc::check([] {
          const Joins joins = *any_joins();
          const publish::JoinedLabels joined = joins.join();
          RC_ASSERT(joined.by_task.size() + joined.unjoined.size() == joins.labels.size());
          std::set<const importers::gpts::LabelRow*> used;
          for (const auto& [id, each] : joined.by_task) {
            RC_ASSERT(used.insert(each.label).second);
            RC_ASSERT(std::ranges::find(joins.tasks, id, &importers::onet::TaskRow::task_id) != joins.tasks.end());
          }
        }),
        "labels joined or listed");
}

TEST_CASE("a label joined by id has the id and the occupation of its task, one joined by text has its words") {
  check(rc::check([] {
          const Joins joins = *any_joins();
          for (const auto& [id, each] : joins.join().by_task) {
            const auto& at = *std::ranges::find(joins.tasks, id, &importers::onet::TaskRow::task_id);
            if (each.join == Join::by_text) RC_ASSERT(each.label->task == at.task);
            else RC_ASSERT(each.label->task_id == id && each.label->code == at.code);
            if (each.join == Join::by_id) RC_ASSERT(each.label->task == at.task);
            if (each.join == Join::by_id_reworded) RC_ASSERT(each.label->task != at.task);
          }
        }),
        "joins are what they say");
}

}  // namespace joining_test
