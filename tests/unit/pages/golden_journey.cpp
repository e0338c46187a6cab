// The pages of the assessment that a link leads to, over the fixture's edition, as they were last approved.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "api/result_compare_json.hpp"
#include "fixtures.hpp"
#include "golden_files.hpp"
#include "scoring/average_week.hpp"
#include "scoring/described_tasks.hpp"
#include "views/edition_changes_view.hpp"
#include "views/result_compare_view.hpp"

namespace golden_journey_test {

using namespace willai;
using namespace willai::test;

namespace {

using Hours = std::vector<std::pair<std::string, int>>;  // slug and minutes

const Profession& kites() {
  static const publish::EditionDraft draft = fixture_draft();
  return profession_in(draft.professions, "kite-painter");
}

const EditionFacts& facts() {
  static const EditionFacts facts = [] {
    EditionFacts loaded = SavedEdition(fixture_draft()).reader().load_facts();
    loaded.past = {{2, 6, "2026-10-19", 8, 40}, {2, 5, "2026-09-14", 7, 33}};
    return loaded;
  }();
  return facts;
}

Assessment assessment_of(const Hours& hours) {
  AssessmentParts parts;
  parts.profession = kites().slug;
  parts.edition = EditionStamp{2, 5};
  for (const auto& [slug, minutes] : hours) parts.tasks.push_back({TaskOfProfession{slug}, minutes});
  parts.skipped = {"first-flight"};
  return *Assessment::make(std::move(parts));
}

scoring::WeekScore week_of(const Hours& hours) {
  std::vector<scoring::AssessedTask> tasks;
  for (const auto& [slug, minutes] : hours) tasks.push_back(scoring::assess_task(task_in(kites(), slug), minutes));
  return scoring::score_week(std::move(tasks), {.skipped = 1, .week_minutes = {}});
}

views::ResultView result_of(const Assessment& assessment, const scoring::WeekScore& week) {
  const scoring::SkillsHeld skills = scoring::sort_skills({}, &kites());
  const std::vector<scoring::OwnTransition> ways;
  const std::optional<Estimate> placed;
  return views::result_view({assessment, week, placed, 0, skills, ways, &kites(), facts()});
}

const Hours kWeek = {{"sketch-design", 720}, {"mix-paint", 300}};

views::CompareWays ways() {
  return {"/result/compare?a=A&with=average", kites().plural,
          "/result/compare?a=A&with=plan",    "/result/compare?a=A",
          "https://example.org/news",         "this is not the address of a result"};
}

views::ResultComparePage compared(const scoring::WeekScore& other, views::ComparedWith with) {
  const Assessment mine = assessment_of(kWeek);
  const views::ResultView first = result_of(mine, week_of(kWeek)), second = result_of(mine, other);
  views::ResultComparePage page = views::result_compare_view({first, second, with, kites().plural, first.shifts});
  page.ways = ways();
  page.back = {"Back to the result", "/result?a=A"};
  page.notes = {"The other week: an answer of this link is not in this edition."};
  return page;
}

}  // namespace

TEST_CASE("a result beside the average is the golden one") {
  const auto page = compared(scoring::average_week(kites(), 1020), views::ComparedWith::average);
  check_page("result-compare-average", page);
  check_golden("result-compare-average.json", in_lines(api::to_json(page)));
}

TEST_CASE("a result beside itself after the plan is the golden one") {
  check_page("result-compare-plan", compared(scoring::after_shifts(week_of(kWeek), 2), views::ComparedWith::plan));
}

TEST_CASE("the question with what to compare is the golden one") {
  check_page("result-compare-choice", views::compare_choice_page(facts(), ways()));
}

TEST_CASE("what changed since an older edition is the golden page") {
  const Assessment mine = assessment_of(kWeek);
  const std::vector<PastTask> past = {{"kite-painter", "grind-pigments", "Grind pigments", TaskState::medium, {2, 6}},
                                      {"kite-painter", "mix-paint", "Mix paint", TaskState::not_rated, {2, 4}},
                                      {"kite-painter", "sketch-design", "Sketch a design", TaskState::low, {2, 5}},
                                      {"kite-painter", "sketch-design", "Sketch a design", TaskState::medium, {2, 6}}};
  check_page("edition-changes",
             views::edition_changes_view({facts(), mine, &kites(), past, {{link_number("grind-pigments"), 45}}}));
}

TEST_CASE("the week after a description was read is the golden page") {
  views::StepFrame frame;
  frame.action = "/assessment/week?a=A";
  views::WeekStep step = views::week_step(facts(), &kites(), assessment_of(kWeek).parts(), std::move(frame));
  views::add_described(step, {{{"first-flight", "Took every kite to its first flight"}}, {"Order silk and spars"}});
  step.upload = {"/assessment/description?a=A&to=week", "the PDF has no text, as is usual for a scan; paste the text"};
  check_page("week-described", step);
}

}  // namespace golden_journey_test
