// What pages say of observed use, of what workers and experts say, and of physical work.
#include "views/use_view.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "components/use_table.hpp"
#include "fixtures.hpp"
#include "html/html.hpp"
#include "views/measure_view.hpp"

namespace use_view_test {

using namespace willai;
using namespace willai::test;
using namespace willai::views;

namespace {

using Names = std::vector<std::string>;

const store::EditionReader& reader() {
  static const SavedEdition saved(measured_draft());
  static const store::EditionReader reader = saved.reader();
  return reader;
}

const EditionFacts& facts() {
  static const EditionFacts facts = reader().load_facts();
  return facts;
}

// The composed task of an O*NET id.
Task task_of(const std::string& slug, std::uint32_t id) {
  const auto profession = reader().find_profession(slug);
  REQUIRE(profession);
  const auto found = std::ranges::find_if(profession->tasks, [&](const Task& task) {
    return !task.published.empty() && task.published.front().onet_task_id == id;
  });
  REQUIRE(found != profession->tasks.end());
  return *found;
}

std::vector<UseTable> tables_of(const Task& task) {
  Citations citations(facts());
  return use_view(task, facts(), citations);
}

MeasureTable evidence_of(const Task& task) {
  Citations citations(facts());
  return task_evidence_view(task, facts(), citations);
}

Names periods_of(const UseGroup& group) {
  Names names;
  for (const UsePoint& each : group.points) names.push_back(each.period);
  return names;
}

}  // namespace

TEST_CASE("releases of one method stand together, and a new group says what changed") {
  const auto tables = tables_of(task_of("tide-table-programmers", 101));
  REQUIRE(tables.size() == 2);
  const UseTable& claude = tables[0];
  CHECK(claude.title == "Observed use of Claude");
  REQUIRE(claude.groups.size() == 3);
  CHECK(claude.groups[0].title == "Of all conversations with Claude");
  CHECK(periods_of(claude.groups[0]) == Names{"December 2024", "March 2025"});
  CHECK(claude.groups[1].title.find("conversations that could not be sorted are in the total") != std::string::npos);
  CHECK(periods_of(claude.groups[1]) == Names{"August 2025"});
  CHECK(claude.groups[2].title == "Of all API calls to Claude");
  CHECK(claude.ticks == Names{"0", "25%", "50%", "75%", "100%"});
}

TEST_CASE("a point says its share, and how much of the work was handed over") {
  const UseTable claude = tables_of(task_of("tide-table-programmers", 101))[0];
  const UsePoint& march = claude.groups[0].points[1];
  CHECK(march.percent == 64);
  CHECK(march.row.value == "64%");
  CHECK(march.row.detail == "handed over 38, together 62");  // .3 and .5 of .8
  CHECK(march.row.plot->dot == doctest::Approx(.64));
  CHECK(claude.groups[0].points[0].row.detail.empty());  // the first release does not say
}

TEST_CASE("a release that does not name the task is a gap with its reason") {
  const UseTable claude = tables_of(task_of("string-dyers", 301))[0];
  CHECK_FALSE(claude.groups[0].points[0].percent);
  CHECK_FALSE(claude.groups[0].points[0].row.plot);
  CHECK(claude.groups[0].points[0].row.value == "too rare to be named");
  CHECK(claude.groups[0].points[1].row.detail == "how: too few to say");
}

TEST_CASE("a task that no release names has no table") {
  CHECK(tables_of(task_of("lantern-menders", 503)).empty());
}

TEST_CASE("points of use are drawn without a line through them") {
  Html out;
  components::render_use_table(out, tables_of(task_of("tide-table-programmers", 101))[0]);
  const std::string html = std::move(out).text();
  CHECK(html.find("<circle") != std::string::npos);
  CHECK(html.find("<polyline") == std::string::npos);
  CHECK(html.find("g-line") == std::string::npos);
  CHECK(html.find("Since August 2025") != std::string::npos);
}

TEST_CASE("the use of ChatGPT is that of a task's activity, which has other tasks too") {
  const UseTable chatgpt = tables_of(task_of("tide-table-programmers", 101))[1];
  REQUIRE(chatgpt.groups.size() == 1);
  CHECK(chatgpt.groups[0].title == "Make tables of the sea. (3 tasks)");
  REQUIRE(chatgpt.groups[0].points.size() == 1);  // months half a year apart, the last first
  CHECK(chatgpt.groups[0].points[0].period == "June 2026");
  CHECK(chatgpt.groups[0].points[0].row.value == "50%");
  CHECK(chatgpt.caption.find("all ChatGPT messages about work") != std::string::npos);
}

TEST_CASE("an activity without messages about work has no group, and a share of zero is drawn at the left") {
  EditionFacts more = facts();
  more.activity_use.push_back({"4.A.9.b.1.I02", "Talk of the sea.", {{.release = "chatgpt-2026-05", .percent = 3}}});
  Task task = task_of("tide-table-programmers", 101);
  task.activities.push_back({"4.A.9.b.1.I02.D01", ""});
  Citations citations(more);
  CHECK(use_view(task, more, citations)[1].groups.size() == 1);
  Task unused = task;
  for (ObservedUse& use : unused.published.front().use) use.percent = 0;
  const UseTable claude = tables_of(unused)[0];
  CHECK(claude.groups[0].points[0].row.plot->dot == 0);
  CHECK(claude.ticks.back() == "1%");
}

TEST_CASE("what workers and experts say stands apart, with its number of answers and what it is not") {
  const MeasureTable evidence = evidence_of(task_of("tide-table-programmers", 101));
  REQUIRE(evidence.said.size() == 4);
  const auto capacity = std::ranges::find(evidence.said, "Experts: agents could do it", &MeasureRow::name);
  REQUIRE(capacity != evidence.said.end());
  CHECK(capacity->value == "4.5 of 5");
  CHECK(capacity->detail == "WORKBank, 2025; 2 answers");
  CHECK(capacity->plot->dot == doctest::Approx(.875));
  CHECK(evidence.caption.find("does not measure exposure: what experts say and people’s labels correlate at .90 over 3 tasks.") !=
        std::string::npos);
  CHECK(evidence.caption.find("Two single workers agree at .78") != std::string::npos);
  CHECK(evidence_of(task_of("string-dyers", 301)).said.empty());
}

TEST_CASE("a profession shows its workers' wish where they were asked, and the framework's kind") {
  Citations citations(facts());
  const auto tide = reader().find_profession("tide-table-programmers"), moss = reader().find_profession("moss-gatherers");
  REQUIRE((tide && moss));
  const MeasureTable asked = occupation_measures_view(*tide, facts(), citations);
  REQUIRE(asked.said.size() == 1);
  CHECK(asked.said[0].detail == "WORKBank, 2025; 4 answers");
  CHECK(asked.caption.find("counts it among “Jobs that grow with AI”") != std::string::npos);
  const MeasureTable others = occupation_measures_view(*moss, facts(), citations);
  CHECK(others.said.empty());
  CHECK(others.caption.find("Framework") == std::string::npos);
}

TEST_CASE("a task says whether it is physical work, and who says so") {
  CHECK(physical_work(task_of("tide-table-programmers", 106), facts()) ==
        "Physical work, according to Microsoft (version 1.1, December 2025).");
  CHECK(physical_work(task_of("tide-table-programmers", 101), facts()).starts_with("Not physical work"));
  CHECK(physical_work(task_of("tide-table-programmers", 102), facts()) ==
        "Whether it is physical work: no value, the publisher’s file does not have this task.");
}

TEST_CASE("a small share keeps two digits that say something") {
  CHECK(small_percent(0) == "0%");
  CHECK(small_percent(0.00154) == "0.0015%");
  CHECK(small_percent(0.72) == "0.72%");
  CHECK(small_percent(4.7942) == "4.8%");
  CHECK(small_percent(18.476) == "18%");
}

}  // namespace use_view_test
