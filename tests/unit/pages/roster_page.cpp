// /roster and the report that a browser puts into it, as they were last approved.
#include <doctest/doctest.h>

#include <string>

#include "fixtures.hpp"
#include "golden_files.hpp"
#include "pages/pages.hpp"
#include "scoring/roster_score.hpp"
#include "views/roster_view.hpp"

namespace roster_page_test {

using namespace willai;
using namespace willai::test;

namespace {

Roster sample() {
  Roster roster;
  roster.has_departments = roster.has_wages = true;
  roster.rows = 4;
  RosterLine& painter = roster.lines.emplace_back();
  painter.department = "Workshop";
  painter.title = "Kite <painter>";
  painter.people = 12;
  painter.payroll = 480000;
  painter.match = RosterMatch::matched;
  painter.code = "27-1013.00";
  painter.occupation = "Kite Painters";
  painter.page = "kite-painter";
  painter.exposure = Estimate{Exposure(.2), Exposure(.3), Exposure(.45)};
  painter.shares = {.25, .25, .4, .1};
  RosterLine& wizard = roster.lines.emplace_back();
  wizard.title = "Wizard";
  wizard.people = 1;
  wizard.why_not = "Several occupations are about equally likely.";
  wizard.candidates = {{"11-1011.00", "Chief Executives", .41}, {"27-2011.00", "Actors", .2}};
  roster.unread = {{3, "the headcount of “Cook” is “many”; it must be a number"}};
  scoring::score_roster(roster);
  return roster;
}

pages::Frame frame_with_parts() {
  pages::Frame frame = kFrame;
  frame.base_path = "/jobs";
  frame.browser.roster_script = "/assets/roster.js";
  frame.browser.roster_worker = "/assets/roster-worker.js";
  frame.browser.roster_module = "/assets/roster-module.pack";
  frame.browser.roster = "/assets/edition-1/roster.pack";
  return frame;
}

}  // namespace

TEST_CASE("the page of rosters and its report are the golden ones") {
  const SavedEdition saved(draft_of(fixture_files(), fixture_request()));
  EditionFacts facts = saved.reader().load_facts();
  check_golden("roster.html", pages::render(views::roster_view(facts), frame_with_parts()));
  check_golden("roster-report.html", pages::render_report(views::roster_report(sample(), {{"wizard", "2"}}), "/jobs"));
}

TEST_CASE("a site without the program for browsers names the command, and loads no script") {
  const SavedEdition saved(draft_of(fixture_files(), fixture_request()));
  pages::Frame frame = frame_with_parts();
  frame.browser = {};
  const std::string page = pages::render(views::roster_view(saved.reader().load_facts()), frame);
  CHECK(page.find("willai roster staff.csv") != std::string::npos);
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("type=\"file\"") == std::string::npos);
}

}  // namespace roster_page_test
