// Chooses the content encoding for a client, and encodes.
#pragma once

#include <string>
#include <string_view>

namespace willai::http {

enum class Encoding { identity, gzip, brotli };

// "gzip", "br"; "" for identity, which is never written out.
std::string_view token_of(Encoding encoding);

// The encoding to use for this Accept-Encoding ("" if absent). Brotli is preferred to gzip on a tie,
// because it is smaller. Identity if nothing else is accepted, even if it is refused: a page is better than a 406.
Encoding choose_encoding(std::string_view accept_encoding);

// True for text of at least a kilobyte; shorter text hardly gets smaller.
bool is_compressible(std::string_view type, std::string_view body);

// `text` in the given encoding. The same text always gives the same bytes, so they can have a strong ETag.
// Quick is for responses sent once: somewhat longer, in a third of the time.
enum class Effort { thorough, quick };
std::string compress(Encoding encoding, std::string_view text, Effort effort = Effort::thorough);

}  // namespace willai::http
