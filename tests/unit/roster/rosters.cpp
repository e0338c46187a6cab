// A roster in the browser: every row is counted or has a reason, and the figures are those of the professions.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "browser/browser_roster.hpp"
#include "fixtures.hpp"
#include "roster/roster_sheets.hpp"
#include "scoring/roster_score.hpp"
#include "store/edition_reader.hpp"
#include "system/builtin.hpp"
#include "views/roster_view.hpp"

namespace rosters_test {

using namespace willai;
using namespace willai::test;

namespace {

const store::EditionReader& edition() {
  static const store::EditionReader reader = std::move(*store::EditionReader::open_memory(system::builtin_edition()));
  return reader;
}

const browser::RosterPack& pack() {
  static const browser::RosterPack made = [] {
    const EditionNumber number = edition().load_facts().number;
    browser::RosterPack pack{number.volume, number.number, number.date.iso(), edition().load_match_tables(), edition().load_match_bytes(), {}};
    for (const ProfessionRef& ref : edition().professions_in(0, std::nullopt))
      pack.pages.emplace_back(ref.slug, scoring::figures_of(*edition().find_profession(ref.slug)));
    return pack;
  }();
  return made;
}

browser::BrowserRoster& roster() {
  static browser::BrowserRoster roster = [] {
    browser::BrowserRoster made;
    REQUIRE(made.load(browser::to_bytes(pack())).ok());
    return made;
  }();
  return roster;
}

const Roster& report_of(const std::string& text, const std::string& name = "staff.csv") {
  REQUIRE(roster().read({name, text}).ok());
  for (auto goes_on = roster().match_some(2); *goes_on; goes_on = roster().match_some(2)) CHECK(goes_on.ok());
  return roster().roster();
}

std::string fault_of(const std::string& text, const std::string& name = "staff.csv") {
  const auto read = roster().read({name, text});
  return read.ok() ? "" : read.error().message;
}

std::vector<std::string> reasons_in(const Roster& report) {
  std::vector<std::string> reasons;
  for (const UnreadRow& row : report.unread) reasons.push_back(std::to_string(row.row) + " " + row.reason);
  return reasons;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("people are weighed by the exposure of their occupation, and titles of one name are one line") {
  const Roster& report = report_of("title,headcount,department\nNurse,3,A\nnurse,1,A\n\"Nurse\",2,B\nGarden gnome polisher of the moon,4,B\n");
  CHECK(report.lines.size() == 3);
  CHECK(report.all.people == 10);
  CHECK(report.all.scored == 6);
  const auto nurse = scoring::figures_of(*edition().find_profession("registered-nurse"));
  CHECK(report.all.exposure->value.value() == doctest::Approx(nurse.exposure->value.value()));
  CHECK(report.all.hours.high == doctest::Approx(6 * 40 * nurse.shares.high));
  REQUIRE(report.departments.size() == 2);
  CHECK(report.departments[0].scored == 4);
}

TEST_CASE("every row of a roster is counted, or has its reason in all that comes out") {
  const Roster& report = report_of(
      "title,headcount,wage\nNurse,2,\ntitle,headcount,wage\nNurse,-1,1\nChef,1e3,5\nCook,nan,1\nBaker,1.2.3,1\nTailor,.5,1\nMason,0x10,2\n"
      "Nurse,1000000000000000,3\nNu\x01rse,2,3\n,5,5\nNurse,\"2,5\",3\nNurse,\"85,000\",x\nNurse,1\n");
  CHECK(report.rows == 14);
  CHECK(report.all.people == 2 + 0.5 + 85000);
  const std::vector<std::string> reasons = reasons_in(report);
  REQUIRE(reasons.size() == 12);
  CHECK(reasons[0] == "2 the row is the header again");
  CHECK(reasons[1] == "3 the headcount of “Nurse” is “-1”; write a number such as 3, 2.5 or 1200, less than a trillion");
  CHECK(has(reasons[7], "10 the title has a control character"));
  const std::string csv = roster::lines_csv(report);
  for (const UnreadRow& row : report.unread) CHECK_MESSAGE(has(csv, "not read"), row.reason);
  CHECK(std::ranges::count(csv, '\n') == static_cast<std::ptrdiff_t>(1 + report.lines.size() + report.unread.size()));
  CHECK(views::roster_report(report, {}).unread.size() == report.unread.size());
}

TEST_CASE("a number that may be twelve hundred or 1.2 is not guessed where a comma is decimal") {
  CHECK(report_of("title;headcount\nNurse;1.200\nNurse;2.5\nNurse;1200\n").all.people == 1202.5);
  CHECK(report_of("title,headcount\nNurse,1.200\n").all.people == 1.2);
}

TEST_CASE("a table that is no roster is refused with one sentence") {
  CHECK(has(fault_of(""), "is empty"));
  CHECK(has(fault_of("\n\n\n"), "the first line of “staff.csv” is empty"));
  CHECK(has(fault_of("title,title\nNurse,Chef\n"), "has 2 columns “title”; give the one with the titles a name of its own"));
  CHECK(has(fault_of("title,headcount,headcount\nNurse,1,2\n"), "has 2 columns “headcount”; give the one with the headcounts a name of its own"));
  CHECK(has(fault_of("a,b\n1,2\n"), "name the column with the titles by --title"));
  CHECK(has(fault_of(std::string("\xFF\xFEt\0i\0", 6)), "is UTF-16"));
  CHECK(fault_of("title\n").empty());
  CHECK(fault_of("{\"title\":\"Nurse\"}\n", "staff.jsonl").empty());
}

TEST_CASE("a decision moves a title to its occupation, to nobody, and back") {
  const std::string title = "Chief Happiness Officer";
  const Roster& open = report_of("title,headcount\n" + title + ",4\n");
  REQUIRE(open.lines.front().match == RosterMatch::open);
  REQUIRE(open.lines.front().candidates.size() >= 2);
  REQUIRE(roster().decide(title, "2").ok());
  CHECK(open.lines.front().code == open.lines.front().candidates[1].code);
  CHECK(open.all.matched == 4);
  const views::RosterReport shown = views::roster_report(open, roster().decisions());
  REQUIRE(shown.questions.size() == 1);
  CHECK(shown.questions.front().chosen == "2");
  REQUIRE(roster().decide(title, "none").ok());
  CHECK(open.lines.front().match == RosterMatch::left_out);
  CHECK(open.all.matched == 0);
  CHECK(has(roster().decide(title, "99-9999.00").error().message, "it must be the number of a candidate"));
  REQUIRE(roster().decide(title, "").ok());
  CHECK(open.lines.front().match == RosterMatch::open);
}

TEST_CASE("the pack of rosters comes out as it went in, and is refused when it was cut or changed") {
  browser::RosterPack small = pack();
  small.fitted.resize(100);
  small.tables.titles.resize(50);
  small.tables.tasks.resize(50);
  for (matching::KnownTitle& each : small.tables.titles) each.job = 0;
  for (matching::KnownStatement& each : small.tables.tasks) each.job = 0;
  const std::string bytes = browser::to_bytes(small);
  const auto read = browser::parse_roster_pack(bytes);
  REQUIRE(read.ok());
  CHECK(read->tables.jobs.size() == small.tables.jobs.size());
  CHECK(read->tables.jobs.back().summary == small.tables.jobs.back().summary);
  CHECK(read->tables.titles[7].text == small.tables.titles[7].text);
  CHECK(read->fitted == small.fitted);
  REQUIRE(read->pages.size() == small.pages.size());
  CHECK(read->pages.back().second.shares.low == small.pages.back().second.shares.low);
  for (std::size_t size = 0; size < bytes.size(); size += 1 + bytes.size() / 200) CHECK(!browser::parse_roster_pack(bytes.substr(0, size)).ok());
  std::string changed = bytes;
  changed[bytes.size() / 2] = static_cast<char>(changed[bytes.size() / 2] ^ 1);
  CHECK(has(browser::parse_roster_pack(changed).error().message, "reload the page"));
}

}  // namespace rosters_test
