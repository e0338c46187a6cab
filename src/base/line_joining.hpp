// Lines that a narrow column broke, joined again: a list item that wraps is one item.
//
//   rejoined("- Assess patients on the ward with the\n  doctors every day\n- Order drugs\n")
//   // "- Assess patients on the ward with the doctors every day\n- Order drugs\n"
#pragma once

#include <string>
#include <string_view>

namespace willai {

// A line is joined to the one before if the break looks like a margin: the line before is about as long as its
// neighbors, does not end a sentence, and this one does not begin an item.
std::string rejoined(std::string_view text);

// Without the marks of a list in front: "• ", "- ", "1) ".
std::string_view without_list_mark(std::string_view line);

}  // namespace willai
