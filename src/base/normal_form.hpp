// Text as it was meant, whichever characters a program wrote it with: ligatures, wide and ornamental letters become
// plain ones and an accent joins its letter, as in Unicode's NFKC. Invisible characters are dropped, and every line
// ends with \n.
//
//   normal_form("o\uFB03ce\r")   // "office\n"
#pragma once

#include <string>
#include <string_view>

namespace willai {

// `text` is UTF-8. Only characters that stand for Latin letters, digits and signs change. Of the invisible ones, spaces
// of no width, soft hyphens, marks of direction and variation selectors are dropped; CR, CR LF, VT, FF, U+0085, U+2028
// and U+2029 become \n.
std::string normal_form(std::string_view text);

// Latin letters without their accents, in a text that is in normal form: "café" is "cafe", "Straße" is "Strasse".
std::string without_accents(std::string_view text);

// One character of UTF-8, read and written; `length` is how many bytes it takes.
char32_t first_character(std::string_view text, std::size_t& length);
void append_character(std::string& text, char32_t character);

}  // namespace willai
