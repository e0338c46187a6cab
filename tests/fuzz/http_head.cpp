// Any bytes as requests: read whole or in pieces, the same requests come out, and no more is taken than was given.
// A broken ending may be refused at once where all of it is seen and still be waited for where it comes in pieces.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "http/parser.hpp"

using namespace willai::http;

namespace {

// The targets of the requests that were accepted, a line each.
std::string read_in_pieces(std::string_view bytes, std::size_t piece) {
  ServerOptions options;
  options.max_header_bytes = 512;
  options.max_target_bytes = 64;
  options.max_body_bytes = 256;
  RequestParser parser(options);
  std::string held, seen;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    held += bytes.substr(at, piece);
    for (bool more = false; !more && !held.empty();) {
      const Fed fed = parser.feed(held);
      if (fed.consumed > held.size()) std::abort();
      held.erase(0, fed.consumed);
      if (fed.progress == Progress::failed) return seen;
      more = fed.progress == Progress::more;
      if (more) continue;
      (seen += parser.request().target) += '\n';
      if (parser.request().is_body_awaited) return seen + "awaits";
      parser.reset();
    }
  }
  return seen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.empty()) return 0;
  if (read_in_pieces(bytes, bytes.size()) != read_in_pieces(bytes, 3)) std::abort();
  return 0;
}
