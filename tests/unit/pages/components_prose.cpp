#include <doctest/doctest.h>

#include "components/prose.hpp"
#include "components/unbroken.hpp"

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

TEST_CASE("a range does not break over two lines; a year, a word and markup stay as they are") {
  const auto set = [](std::string_view text) {
    Html out;
    render_unbroken(out, text);
    return std::move(out).text();
  };
  CHECK(set("It gives 0.25–0.42. Yours: 0.04–0.33, more.") ==
        "It gives <span class=\"num\">0.25–0.42</span>. Yours: <span class=\"num\">0.04–0.33</span>, more.");
  CHECK(set("2024–2034") == "<span class=\"num\">2024–2034</span>");
  CHECK(set("a–b, 3– <b>, –4, .–.") == "a–b, 3– &lt;b&gt;, –4, .–.");
  CHECK(set("1–2–3") == "<span class=\"num\">1–2</span>–3");
  CHECK(set("") == "");
}

}  // namespace components_prose_test
