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
                 {"AI Exposure Analysis", "Will AI replace", "class=\"reply\"", "Ask it of your own week", "Task-by-Task AI Exposure",
                  "Key Insights", "Adaptation strategies", "Skills Analysis", "AI exposure report", "personalized assessment",
                  "How two studies", "No study shows it.", "Where it stands", "What the job is made of", "Figures cited",
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
  for (const std::string_view id : {"studies", "tasks", "skills", "insights", "strategies", "related"}) {
    CAPTURE(id);
    CHECK(has(text, "<a href=\"#" + std::string(id) + "\">"));
    CHECK(has(text, " id=\"" + std::string(id) + "\""));
  }
}

TEST_CASE("a page has one h1, and an initial only where an article begins") {
  CHECK(count(pages::render(deep_dive(), {}), "<h1") == 1);
  CHECK(count(pages::render(profession(), {}), "<h1") == 1);
  CHECK(count(pages::render(deep_dive(), {}), "class=\"initial\"") == 1);
  CHECK(count(pages::render(profession(), {}), "class=\"initial\"") == 0);
}

}  // namespace pages_order_test
