#include "system/gzip.hpp"

#include <zlib.h>

#include <cstdlib>

namespace willai::system {

std::string gzipped(std::string_view text, int level) {
  z_stream stream{};
  constexpr int kGzipWrapper = 16;  // added to the window bits (zlib manual, deflateInit2)
  constexpr int kMemory = 8;        // zlib's default
  if (deflateInit2(&stream, level, Z_DEFLATED, MAX_WBITS + kGzipWrapper, kMemory, Z_DEFAULT_STRATEGY) != Z_OK)
    std::abort();
  std::string coded(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(coded.data());
  stream.avail_out = static_cast<uInt>(coded.size());
  if (deflate(&stream, Z_FINISH) != Z_STREAM_END) std::abort();
  coded.resize(stream.total_out);
  deflateEnd(&stream);
  return coded;
}

}  // namespace willai::system
