// Text files as people save them: which bytes are text, and in which encoding.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace willai::reader {

// As UTF-8: from UTF-8, from UTF-16 with or without a mark at its front, and from Windows-1252. Absent if the bytes are
// no text. A mark at the front is dropped.
std::optional<std::string> decoded(std::string_view bytes);

// What a web page, or a part of one, shows: without tags, scripts and styles, one block per line.
std::string text_in_html(std::string_view html);

// Whether the text is marked up as a web page is, wherever that begins.
bool is_html(std::string_view text);

}  // namespace willai::reader
