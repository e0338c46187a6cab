// Compression that every browser can undo.
#pragma once

#include <string>
#include <string_view>

namespace willai {

// In the gzip format, without a date: the same text gives the same bytes. `level` is zlib's, 1 (quick) to 9 (small).
std::string gzipped(std::string_view text, int level);

}  // namespace willai
