#include <doctest/doctest.h>

#include "components/prose.hpp"

namespace components_prose_test {

using namespace willai;
using namespace willai::components;

namespace {

std::string prose(std::string_view markdown) {
  Html out("/jobs");
  render_prose(out, markdown);
  return std::move(out).text();
}

}  // namespace

TEST_CASE("headings of Markdown begin at h2 and can be linked to") {
  CHECK(prose("# 1. How levels are made") == "<h2 id=\"1-how-levels-are-made\">1. How levels are made</h2>\n");
  CHECK(prose("### A *b* `c`") == "<h3 id=\"a-b-c\">A b c</h3>\n");
}

TEST_CASE("links in Markdown stay below the base path") {
  CHECK(prose("[a](/sources#onet)") == "<p><a href=\"/jobs/sources#onet\">a</a></p>\n");
}

TEST_CASE("HTML in Markdown is text") {
  CHECK(prose("<script>alert(1)</script>") == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
}

TEST_CASE("an address in Markdown cannot leave its attribute") {
  CHECK(prose("[a](\"onclick=x)") == "<p><a href=\"&quot;onclick=x\">a</a></p>\n");
}

TEST_CASE("lists, tables, quotations and code are set") {
  CHECK(prose("- a\n- b") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
  CHECK(prose("> a").find("<blockquote>") == 0);
  CHECK(prose("| a |\n|---|\n| b |").find("<td>b</td>") != std::string::npos);
  CHECK(prose("```\na < b\n```").find("a &lt; b") != std::string::npos);
}

TEST_CASE("an anchor is letters and digits joined by hyphens") {
  CHECK(anchor_of("What is E0?") == "what-is-e0");
  CHECK(anchor_of("—") == "");
}

}  // namespace components_prose_test
