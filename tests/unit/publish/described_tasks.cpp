// What a job description or CV says of a week: which tasks are ticked for the reader, which lines stand as own tasks,
// and what of a text travels in the address.
#include "scoring/described_tasks.hpp"

#include <doctest/doctest.h>

#include <string>

#include "assessment/described.hpp"
#include "journey_walk.hpp"
#include "scoring/shared_words.hpp"
#include "site/form_fields.hpp"

namespace described_tasks_test {

using namespace willai;
using namespace willai::test;

namespace {

const std::string kAdvertisement =
    "Staff nurse, surgical ward\n"
    "St Elsewhere's Hospital, 12 High Street, tel. 020 7946 0123\n"
    "https://example.org/jobs/4711\n"
    "Your work:\n"
    "• assess patients on admission and plan their nursing care\n"
    "• give medication and watch how patients respond\n"
    "• record observations and care in the electronic chart\n"
    "• teach patients and families how to care for wounds at home\n"
    "• book the minibus for outings\n"
    "We offer a pension, free parking and a friendly team.\n";

Address described(const std::string& text, const std::string& to) {
  return sent({"/assessment/description", "profession=registered-nurse&to=" + to},
              site::form_pair("description", text));
}

}  // namespace

TEST_CASE("an advertisement ticks the tasks it speaks of, each with its line, and nothing for what it offers") {
  const Address week = described(kAdvertisement, "week");
  CHECK(week.path == "/assessment/week");
  CHECK(!has(week.query, "patients"));
  const std::string html = shown(week);
  CHECK(has(html, "Your text: “assess patients on admission”"));
  CHECK(has(html, "value=\"assess-patients\" checked"));
  CHECK(has(html, "value=\"chart-care\" checked"));
  CHECK(has(html, "ticked because your text reads like"));
  for (const auto* part : {"pension", "7946", "example.org/jobs", "Your work"}) CHECK_MESSAGE(!has(html, part), part);
}

TEST_CASE("what was ticked already is not said again, and counts once the form is sent") {
  const Address week = described(kAdvertisement, "week");
  const Address skills = sent({week.path, week.query}, "task=chart-care&h-chart-care=6");
  const std::string html = shown({"/assessment/week", skills.query + week.query.substr(week.query.find("&find="))});
  CHECK(has(html, "value=\"6\""));
  CHECK(!has(html, "Your text: “record observations"));
}

TEST_CASE("on the first step a description finds the profession, and goes on with it to the week") {
  const Address choices = described(kAdvertisement, "job");
  CHECK(choices.path == "/assessment");
  const std::string html = shown(choices);
  CHECK(has(html, "Registered Nurses"));
  CHECK(has(html, "&amp;find="));
}

TEST_CASE("a text about something else ticks nothing and says so") {
  const std::string html = shown(described("The moon is a rocky body with many craters.", "week"));
  CHECK(has(html, "Nothing in your text reads like a task of this profession"));
}

TEST_CASE("the reason why a file could not be read is shown at its field, on either step") {
  for (const auto* to : {"week", "job"}) {
    const std::string html = refused({"/assessment/description", "profession=registered-nurse&to=" + std::string(to)},
                                     "fault=the+PDF+is+locked");
    CHECK(has(html, "id=\"file-error\">Error: the PDF is locked."));
    CHECK(has(html, "href=\"#file\""));
    CHECK(has(refused({"/assessment/description", "to=" + std::string(to)}, "description="), "choose a file"));
  }
  CHECK(router().respond("/assessment/description").status == 303);
}

TEST_CASE("an address holds no more of a text than a request line has room for") {
  std::string text;
  for (int i = 0; i < 4000; ++i) text += "plan the care of patient " + std::to_string(i) + "\n";
  for (const auto* to : {"week", "job"}) {
    const Address next = described(text, to);
    CHECK(next.path.size() + next.query.size() < 8000);
    CHECK(has(shown(next), "patient"));
  }
}

TEST_CASE("lines that only name somebody stay out, and each line appears once") {
  CHECK(journey::lines_about_work(
            "Jo Bloggs\njo@example.org\nPlan care\r\n\tPlan  care\nplan care\n+44 20 7946 0123\n") ==
        "Jo Bloggs\nPlan care\nPlan  care");
  CHECK(journey::lines_about_work("\xFF\xFE\n\n \n").empty());
}

TEST_CASE("a verb is known by its first word, whatever its ending") {
  const TaskVerbs verbs = verbs_beginning({"Supervise the shift", "Plan the roster", ""});
  CHECK(verbs.contains("plan"));
  CHECK(verbs.contains(stem_of("supervised")));
  CHECK(!verbs.contains("roster"));
}

}  // namespace described_tasks_test
