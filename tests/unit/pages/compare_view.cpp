// Two professions side by side.
#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <string>
#include <vector>

#include "api/evidence_json.hpp"
#include "fixtures.hpp"
#include "views/pages_view.hpp"

namespace compare_view_test {

using namespace willai;
using namespace willai::test;
using namespace willai::views;

namespace {

using Names = std::vector<std::string>;

const SavedEdition& edition() {
  static const SavedEdition edition(measured_draft());
  return edition;
}

const EditionFacts& facts() {
  static const EditionFacts facts = edition().reader().load_facts();
  return facts;
}

Profession profession(std::string_view slug) {
  auto found = edition().reader().find_profession(slug);
  REQUIRE(found.has_value());
  return std::move(*found);
}

ComparePage compared(std::string_view first, std::string_view second) {
  return compare_view(profession(first), profession(second), facts());
}

Names titles_of(const ComparePage& page) {
  Names titles;
  for (const CompareGroup& group : page.groups) titles.push_back(group.title);
  return titles;
}

const CompareRow& row(const ComparePage& page, std::string_view term) {
  for (const CompareGroup& group : page.groups)
    if (const auto found = std::ranges::find(group.rows, term, &CompareRow::term); found != group.rows.end())
      return *found;
  FAIL("there is no row ", std::string(term));
  return page.groups.front().rows.front();
}

Estimate range(double low, double middle, double high) { return {Exposure(low), Exposure(middle), Exposure(high)}; }

// The insights of two professions of these ranges that lead nowhere.
Names insights_of(std::optional<Estimate> first, std::optional<Estimate> second) {
  Profession a = profession("kite-painters"), b = profession("lantern-menders");
  a.exposure = first, b.exposure = second;
  a.transitions.clear(), b.transitions.clear();
  return compare_view(a, b, facts()).insights;
}

}  // namespace

TEST_CASE("two professions stand side by side under both their names") {
  const ComparePage page = compared("kite-painters", "lantern-menders");
  CHECK(page.headline == "Kite Painters and Lantern Menders, side by side");
  CHECK(page.first.url == "/profession/kite-painters");
  CHECK(page.second.url == "/profession/lantern-menders");
  CHECK(page.head.url == "/compare/kite-painters/lantern-menders");
  CHECK(titles_of(page) == Names{"Exposure", "What could be done", "What is being done", "Jobs and pay"});
}

TEST_CASE("each side shows its own value, its gap with the reason, and no verdict") {
  const ComparePage page = compared("kite-painters", "lantern-menders");
  CHECK(row(page, "AI applicability (Microsoft, Copilot, 2024; version 1.0)").first == "above 50 of 100");
  CHECK(row(page, "AI applicability (Microsoft, Copilot, 2024; version 1.0)").second == "above 25 of 100");
  CHECK(row(page, "AIOE (Felten, Raj and Seamans, 2021)").second ==
        "No value: not published for the codes of SOC 2010 that lead to this occupation");
  CHECK(row(page, "Median wage (May 2025)").first == "$30,000 a year");
  CHECK(row(page, "Median wage (May 2025)").second == "$50,000 a year");
  CHECK(row(page, "Projected change of employment (2024–2034)").first == "In a group: −10.0%");
  CHECK(row(page, "The group").first == "Painters and dyers (SOC 27-9900)");
  CHECK(row(page, "The group").second == "–");
  CHECK(row(page, "Typical education for entry").second == "A long apprenticeship");
}

TEST_CASE("use that was not seen is a gap beside use that was") {
  const ComparePage page = compared("kite-painters", "string-dyers");
  const CompareRow& use = row(page, "Observed use of Claude (Anthropic, March 2026)");
  CHECK(use.first == "above 0 of 100");
  CHECK(use.second == "No value: too little use was observed to measure; that is not the same as none");
}

TEST_CASE("the other way round the same rows stand with their sides changed") {
  const ComparePage page = compared("kite-painters", "lantern-menders");
  const ComparePage turned = compared("lantern-menders", "kite-painters");
  REQUIRE(titles_of(page) == titles_of(turned));
  for (std::size_t i = 0; i < page.groups.size(); ++i) {
    REQUIRE(page.groups[i].rows.size() == turned.groups[i].rows.size());
    for (std::size_t j = 0; j < page.groups[i].rows.size(); ++j) {
      const CompareRow &one = page.groups[i].rows[j], &other = turned.groups[i].rows[j];
      CHECK(std::tie(one.term, one.first, one.second) == std::tie(other.term, other.second, other.first));
    }
  }
}

TEST_CASE("tasks are counted by level on each side, and those not rated where there are any") {
  const ComparePage page = compared("kite-painters", "string-dyers");
  const Profession kites = profession("kite-painters"), dyers = profession("string-dyers");
  const auto words = [](const Profession& each, std::optional<Level> level) {
    return std::to_string(std::ranges::count(each.tasks, level, &Task::level)) + " of " +
           std::to_string(each.tasks.size());
  };
  CHECK(row(page, "Tasks at HIGH").first == words(kites, Level::high));
  CHECK(row(page, "Tasks at LOW").second == words(dyers, Level::low));
  CHECK(row(page, "Tasks not rated").first == words(kites, std::nullopt));
  const ComparePage whole = compared("tide-table-programmers", "lantern-menders");
  CHECK(std::ranges::find(whole.groups.front().rows, "Tasks not rated", &CompareRow::term) ==
        whole.groups.front().rows.end());
}

TEST_CASE("a profession without a rated task has a gap and no range") {
  CHECK(row(compared("kite-painters", "ferry-callers"), "Range of exposure").second == "No task is rated");
}

TEST_CASE("ranges that meet tell the jobs apart with no certainty; ranges that do not, which is higher") {
  CHECK(insights_of(range(.2, .3, .4), range(.4, .5, .6)).front().find("do not show which job is more exposed") !=
        std::string::npos);
  CHECK(insights_of(range(.1, .5, .9), range(.4, .5, .6)).front().find("overlap") != std::string::npos);
  CHECK(insights_of(range(.2, .3, .4), range(.5, .6, .7)) ==
        Names{"The ranges of exposure do not overlap. The range of Lantern Menders is higher."});
  CHECK(insights_of(range(.5, .6, .7), range(.2, .3, .4)) ==
        Names{"The ranges of exposure do not overlap. The range of Kite Painters is higher."});
  CHECK(insights_of({}, range(.2, .3, .4)).empty());
}

TEST_CASE("what carries over is said for each way that the edition lists") {
  Profession kites = profession("kite-painters"), lanterns = profession("lantern-menders");
  kites.exposure.reset();
  kites.transitions = {
      {"49-9905.00", "lantern-menders", "Lantern Menders", .87, {"Knotting", "Winds"}, {"Fire"}, {}, {}, {}}};
  lanterns.transitions.clear();
  CHECK(compare_view(kites, lanterns, facts()).insights ==
        Names{"From Kite Painters to Lantern Menders: of the skills and knowledge that either job needs, 87 of 100 are "
              "needed in both, mainly Knotting; Winds. The second needs more of Fire."});
  kites.transitions.front().missing.clear();
  CHECK(compare_view(kites, lanterns, facts())
            .insights.front()
            .ends_with("No skill stands out that the second needs and the first does not."));
  CHECK(compare_view(lanterns, kites, facts()).insights.size() == 1);
}

TEST_CASE("a written profession is compared with a composed one, skills beside a dash where there are none") {
  const ComparePage page = compared("kite-painter", "lantern-menders");
  const Profession written = profession("kite-painter");
  if (written.skills.empty()) return;
  CHECK(titles_of(page).back() == "Skills");
  CHECK(row(page, "Resilient").second == "–");
}

TEST_CASE("every source of a figure is cited at the foot") {
  const auto& notes = compared("kite-painters", "lantern-menders").head.notes;
  // The study's labels, Microsoft, AIOE, ILO, our ratings, suitability for machine learning, Anthropic, wages, projections, O*NET.
  CHECK(notes.size() == 10);
}

TEST_CASE("in an edition without data two written professions still stand side by side") {
  publish::PublishRequest request = fixture_request();
  request.data_folder.clear();
  const SavedEdition content(draft_of(fixture_files(), request));
  const store::EditionReader reader = content.reader();
  const ComparePage page =
      compare_view(*reader.find_profession("kite-painter"), *reader.find_profession("moss-guide"), reader.load_facts());
  CHECK(titles_of(page).front() == "Exposure");
  for (const CompareGroup& group : page.groups) CHECK(!group.rows.empty());
}

TEST_CASE("the twin of a comparison is JSON with the same rows") {
  const ComparePage page = compared("kite-painters", "lantern-menders");
  const std::string text = api::to_json(page);
  rapidjson::Document json;
  json.Parse(text.data(), text.size());
  REQUIRE(!json.HasParseError());
  CHECK(std::string(json["first_url"].GetString()) == "/profession/kite-painters");
  REQUIRE(json["groups"].Size() == page.groups.size());
  for (rapidjson::SizeType i = 0; i < json["groups"].Size(); ++i) {
    CHECK(json["groups"][i]["title"].GetString() == page.groups[i].title);
    CHECK(json["groups"][i]["rows"].Size() == page.groups[i].rows.size());
    CHECK(json["groups"][i]["rows"][0]["second"].GetString() == page.groups[i].rows.front().second);
  }
}

}  // namespace compare_view_test
