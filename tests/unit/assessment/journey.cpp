// The assessment as pages, over the built-in edition: every step, what bad input gets, and links that were edited.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "base/base64url.hpp"
#include "browser/open_seal.hpp"
#include "domain/assessment_link.hpp"
#include "fixtures.hpp"
#include "journey_walk.hpp"
#include "store/edition_reader.hpp"

namespace journey_test {

using namespace willai;
using namespace willai::test;

TEST_CASE("the journey goes from a title to a result, and no address holds what was typed") {
  const Address choices = sent({"/assessment", ""}, "job=registered+nurse");
  CHECK(choices.path == "/assessment");
  CHECK(!has(choices.query, "nurse"));
  const std::string page = shown(choices);
  CHECK(has(page, "Registered Nurses"));
  CHECK(has(page, "None of these"));

  const Address skills = sent(kWeek, kHours);
  CHECK(skills.path == "/assessment/skills");
  CHECK(!has(skills.query, "Train"));
  CHECK(!has(shown(skills), "HIGH"));

  const Address result = sent(skills, "skill=Hands-on+technique&other-skills=Juggling%0D%0ASinging&years=9");
  CHECK(result.path == "/result");
  const std::string html = shown(result);
  for (const auto* part : {"of your 38 hours", "Train new nurses on the ward", "Hands-on technique", "Juggling",
                           "9 years", "Keep this result", "can be read only while this server runs", "Sources for this page"})
    CHECK_MESSAGE(has(html, part), part);
  CHECK(router().respond("/result.json", result.query).type == "application/json");
  for (const auto* path : {"/result.json", "/result/compare.json"}) {
    const http::Page fault = router().respond(path, "a=nothing");
    CHECK(fault.status == 400);
    CHECK(fault.type == "application/problem+json");
    for (const auto* member : {"\"code\":\"invalid_parameter\"", "\"detail\":\"", "\"error\":\""}) CHECK_MESSAGE(has(fault.body, member), fault.body);
  }
}

TEST_CASE("a result can be downloaded as PDF and PNG, and a bad link to either explains the error") {
  const Address result = sent(kWeek, kHours);
  const Page page = router().respond("/result", result.query);
  CHECK(has(page.body, "/result.pdf?"));
  CHECK(has(page.body, "/result.png?"));
  const Page paper = router().respond("/result.pdf", result.query);
  CHECK(paper.type == "application/pdf");
  CHECK(paper.freshness == Freshness::never);
  CHECK(paper.body.starts_with("%PDF-"));
  const Page card = router().respond("/result.png", result.query);
  CHECK(card.type == "image/png");
  CHECK(card.body.starts_with("\x89PNG"));
  const Page wrong = router().respond("/result.pdf", "a=nothing");
  CHECK(wrong.status == 400);
  CHECK(wrong.type == "text/html; charset=utf-8");
}

TEST_CASE("PDF and picture of a result made in a browser have its own words where the reader lets them go, and its figures") {
  AssessmentParts parts;
  parts.edition = EditionStamp{1, 1};
  parts.tasks = {{OwnTask{"answer customer emails"}, 240}};
  const auto assessment = Assessment::make(parts);
  REQUIRE(assessment.ok());
  const AssessmentLink link = to_link(*assessment, nullptr);
  const std::string words = browser::OpenSeal().close(*find_base64url(link.typed), ports::SealedFor::assessment);
  const Address whole = sent({"/assessment/week", ""}, "own=answer+customer+emails&own-hours=4");
  for (const auto* path : {"/result.pdf", "/result.png"}) {
    const Address to{path, "a=" + link.published};
    const std::string with = posted(to, "words=" + words).body, without = posted(to, "").body;
    CHECK(with == router().respond({.path = path, .query = whole.query}).body);
    CHECK(with != without);
    CHECK(posted(to, "words=changed").body == without);
  }
}

TEST_CASE("a form that is sent twice leads to one page") {
  const Address first = sent(kWeek, kHours), second = sent(kWeek, kHours);
  CHECK(first.query == second.query);
}

TEST_CASE("own tasks are read at once: level, how sure, why") {
  const Address week = sent(kWeek, "own=answer+customer+emails&own-hours=1%3A30&do=own");
  CHECK(week.path == "/assessment/week");
  const std::string html = shown(week);
  CHECK(has(html, "value=\"answer customer emails\""));
  CHECK(has(html, "value=\"1.5\""));
  CHECK(has(html, "predicted from your words"));
  CHECK(has(html, "class=\"reading\""));
}

TEST_CASE("where an own task reads in two ways, the page asks what was meant, and a button puts it in its place") {
  const std::string typed = "drive+clients+to+appointments", form = "own=" + typed + "&own-hours=6&week=40";
  const Address asked = sent(kWeek, form + "&do=own");
  const std::string html = shown(asked);
  CHECK(has(html, "Did you mean …?"));
  const std::string value = "value=\"drive clients to appointments\t";
  REQUIRE(has(html, value));
  const std::size_t at = html.find(value) + value.size();
  const std::string meant = html.substr(at, html.find('"', at) - at);
  const Address chosen = sent(kWeek, form + "&meant=drive+clients+to+appointments%09" + meant);
  CHECK(chosen.path == "/assessment/week");
  const std::string after = shown(chosen);
  CHECK(has(after, "value=\"" + meant + "\""));
  CHECK(has(after, "value=\"6\""));
  CHECK(!has(after, "Did you mean …?"));
  // What is in no line changes none.
  CHECK(has(shown(sent(kWeek, form + "&meant=something+else%09" + meant)), "value=\"drive clients to appointments\""));
  // The result asks too, and leads back; so does its JSON.
  const std::string result = shown({"/result", asked.query});
  CHECK(has(result, "Did you mean “"));
  CHECK(has(result, "Choose in your week"));
  CHECK(has(router().respond("/result.json", asked.query).body, "\"did_you_mean\""));
  CHECK(!has(router().respond("/result.json", chosen.query).body, "\"did_you_mean\""));
}

TEST_CASE("the total says what is left of the week, and never hides what is too much") {
  CHECK(has(shown(sent(kWeek, "h-chart-care=6&week=38&do=total")), "32 hours are not placed yet"));
  CHECK(has(shown(sent(kWeek, "task=chart-care&do=total")), "1 ticked task has no hours yet"));
  CHECK(has(shown(sent(kWeek, "h-chart-care=6&week=5&do=total")), "The tasks take 1 hour more than the whole week. That is fine"));
  CHECK(has(refused(kWeek, "h-chart-care=60&h-assess-patients=60"), "a week may have at most 100"));
}

TEST_CASE("what is wrong comes back as it was typed, with a sentence at its field") {
  const std::string html = refused(kWeek, "task=chart-care&h-chart-care=four&own=%3Cb%3E&own-hours=x");
  CHECK(has(html, "<title>Error: Your week"));
  CHECK(has(html, "Please correct 2 answers"));
  CHECK(has(html, "href=\"#h-chart-care\""));
  CHECK(has(html, "value=\"four\""));
  CHECK(has(html, "value=\"&lt;b&gt;\""));
  CHECK(has(refused({"/assessment", ""}, "job=++"), "write a job title"));
  CHECK(has(refused({"/assessment/skills", ""}, "years=many"), "whole number from 0 to 70"));
  CHECK(has(refused({"/assessment/skills", ""}, "other-skills=" + std::string(101, 'x')), "is too long"));
  CHECK(has(refused(kWeek, "own=" + std::string(301, 'x')), "at most 300 characters"));
  std::string many;
  for (int i = 0; i < 61; ++i) many += "own=task+" + std::to_string(i) + "&";
  CHECK(has(refused(kWeek, many), "at most 60 tasks"));
}

TEST_CASE("who does not do this work yet gets a typical week, by the weights of its page") {
  const std::string week = shown(kWeek);
  const std::size_t at = week.find("I don’t do this work yet");
  REQUIRE(at != std::string::npos);
  const std::size_t from = week.rfind("href=\"", at) + 6;
  const std::string result = shown(split_address(week.substr(from, week.find('"', from) - from)));
  CHECK(has(result, "this is a typical week of Registered Nurses"));
  CHECK(has(router().respond("/profession/registered-nurse").body, result.substr(result.find("<p class=\"big\">") + 15, 11)));
}

TEST_CASE("38.5 of 38 hours are taken, and the result says which it counts") {
  const std::string result = shown({"/result", sent(kWeek, "h-chart-care=26&h-assess-patients=12.5&week=38").query});
  CHECK(has(result, "Your tasks add up to 38.5 hours, and you gave 38 hours for the whole week."));
  CHECK(has(result, "of your 38.5 hours"));
}

TEST_CASE("a task in Spanish, German or French is answered in that language, with an example in English") {
  const auto answered = [](const std::string& task) { return shown(sent(kWeek, "do=own&own=" + task)); };
  CHECK(has(answered("escribir+publicaciones+para+redes+sociales"), "lang=\"es\">Todavía solo leemos inglés"));
  CHECK(has(answered("Kunden+beraten+und+Angebote+schreiben"), "lang=\"de\">Wir lesen bisher nur Englisch"));
  CHECK(has(answered("r%C3%A9pondre+aux+courriels+des+clients"), "lang=\"fr\">Nous ne lisons encore que l’anglais"));
  CHECK(has(answered("escribir+publicaciones+para+redes+sociales"), "“answer customer emails”"));
  CHECK_FALSE(has(answered("answer+customer+emails"), "lang=\"es\""));
}

TEST_CASE("the headline counts what is answered, and unanswered hours stand apart") {
  const std::string result = shown({"/result", sent(kWeek, "h-write-referrals=1&h-bedside-procedures=30&week=74").query});
  CHECK(has(result, "About 1 of your 74 hours goes to work that AI alone could do in half the time"));
  CHECK(has(result, "43 hours"));
}

TEST_CASE("every step can be skipped, down to a result without a figure") {
  const std::string typical = shown({"/result", "profession=registered-nurse"});
  CHECK(has(typical, "this is a typical week of Registered Nurses: 40 hours"));
  CHECK(has(typical, "of a typical week’s 40 hours"));
  CHECK(router().respond("/result").body.find("No result yet") != std::string::npos);
  const Address without = sent({"/assessment/week", ""}, "own=answer+customer+emails&own-hours=4");
  CHECK(has(shown({"/result", without.query}), "Without a profession"));
}

TEST_CASE("a link that was edited by hand gets one sentence; one with a foreign seal opens without the words") {
  const Address skills = sent(kWeek, kHours);
  const std::size_t cut = skills.query.find("&s=");
  REQUIRE(cut != std::string::npos);
  for (const auto* path : {"/assessment", "/assessment/week", "/assessment/skills", "/result"}) {
    std::string changed = skills.query;
    changed[10] = changed[10] == 'A' ? 'B' : 'A';
    CHECK(has(shown({path, changed}, 400), "This link cannot be opened"));
    CHECK(has(shown({path, "a=%00"}, 400), "was cut or changed"));
  }
  CHECK(has(shown({"/result", skills.query.substr(0, cut)}), "words are not in this link"));
  CHECK(has(shown({"/result", skills.query.substr(0, cut) + "&s=AAAA"}), "We cannot read the part of this link"));
  CHECK(has(shown({"/assessment/week", "profession=no-such"}, 400), "no-such"));
}

TEST_CASE("a link of an older edition opens with a note") {
  AssessmentParts parts;
  parts.edition = EditionStamp{1, 0 + 1};
  parts.profession = "registered-nurse";
  parts.tasks = {{TaskOfProfession{"chart-care"}, 360}, {TaskOfProfession{"a-task-of-before"}, 60}};
  parts.edition->number = 999;
  const auto made = Assessment::make(parts);
  REQUIRE(made.ok());
  const std::string html = shown({"/result", "a=" + to_link(*made, nullptr).published});
  CHECK(has(html, "edition than this one"));
  CHECK(has(html, "1 answer of this link is not in this edition"));
}

TEST_CASE("an address of thirty tasks has less than 2,000 characters") {
  std::string form;
  for (int i = 0; i < 30; ++i)
    form += "own=" + std::string(i < 10 ? 57 : 3, 'x') + "+" + std::to_string(i) + "&own-hours=1%3A11&";
  const Address skills = sent(kWeek, form);
  CHECK(skills.path.size() + skills.query.size() < 2000);
}

// With the module of the program its forms wait, hidden, for the script; without it there are none.
TEST_CASE("a static copy has the pages of the journey, without a form that could be sent, and says why") {
  const auto copy = Router::open("", {});
  REQUIRE(copy.ok());
  for (const auto* path : {"/assessment", "/assessment/week", "/assessment/skills", "/result"}) {
    const Page page = copy->respond(path);
    CHECK(page.status == 200);
    CHECK((!has(page.body, "method=\"post\"") || has(page.body, "method=\"post\" novalidate hidden>")));
    CHECK(!has(page.body, "?a="));
    CHECK(has(page.body, "static copy"));
  }
  const http::PageRequest form{.method = http::Method::post, .path = "/assessment", .body = "job=nurse"};
  CHECK(copy->respond(form).status == 405);
  CHECK(copy->respond(form).allow == "GET, HEAD");
  CHECK(posted({"/result", ""}, "x=y").status == 405);
}

TEST_CASE("nothing a stranger posts breaks a page") {
  for (const std::string& body :
       {std::string("&&&===&"), std::string("own=%FF%FE&own-hours=1"), std::string("task=no-such&h-no-such=4"),
        std::string(60000, '&'), "own=" + std::string(60000, 'x'), std::string("week=1e308&h-chart-care=1e308")})
    for (const auto* path : {"/assessment", "/assessment/week", "/assessment/skills"}) {
      const Page page = posted({path, "profession=registered-nurse"}, body);
      CHECK((page.status == 303 || page.status == 422));
    }
}

}  // namespace journey_test
