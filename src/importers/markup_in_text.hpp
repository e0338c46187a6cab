// HTML in texts that are to be plain: pages escape it, so readers would see its signs.
#pragma once

#include <string>
#include <string_view>

namespace willai::importers {

// The first tag, comment or entity of the text, as "<b>" or "&nbsp;"; "" if there is none. "a < b" and "R&D" are none.
std::string markup_in(std::string_view text);

}  // namespace willai::importers
