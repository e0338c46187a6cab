// Any bytes as a document that a reader sent: text, or one sentence. The first byte chooses how they are read, so that
// neither the checksums of an archive nor a magic number keeps what was changed from its parser.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/text.hpp"
#include "documents/limits.hpp"
#include "reader/document_text.hpp"

using namespace willai;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_whole(std::string_view bytes) {
  const auto text = reader::document_text(bytes);
  require(text.ok() ? !text->empty() && is_utf8(*text) && text->size() <= documents::kLongestText + 4
                    : !text.error().message.empty() && is_utf8(text.error().message));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 3) {
    case 0: check_whole(bytes); break;
    case 1: (void)reader::text_in_xml(bytes); break;
    default: (void)reader::pdf_text(bytes); break;
  }
  return 0;
}
