// Measures side by side, of an occupation and of a task, and the page of a measure.
#include "views/measure_view.hpp"

#include <doctest/doctest.h>
#include <rapidjson/document.h>

#include <algorithm>
#include <string>
#include <vector>

#include "api/evidence_json.hpp"
#include "fixtures.hpp"
#include "views/number_tables.hpp"
#include "views/pages_view.hpp"

namespace measure_views_test {

using namespace willai;
using namespace willai::test;
using namespace willai::views;

namespace {

using Rows = std::vector<std::vector<std::string>>;
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

MeasureTable table_of(const Profession& profession) {
  Citations citations(facts());
  return occupation_measures_view(profession, facts(), citations);
}

MeasureRow row(const std::vector<MeasureRow>& rows, std::string_view name) {
  const auto found = std::ranges::find(rows, name, &MeasureRow::name);
  REQUIRE_MESSAGE(found != rows.end(), std::string(name));
  return *found;
}

Names names_of(const std::vector<MeasureRow>& rows) {
  Names names;
  for (const MeasureRow& each : rows) names.push_back(each.name);
  return names;
}

// The composed task of an O*NET id.
Task task_of(const Profession& profession, std::uint32_t id) {
  const auto found = std::ranges::find_if(profession.tasks, [&](const Task& task) {
    return !task.published.empty() && task.published.front().onet_task_id == id;
  });
  REQUIRE(found != profession.tasks.end());
  return *found;
}

MeasureTable evidence_of(const Task& task) {
  Citations citations(facts());
  return task_evidence_view(task, facts(), citations);
}

MeasurePage page_of(const std::string& name) {
  return measure_page_view(facts(), name, "# Kites, measured\n\nHow it is done.\n\n## Method\nBy hand.\n");
}

}  // namespace

TEST_CASE("what could be done, by whom, and what is being done stand apart") {
  const MeasureTable table = table_of(profession("tide-table-programmers"));
  CHECK(names_of(table.could_be_done) == Names{"Ratings by people", "Ratings by GPT-4", "Ratings by GPT-4, reworded",
                                               "AI applicability", "AIOE", "AIOE, language models",
                                               "ILO, generative AI", "Ratings of activities, our own"});
  CHECK(names_of(table.by_whom) ==
        Names{"Augmentation: the model helps", "Automation: the model does it", "Automation, as GPT-4 judges"});
  CHECK(names_of(table.being_done) == Names{"Observed use of Claude"});
}

TEST_CASE("wages and variants of a study have no row among the readings") {
  for (const std::string slug : {"tide-table-programmers", "kite-painters", "ferry-callers"}) {
    const MeasureTable table = table_of(profession(slug));
    for (const auto& rows : {table.could_be_done, table.by_whom, table.being_done})
      for (const MeasureRow& each : rows) {
        CHECK(each.name.find("age,") == std::string::npos);  // wages
        CHECK(!each.name.ends_with("wage"));
        CHECK(each.name.find("alone") == std::string::npos);
        CHECK(each.name.find("first index") == std::string::npos);
      }
  }
}

TEST_CASE("studies are counted once, our own ratings and those without a value not at all") {
  CHECK(table_of(profession("tide-table-programmers")).title == "How five studies rate this job");
  CHECK(table_of(profession("lantern-menders")).title == "How two studies rate this job");
  CHECK(table_of(profession("ferry-callers")).title == "How studies rate this job");
}

TEST_CASE("a row says whose it is, of when, what it rests on, and by which way it came") {
  const MeasureTable table = table_of(profession("kite-painters"));
  CHECK(row(table.could_be_done, "AI applicability").detail == "Microsoft, Copilot, 2024; version 1.0; 1 activity");
  CHECK(row(table.could_be_done, "AIOE").detail ==
        "Felten, Raj and Seamans, 2021; split from SOC 2010 27-9911, 27-9912");
  CHECK(row(table.could_be_done, "ILO, generative AI").detail == "ILO, 2025; 3 tasks; split from ISCO-08 7398, 7399");
  CHECK(row(table.could_be_done, "AIOE").url == "/sources/aioe");
  CHECK(row(table.could_be_done, "Ratings of activities, our own").detail == "this publication, 2026; 1 task");
  CHECK(row(table_of(profession("lantern-menders")).could_be_done, "AI applicability").detail ==
        "Microsoft, Copilot, 2024; version 1.0; 1 activity; inherited from 49-9900");
}

TEST_CASE("many codes behind a value are counted and not listed") {
  Profession kites = profession("kite-painters");
  for (MeasureValue& each : kites.measures)
    if (each.measure == "ilo-2025") each.from = "ISCO-08 7396, 7397, 7398, 7399";
  CHECK(row(table_of(kites).could_be_done, "ILO, generative AI").detail ==
        "ILO, 2025; 3 tasks; split from 4 codes of ISCO-08");
}

TEST_CASE("a split value is a dot on the line from the least to the greatest") {
  const MeasureTable table = table_of(profession("kite-painters"));
  const auto aioe = row(table.could_be_done, "AIOE").plot;
  REQUIRE(aioe.has_value());
  CHECK(aioe->low < *aioe->dot);
  CHECK(aioe->high > *aioe->dot);
  const auto exact = row(table.could_be_done, "AI applicability").plot;
  CHECK(exact->low == *exact->dot);
  CHECK(exact->high == *exact->dot);
}

TEST_CASE("a gap has no dot, and its reason stands in its place and in what is spoken") {
  const MeasureRow gap = row(table_of(profession("string-dyers")).being_done, "Observed use of Claude");
  CHECK_FALSE(gap.plot);
  CHECK(gap.value == "No value: too little use was observed to measure; that is not the same as none");
  CHECK(gap.spoken.find("no value, too little use was observed") != std::string::npos);
  const MeasureTable ferry = table_of(profession("ferry-callers"));
  CHECK_FALSE(ferry.band);
  for (const MeasureRow& each : ferry.could_be_done) CHECK(each.value.starts_with("No value: "));
}

TEST_CASE("the band spans what could be done, and neither who does it nor what is being done") {
  Profession kites = profession("kite-painters");
  for (MeasureValue& each : kites.measures) {
    if (each.measure == "anthropic-observed-exposure") each.percentile = 99;
    if (each.measure == "microsoft-ai") each.percentile = 1;
  }
  const MeasureTable before = table_of(profession("kite-painters")), after = table_of(kites);
  CHECK(after.band->low == before.band->low);
  CHECK(after.band->high == before.band->high);
}

TEST_CASE("measures part on a job where they lie three tenths apart, and the furthest two are named") {
  MeasureTable table;
  table.could_be_done = {{"One", "", 0, Plot{.2, .2, .2}, "", ""}, {"Two", "", 0, Plot{.5, .5, .5}, "", ""}};
  table.band = Plot{.2, {}, .5};
  CHECK(parting_of_measures(table) ==
        "Measures disagree about this job. The highest rank is above 50 of 100 occupations (Two), the lowest above 20 "
        "(One).");
  table.band = Plot{.2, {}, .45};
  CHECK(parting_of_measures(table).empty());
  table.band.reset();
  CHECK(parting_of_measures(table).empty());
}

TEST_CASE("a task's evidence holds the ILO's like task and the use that was seen, but no share of conversations") {
  const MeasureTable table = evidence_of(task_of(profession("tide-table-programmers"), 101));
  const MeasureRow ilo = row(table.could_be_done, "ILO, score of a like task");
  CHECK(ilo.value == "0.70");
  CHECK(ilo.detail == "ILO, 2025; ISCO-08 2599, task 1");
  CHECK(row(table.being_done, "Observed use of Claude").value == "0.75");
  CHECK(table.being_done.size() == 1);
  CHECK(table.caption.find("What is being done is another question") != std::string::npos);
}

TEST_CASE("a task's evidence holds our ratings of its activities, on the scale of the others, cited as ours") {
  const MeasureTable table = evidence_of(task_of(profession("tide-table-programmers"), 101));
  const MeasureRow ours = row(table.could_be_done, "Our ratings of its activities");
  CHECK(ours.value == "0.68");  // betas .70 and .65
  CHECK(ours.plot->dot == doctest::Approx(.675));
  CHECK(ours.detail == "this publication, 2026; mean of 2 activities");
  CHECK(ours.url == "/sources/own-ratings");
  CHECK(ours.note > 0);
  const MeasureRow gap = row(evidence_of(task_of(profession("tide-table-programmers"), 102)).could_be_done,
                             "Our ratings of its activities");
  CHECK(gap.value == "No value: O*NET links this task to no work activity");
}

TEST_CASE("a task whose use was not seen has a gap among its evidence") {
  const MeasureTable table = evidence_of(task_of(profession("string-dyers"), 306));
  const MeasureRow gap = row(table.being_done, "Observed use of Claude");
  CHECK_FALSE(gap.plot);
  CHECK(gap.value.starts_with("No value: too little use was observed"));
}

TEST_CASE("a share of conversations is a sentence with its number and its date") {
  Task task = task_of(profession("tide-table-programmers"), 105);
  REQUIRE(where_they_part(task, facts()).size() == 1);  // a table says it, of each release
  task.published.front().use.clear();
  const auto sentences = where_they_part(task, facts());
  CHECK(std::ranges::count(sentences,
                           "About 1 in 3 conversations with Claude that Anthropic sorted (February 2025) was about a task in these "
                           "words (30.5%).") == 1);
  for (const std::string& sentence : where_they_part(task_of(profession("tide-table-programmers"), 106), facts()))
    CHECK(sentence.find("conversations") == std::string::npos);
}

TEST_CASE("an editor's task says where the readers of the published task settle on another level, and only there") {
  Task task = task_in(profession("kite-painter"), "sketch-design");
  REQUIRE(task.published.size() == 1);
  const std::string settles = "All readings of the matching published task together settle on MEDIUM. We say HIGH, for the reason above.";
  const auto says_so = [&] { return std::ranges::count(where_they_part(task, facts()), settles); };
  task.published[0].settled = LabelShares{.1, .2, .7};
  CHECK(says_so() == 1);
  task.published[0].settled = LabelShares{.1, .7, .2};
  CHECK(says_so() == 0);
  task.published[0].settled.reset();
  CHECK(says_so() == 0);
}

TEST_CASE("the page of a measure tells what became of the publisher's rows") {
  CHECK(page_of("aioe").coverage.rows == Rows{{"AIOE", "SOC 2010", "6", "4", "2", "2", "0", "2"}});
  CHECK(page_of("anthropic-observed-use").coverage.rows.size() == 3);
  CHECK(page_of("bls-oews").coverage.rows.size() == 6);
  CHECK(page_of("aioe").coverage.heads.size() == 8);
}

TEST_CASE("the page of a measure has headline, standfirst, body and facts") {
  const MeasurePage page = page_of("aioe");
  CHECK(page.headline == "Kites, measured");
  CHECK(page.standfirst == "How it is done.");
  CHECK(page.markdown == "## Method\nBy hand.\n");
  CHECK(page.head.url == "/sources/aioe");
  const auto fact = [&](std::string_view term) {
    const auto found = std::ranges::find(page.facts, term, &LedgerRow::term);
    return found == page.facts.end() ? std::string() : found->value;
  };
  CHECK(fact("Covers") == "What could be done");
  CHECK(fact("Describes") == "2021");
  CHECK(fact("Published for") == "SOC 2010");
  CHECK(!fact("License").empty());
  CHECK(page.gaps.empty());
}

TEST_CASE("a measure that this edition does not hold has a page that says so") {
  const SavedEdition without(fixture_draft());
  const EditionFacts few = without.reader().load_facts();
  const MeasurePage page = measure_page_view(few, "aioe", "# A\n\nB.\n\n## C\n");
  CHECK(page.gaps == Names{"This edition was made without this measure."});
  CHECK(page.coverage.rows.empty());
  CHECK(page.correlations.rows.empty());
}

TEST_CASE("correlations on a page are with measures of other pages") {
  const NumberTable table = correlation_table(facts(), "gpts-human");
  REQUIRE(!table.rows.empty());
  for (const auto& cells : table.rows) {
    CHECK(cells.size() == table.heads.size());
    CHECK(!cells[0].starts_with("Ratings by people"));
  }
  CHECK(correlation_table(facts(), "bls-oews").rows.empty());
  CHECK(correlation_table(facts(), "no-such-page").rows.empty());
}

TEST_CASE("correlations are printed as the field prints them") {
  EditionFacts few = facts();
  few.correlations = {{"aioe", "gpts-human-beta", 1234, .8545, -.123}, {"aioe", "ilo-2025", 3, 1, -.0004}};
  CHECK(correlation_table(few, "aioe").rows ==
        Rows{{"Ratings by people, 2023", "1,234", ".85", "−.12"}, {"ILO, generative AI, 2025", "3", "1.00", ".00"}});
}

TEST_CASE("kinds of conversation stand on the page of observed use alone, the most frequent first") {
  CHECK(page_of("aioe").interactions.rows.empty());
  const auto rows = page_of("anthropic-observed-use").interactions.rows;
  REQUIRE(rows.size() == 6);
  CHECK(rows.front() == Names{"directive", "30.0"});
  CHECK(rows.back() == Names{"validation", "4.0"});
}

TEST_CASE("raters are named, and their agreement has three decimals") {
  const auto rows = agreement_table(facts()).rows;
  REQUIRE(rows.size() == 3);
  CHECK(rows[0][0] == "People and GPT-4");
  CHECK(rows[0][1] == "25");
  CHECK(rows[0][2] == ".800");
  CHECK(rows[1][0] == "People and GPT-4, reworded");
  CHECK(rows[2][0] == "GPT-4 and GPT-4, reworded");
}

TEST_CASE(
    "all readings of what could be done stand against all, each once on the diagonal, the same from either side") {
  const NumberTable table = correlation_matrix(facts());
  REQUIRE(!table.rows.empty());
  CHECK(table.heads.size() == table.rows.size() + 1);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    REQUIRE(table.rows[i].size() == table.heads.size());
    CHECK(table.rows[i][i + 1] == "1");
    CHECK(table.rows[i][0].starts_with(table.heads[i + 1]));
    for (std::size_t j = 0; j < table.rows.size(); ++j) CHECK(table.rows[i][j + 1] == table.rows[j][i + 1]);
  }
  auto heads = table.heads;
  std::ranges::sort(heads);
  CHECK(std::ranges::adjacent_find(heads) == heads.end());
}

TEST_CASE("the twin of a measure's page is JSON with its tables, an object a row") {
  const std::string text = api::to_json(page_of("anthropic-observed-use"));
  rapidjson::Document json;
  json.Parse(text.data(), text.size());
  REQUIRE(!json.HasParseError());
  CHECK(std::string(json["title"].GetString()) == "Kites, measured");
  REQUIRE(json["coverage"].Size() == 3);
  CHECK(std::string(json["coverage"][0]["Rows"].GetString()) == "5");
  CHECK(std::string(json["coverage"][0]["Missing"].GetString()) == "3");
  CHECK(json["interactions"].Size() == 6);
  CHECK(json["gaps"].Size() == 0);
}

}  // namespace measure_views_test
