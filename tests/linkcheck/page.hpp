// Reads one HTML page for what a link checker wants to know. Not a parser of all HTML: of well-formed pages as ours are
// (vnu checks that, in tests/browser/markup.test.mjs).
//
//   PageFacts facts = scan_page(bytes);
//   facts.references   // what href, src and srcset point to, character references resolved
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace linkcheck {

struct PageFacts {
  std::vector<std::string> references;   // of href, src and srcset
  std::vector<std::string> stylesheets;  // those of <link rel="stylesheet">
  std::vector<std::string> ids;          // in order, so that doubles show
  std::vector<std::string> named_ids;    // what for, headers and aria-* refer to on this page
  std::size_t inline_css = 0;            // bytes between <style> and </style>
  int titles = 0;                        // <title> with text, outside of <svg>
  int h1 = 0;
  bool has_lang = false;   // <html lang="…">
  bool redirects = false;  // <meta http-equiv="refresh">: only the way to another page
};

PageFacts scan_page(std::string_view html);

// What url(…) in a stylesheet points to.
std::vector<std::string> scan_stylesheet(std::string_view css);

}  // namespace linkcheck
