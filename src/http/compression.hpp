// Which content coding a reader takes, and the coding itself.
#pragma once

#include <string>
#include <string_view>

namespace willai::http {

enum class Encoding { identity, gzip, brotli };

// "gzip", "br"; "" for identity, which is never spelt out.
std::string_view token_of(Encoding encoding);

// The coding to use for a reader who sends this Accept-Encoding ("" when absent). Ties go to the smaller result,
// brotli before gzip. Identity when nothing else is welcome, even where it is refused: a page is better than a 406.
Encoding choose_encoding(std::string_view accept_encoding);

// True for what is worth coding: a text of at least a kilobyte. Below that the coded form is hardly shorter.
bool is_compressible(std::string_view type, std::string_view body);

// `text` in the given coding. The same text always gives the same bytes, so a strong ETag may be made of them.
// Quick is for what is sent once: somewhat longer, in a third of the time.
enum class Effort { thorough, quick };
std::string compress(Encoding encoding, std::string_view text, Effort effort = Effort::thorough);

}  // namespace willai::http
