#include <doctest/doctest.h>

#include "pages_sample_views.hpp"
#include "views/front_page.hpp"
#include "views/search_page.hpp"

namespace pages_empty_test {

using namespace willai;
using namespace willai::test;

TEST_CASE("empty parts of a deep dive are left out") {
  views::DeepDivePage page;
  page.head = page_head();
  page.head.notes.clear();
  page.headline = "A task nobody rated";
  const std::string text = pages::render(page, {});
  for (const std::string_view part : {"Tools in use", "What it consists of", "<table", "Skills Analysis", "Key Insights", "Adaptation",
                                      "method=\"post\"", "personalized assessment", "More to read", "Sources for this page", "In this analysis",
                                      "Since the last edition", "On this page", "class=\"pull\"", "Exposure <span"}) {
    CAPTURE(part);
    CHECK_FALSE(has(text, part));
  }
  CHECK(has(text, "Not rated"));
}

TEST_CASE("empty parts of a profession page are left out") {
  views::ProfessionPage page;
  page.head = page_head();
  page.headline = "Will AI replace Sorters?";
  page.answer = {"No study rates this job."};
  const std::string text = pages::render(page, {});
  for (const std::string_view part : {"<table", "<figure", "What the job is made of", "Figures cited", "class=\"big\"", "See also"}) {
    CAPTURE(part);
    CHECK_FALSE(has(text, part));
  }
}

TEST_CASE("a task without tools says so where the view does") {
  views::DeepDivePage page = deep_dive();
  page.tools.clear();
  page.tools_note = "We know of none.";
  CHECK(in_order(pages::render(page, {}), {"Tools in use today", "We know of none."}));
}

TEST_CASE("an edition that delivers no reports has no form for them") {
  views::DeepDivePage page = deep_dive();
  page.analysis.report.text.clear();
  const std::string text = pages::render(page, {});
  CHECK_FALSE(has(text, "/report"));
  CHECK(has(text, "personalized assessment"));
}

TEST_CASE("a front page without movers, corrections or deep dives has no headings for them") {
  views::FrontPage page;
  page.head = page_head();
  page.lead.headline = "A story";
  const std::string text = pages::render(page, {});
  for (const std::string_view part : {"Biggest movers", "Corrections", "Latest deep dives", "Where measures disagree", "How to read"}) {
    CAPTURE(part);
    CHECK_FALSE(has(text, part));
  }
  CHECK(has(text, "What do you do?"));
}

TEST_CASE("a search without results shows the box and where to look") {
  views::SearchPage page;
  page.head = page_head();
  page.tips = {{"All professions", "/professions", std::nullopt, "", ""}};
  const std::string text = pages::render(page, {});
  CHECK(has(text, "Where to look"));
  CHECK(count(text, "class=\"index\"") == 1);
}

}  // namespace pages_empty_test
