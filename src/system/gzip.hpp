// Compression that every browser supports.
#pragma once

#include <string>
#include <string_view>

namespace willai::system {

// Gzip format without a date: the same text gives the same bytes. `level` is zlib's, 1 (fast) to 9 (small).
std::string gzipped(std::string_view text, int level);

}  // namespace willai::system
