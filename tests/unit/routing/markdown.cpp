#include "html/markdown.hpp"

#include <doctest/doctest.h>

#include "fixtures.hpp"
#include "routing/router.hpp"

namespace markdown_test {

using namespace willai;
using namespace willai::routing;
using namespace willai::test;

namespace {

std::string of(const std::string& body) { return markdown_of("<html><head><title>x</title></head><body><nav>no</nav><main>" + body + "</main></body>", "https://example.org"); }

}  // namespace

TEST_CASE("headings, paragraphs, lists and links are Markdown; charts, forms and hidden parts are left out") {
  CHECK(of("<h1>Chefs &amp; cooks</h1><p>A <a href=\"/x\">link</a> and <b>more</b>.</p>") == "# Chefs & cooks\n\nA [link](https://example.org/x) and **more**.\n");
  CHECK(of("<ul><li>one</li><li>two <a href=\"#a\">here</a></li></ul><p>end</p>").starts_with("- one\n- two here\n"));
  CHECK(of("<p>a</p><svg><text>b</text></svg><form><p>c</p></form><div aria-hidden=\"true\"><div>d</div></div><p>e</p>") == "a\n\ne\n");
  CHECK(of("<p>O*NET &lt;tag&gt;</p>") == "O\\*NET &lt;tag&gt;\n");
  CHECK(of("<h2>T</h2><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1|2</td><td><p>x</p><p>y</p></td></tr></tbody></table>") ==
        "## T\n\n| a | b |\n|---|---|\n| 1\\|2 | x y |\n");
  // End tags that HTML does not need.
  CHECK(of("<ul><li>one<li>two</ul><table><tr><th>a<th>b<tr><td>1<td>2</table><p>end") == "- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nend\n");
}

TEST_CASE("words keep one blank between them, whatever the page has there, and each sign is escaped once") {
  CHECK(of("<p> a  b\n\tc\r\nd </p>") == "a b c d\n");
  CHECK(of("<p>one <b>two</b> three&nbsp;four</p>") == "one **two** three four\n");
  CHECK(of("<p>a &amp; b&amp;c &quot;d&quot; it&#39;s &lt;e&gt; & f &unknown; g&</p>") == "a & b&c \"d\" it's &lt;e&gt; & f &unknown; g&\n");
  CHECK(of("<p>a*b * *c* 1|2</p>") == "a\\*b \\* \\*c\\* 1|2\n");
  CHECK(of("<p>see [1] and a[ b</p>") == "see [1] and a[b\n");
  CHECK(of("<p>0.25–0.42 € “ü”</p>") == "0.25–0.42 € “ü”\n");
  CHECK(of("<p></p><p> </p>") == "\n");
  CHECK(of("") == "\n");
}

TEST_CASE("a row has the cells of its own, and an element of any name is a block") {
  CHECK(of("<table><tr><th>a<th>b<th>c<tr><td>1<td><a href=\"/x?a=1&amp;b=2\">2</a><td>| 3 |<tr><td>4<td></table>") ==
        "| a | b | c |\n|---|---|---|\n| 1 | [2](https://example.org/x?a=1&b=2) | \\| 3 \\| |\n| 4 |  |\n");
  CHECK(of("<blockquote>a</blockquote><figcaption>b</figcaption><h7>c</h7><hr aria-hidden=\"true\">d<template>e</template><span aria-hidden=\"true\">f</span>") ==
        "a\n\nb\n\nc\n\nd\n");
  CHECK(of("<dl><dt>Term<dd>what it is<dt>Other<dd>more</dl>") == "- Term: what it is\n- Other: more\n");
}

TEST_CASE("every page of content is Markdown under its address with .md") {
  static const SavedEdition edition(fixture_draft());
  const Router router = Router::open(edition.file(), {}).value();
  int pages = 0;
  for (const std::string& path : router.all_paths()) {
    if (!path.ends_with(".md")) continue;
    ++pages;
    const Page page = router.respond(path);
    CAPTURE(path);
    CHECK(page.status == 200);
    CHECK(page.type == "text/markdown; charset=utf-8");
    CHECK(page.read_by == http::ReadBy::any_site);
    CHECK(page.body.find("# ") != std::string::npos);
    CHECK(page.body.find("<div") == std::string::npos);
    const Page html = router.respond(path == "/index.md" ? "/" : path.substr(0, path.size() - 3));
    const Page text = router.as_text(html);
    CHECK(text.body == page.body);
    CHECK(text.type == page.type);
    CHECK(text.read_by == page.read_by);
  }
  CHECK(pages > 10);
  const std::string chef = router.respond("/profession/kite-painter.md").body;
  CHECK(chef.find("Kite Painters") != std::string::npos);
  CHECK(router.respond("/assessment.md").status == 404);
  CHECK(router.respond("/profession/nope.md").status == 404);
}

}  // namespace markdown_test
