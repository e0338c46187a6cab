// How far the answer depends on the reader, over made-up tasks.
#include "publish/readers.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "fixtures.hpp"

namespace readers_test {

using namespace willai;
using namespace willai::test;

namespace {

Task task(std::uint32_t id, double weight, Label people, Label gpt4, Label reworded, Level settled) {
  Task task;
  task.statement = "Number " + std::to_string(id);
  task.weight = Weight(weight);
  task.basis = Basis::settled;
  task.level = settled;
  const Exposure exposure(settled == Level::high ? 1 : settled == Level::medium ? .5 : 0);
  task.exposure = Estimate{exposure, exposure, exposure};
  PublishedTask published;
  published.onet_task_id = id;
  published.readings.people = people;
  published.readings.gpt4_rubric1 = gpt4;
  published.readings.gpt4_rubric2 = reworded;
  task.published = {published};
  return task;
}

// Six tasks: people put half of the weight at E0, GPT-4 all but one task at E1.
Profession profession() {
  Profession profession;
  profession.slug = "testers";
  profession.origin = Origin::composed;
  profession.occupations = {{"15-9904.00", "Testers", "testers"}};
  profession.exposure = Estimate{Exposure(.4), Exposure(.5), Exposure(.6)};
  for (std::uint32_t i = 0; i < 6; ++i)
    profession.tasks.push_back(task(i, i == 0 ? 5 : 1, i == 0 ? Label::e0 : Label::e2, i == 0 ? Label::e0 : Label::e1,
                                    Label::e1, i == 0 ? Level::low : Level::medium));
  return profession;
}

publish::EditionDraft draft_with(Profession profession) {
  publish::EditionDraft draft{.number = {1, 1, Date::parse("2026-11-23").value()}};
  draft.occupations = {{.code = "15-9904.00"}};
  draft.professions = {std::move(profession)};
  return draft;
}

publish::EditionDraft read(Profession profession) {
  publish::EditionDraft draft = draft_with(std::move(profession));
  publish::Dataset dataset;
  dataset.labels.push_back({0, OccupationCode::parse("15-9904.00").value(), 0, "Number 0", TaskKind::core, "Testers", {}});
  publish::add_readers(dataset, {}, nullptr, shipped_catalog(), draft);
  return draft;
}

}  // namespace

TEST_CASE("each reader has its own share of one and the same weight") {
  const publish::EditionDraft draft = read(profession());
  const std::vector<ReaderFigure>& figures = draft.occupations.front().readers;
  REQUIRE(figures.size() == 4);
  CHECK(figures[0].reader == task_reader::kPeople);
  CHECK(figures[0].high == 0);
  CHECK(figures[0].exposure == doctest::Approx(.25));
  CHECK(figures[1].high == doctest::Approx(.5));
  CHECK(figures[1].exposure == doctest::Approx(.5));
  CHECK(figures[2].reader == task_reader::kGpt4Reworded);
  CHECK(figures[2].high == doctest::Approx(1));
  CHECK(figures[3].reader == task_reader::kSettled);
  CHECK(figures[3].exposure == doctest::Approx(.25));
}

TEST_CASE("exactly one half is not more than half") {
  const publish::EditionDraft draft = read(profession());
  REQUIRE(draft.readers.size() == 4);
  for (const ReaderShare& each : draft.readers) CHECK(each.occupations == 1);
  CHECK(draft.readers[1].mostly_high == 0);
  CHECK(draft.readers[1].over_half == 0);
  CHECK(draft.readers[2].mostly_high == 1);
  CHECK(draft.readers[2].over_half == 1);
  CHECK(draft.readers[0].mean == doctest::Approx(.25));
}

TEST_CASE("the study beside which they stand is named among the sources") {
  const publish::EditionDraft draft = read(profession());
  REQUIRE(draft.sources.size() == 1);
  CHECK(draft.sources[0].id == "nber-w35110");
  CHECK(draft.sources[0].url == "https://doi.org/10.3386/w35110");
}

TEST_CASE("a task that one of them did not read counts for none, and too few tasks give no figure") {
  Profession less = profession();
  less.tasks[5].published[0].readings.gpt4_rubric2.reset();
  const publish::EditionDraft five = read(less);
  CHECK(five.occupations.front().readers[0].exposure == doctest::Approx(2.0 / 9));
  less.tasks[4].published.clear();
  const publish::EditionDraft four = read(less);
  CHECK(four.occupations.front().readers.empty());
  CHECK(four.readers.empty());
  CHECK(four.sources.empty());
}

TEST_CASE("without labels there is nothing to compare") {
  publish::EditionDraft draft = draft_with(profession());
  publish::add_readers(publish::Dataset{}, {}, nullptr, shipped_catalog(), draft);
  CHECK(draft.readers.empty());
}

}  // namespace readers_test
