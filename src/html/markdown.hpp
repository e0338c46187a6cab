// The text of one of our own pages as Markdown: headings, paragraphs, lists, tables and links of its <main>. Forms, charts
// and scripts are left out; what a chart shows is also in the text.
//
//   markdown_of("…<main><h1>Chefs</h1><p>A <a href=\"/x\">link</a>.</p></main>…", "https://example.org")
//     // "# Chefs\n\nA [link](https://example.org/x).\n"
#pragma once

#include <string>
#include <string_view>

namespace willai {

// `origin` goes before addresses of the site; "" leaves them as paths.
std::string markdown_of(std::string_view document, std::string_view origin);

}  // namespace willai
