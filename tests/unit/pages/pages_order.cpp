#include <doctest/doctest.h>

#include "pages_sample_views.hpp"

namespace pages_order_test {

using namespace willai;
using namespace willai::test;

TEST_CASE("a deep dive has its sections in the order of the publication") {
  CHECK(in_order(pages::render(deep_dive(), {}),
                 {"Task Deep Dive", "<h1>", "standfirst", "Tasks with high exposure", "Focus: Write production code", "HIGH",
                  "A model drafts code.", "Build beside it.", "Tools in use today", "How two studies", "Task-by-Task AI Exposure",
                  "Skills Analysis", "Key Insights", "Adaptation strategies", "AI exposure report", "personalized assessment",
                  "Related Analyses", "Other Professions", "Sources for this page", "<footer"}));
}

TEST_CASE("a profession page has its sections in the order of the publication") {
  CHECK(in_order(pages::render(profession(), {}),
                 {"AI Exposure Analysis", "Will AI replace", "Tasks with high exposure", "0.39–0.56", "No study shows it.",
                  "How two studies", "Where it stands", "What the job is made of", "Task-by-Task AI Exposure", "Figures cited",
                  "Skills Analysis", "Key Insights", "Adaptation strategies", "AI exposure report", "personalized assessment",
                  "Related Analyses", "Other Professions"}));
}

TEST_CASE("the contents list of a page names only what the page has") {
  views::DeepDivePage page = deep_dive();
  page.analysis.insights.clear();
  page.analysis.strategies.clear();
  const std::string text = pages::render(page, {});
  CHECK(has(text, "<a href=\"#tasks\">"));
  CHECK_FALSE(has(text, "<a href=\"#insights\">"));
  CHECK_FALSE(has(text, "<a href=\"#strategies\">"));
}

TEST_CASE("every link of the contents list has its section") {
  const std::string text = pages::render(profession(), {});
  for (const std::string_view id : {"answer", "studies", "tasks", "skills", "insights", "strategies", "related"}) {
    CAPTURE(id);
    CHECK(has(text, "<a href=\"#" + std::string(id) + "\">"));
    CHECK(has(text, " id=\"" + std::string(id) + "\""));
  }
}

TEST_CASE("a page has one h1 and one initial") {
  for (const std::string& page : {pages::render(deep_dive(), {}), pages::render(profession(), {})}) {
    CHECK(count(page, "<h1") == 1);
    CHECK(count(page, "class=\"initial\"") == 1);
  }
}

}  // namespace pages_order_test
