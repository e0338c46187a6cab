#include <doctest/doctest.h>

#include "pages_sample_views.hpp"

namespace pages_frame_test {

using namespace willai;
using namespace willai::test;

namespace {

pages::Frame frame() {
  pages::Frame frame{"/jobs", "https://example.org", "/assets/tokens.css /assets/site.css",
                     "/assets/vollkorn-400.woff2", "/assets/icon.svg"};
  frame.reports = views::ReportsBy::mail;
  return frame;
}

}  // namespace

TEST_CASE("every path of a site below a folder begins with the folder") {
  const std::string text = pages::render(profession(), frame());
  CHECK_FALSE(has(text, "href=\"/p"));
  CHECK_FALSE(has(text, "href=\"/a"));
  CHECK_FALSE(has(text, "href=\"/\""));
  CHECK(has(text, "action=\"/jobs/report\""));
}

TEST_CASE("each style sheet and font of the frame is linked once") {
  const std::string text = pages::render(profession(), frame());
  CHECK(count(text, "rel=\"stylesheet\"") == 2);
  CHECK(has(text, "<link rel=\"stylesheet\" href=\"/jobs/assets/site.css\">"));
  CHECK(has(text, "<link rel=\"preload\" href=\"/jobs/assets/vollkorn-400.woff2\" as=\"font\""));
  CHECK(has(text, "<link rel=\"icon\" href=\"/jobs/assets/icon.svg\">"));
}

TEST_CASE("the canonical link is whole where the site knows its address, else it is a path") {
  CHECK(has(pages::render(profession(), frame()),
            "<link rel=\"canonical\" href=\"https://example.org/jobs/profession/backend-developer\">"));
  CHECK(has(pages::render(profession(), {}), "<link rel=\"canonical\" href=\"/profession/backend-developer\">"));
}

TEST_CASE("the section of a page is marked in the navigation") {
  const std::string text = pages::render(profession(), {});
  CHECK(has(text, "<a href=\"/professions\" aria-current=\"page\">Professions</a>"));
  CHECK(count(text, "aria-current=\"page\"") == 1);
}

TEST_CASE("title and description are escaped") {
  views::ProfessionPage page = profession();
  page.head.title = "</title><script>";
  page.head.description = "\"><script>";
  CHECK_FALSE(has(pages::render(page, {}), "<script>"));
}

TEST_CASE("a page needs no script and no inline style") {
  for (const std::string& page :
       {pages::render(profession(), {}), pages::render(deep_dive(), {}), pages::render_gallery(page_head(), {})}) {
    CHECK_FALSE(has(page, "<script"));
    CHECK_FALSE(has(page, " style=\""));
  }
}

TEST_CASE("every evidence mark leads to a source on the page") {
  const std::string text = pages::render(deep_dive(), {});
  for (const std::string number : {"1", "2"}) {
    CHECK(has(text, "href=\"#n" + number + "\""));
    CHECK(has(text, "id=\"n" + number + "\""));
  }
}

}  // namespace pages_frame_test
