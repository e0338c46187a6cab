// Any bytes as a profession or an edition: a value without a fault, or faults.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "importers/content.hpp"

using namespace willai;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto profession = importers::parse_profession(text, "professions/fuzz.toml");
  if (profession.rows.size() + (profession.rejects.empty() ? 0 : 1) != 1) std::abort();
  (void)importers::parse_edition(text, "edition.toml");
  return 0;
}
