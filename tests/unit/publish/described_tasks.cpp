// What a job description or CV says of a week: which tasks are ticked for the reader, which lines stand as own tasks,
// and what of a text travels in the address.
#include "scoring/described_tasks.hpp"

#include <doctest/doctest.h>

#include <string>

#include "assessment/described.hpp"
#include "journey_walk.hpp"
#include "scoring/shared_words.hpp"
#include "scoring/work_lines.hpp"
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
  CHECK(assessment::lines_about_work(
            "Jo Bloggs\njo@example.org\nPlan care\r\n\tPlan  care\nplan care\n+44 20 7946 0123\n") ==
        "Jo Bloggs\nPlan care\nPlan  care");
  CHECK(assessment::lines_about_work("\xFF\xFE\n\n \n").empty());
}

TEST_CASE("what is no work is no line of work: dates, places, lists, education, pay and what the company says") {
  for (const auto* line : {"04/2021 - Present Austin, TX", "Go, Rust, Python, TypeScript", "Grad. May 2011 | Kolkata, India", "Plan your career with us",
                           "Manchester, UK", "BSc Nursing, University of Leeds", "Jan 2019 – Mar 2021", "Skills: Excel, Word, SAP", "$21.00 - $24.50 per hour",
                           "We are an equal opportunity employer", "Apply now and join our team", "Competitive salary and pension", "Responsibilities:",
                           "Must have 2 years experience in care", "Regardless of race, religion or gender", "Java | Spring | Docker | AWS"})
    CHECK_MESSAGE(scoring::work_lines(line).empty(), line);
  for (const auto* line : {"Sell produce at the farmers market", "Assess patients on the ward and plan their care", "Apply dressings to wounds", "Train 12 new nurses in 2023 on the new wards of the house",
                           "Write reports, letters and minutes", "Enter orders into SAP, Excel and Word for the sales team"})
    CHECK_MESSAGE(scoring::work_lines(line).size() == 1, line);
  CHECK(scoring::work_lines("RIFF RAFF cleaning staff: Assess patients") ==
        std::vector<std::string>{"Assess patients"});
  CHECK(scoring::work_lines("Education\nPlan care\nResponsibilities\nPlan the care of patients") == std::vector<std::string>{"Plan the care of patients"});
}

TEST_CASE("of a CV the latest position counts, and what stands before all") {
  const std::string cv = "Jo Bloggs\nI care for people.\nExperience\nStaff nurse\n2019 - Present\n- Assess patients\n- Give medicines\n"
                         "Waiter\n2015 - 2019\n- Carry plates\nEducation\nBSc 2012 - 2015\n";
  const std::string latest = scoring::latest_position(cv);
  for (const auto* part : {"I care for people", "Staff nurse", "Assess patients", "Give medicines"}) CHECK_MESSAGE(has(latest, part), part);
  for (const auto* part : {"Carry plates", "Waiter"}) CHECK_MESSAGE(!has(latest, part), part);
  CHECK(scoring::latest_position("Plan care in 2023\nGive medicines") == "Plan care in 2023\nGive medicines");
}

TEST_CASE("a line is a task though it names the profession, ticks nothing if it denies, and may list several") {
  const std::string html = shown(described("I do not assess patients on admission\nI never give medication\n", "week"));
  CHECK(has(html, "Nothing in your text reads like a task of this profession"));
  const std::string listed = shown(described("Assess patients on admission, give medication to patients, teach patients to care for wounds", "week"));
  CHECK(has(listed, "value=\"assess-patients\" checked"));
  CHECK(has(listed, "Your text: “give medication"));
  const Address farm = sent({"/assessment/description", "profession=farmer&to=week"}, site::form_pair("description", "Sell produce at the farmers market"));
  CHECK(has(shown(farm), "Your text: “Sell produce"));
}

TEST_CASE("a line that a narrow column broke is one task") {
  const std::string html = shown(described("• record observations of each patient on the surgical\n  ward in the electronic "
                                           "chart\n• assess patients on admission\n", "week"));
  CHECK(has(html, "Your text: “record observations of each patient on the surgical ward in the electronic chart”"));
  CHECK(!has(html, "Your text: “ward in"));
}

TEST_CASE("a verb is known by its first word, whatever its ending") {
  const scoring::TaskVerbs verbs = scoring::verbs_beginning({"Supervise the shift", "Plan the roster", ""});
  CHECK(verbs.contains("plan"));
  CHECK(verbs.contains(scoring::stem_of("supervised")));
  CHECK(!verbs.contains("roster"));
}

}  // namespace described_tasks_test
