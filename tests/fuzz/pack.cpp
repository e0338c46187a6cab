// Any bytes as a pack: as they are, and under a right head and checksum, so that the fields are reached.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/checksum.hpp"
#include "base/varint.hpp"
#include "browser/browser_edition.hpp"
#include "browser/edition_pack.hpp"

using namespace willai;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void read_edition(std::string_view bytes) {
  browser::BrowserEdition edition;
  const auto loaded = edition.load_edition(bytes);
  if (!loaded.ok()) return require(!loaded.error().message.empty());
  const auto packed = browser::parse_edition(bytes);
  require(packed.ok() && browser::rated_of(*packed).size() == packed->rated.size());
  if (packed->pages.size() < 20) edition.find_jobs("registered nurse", 3);
}

void read_profession(std::string_view bytes) {
  const auto profession = browser::parse_profession(bytes);
  if (!profession.ok()) return require(!profession.error().message.empty());
  require(browser::parse_profession(browser::to_bytes(*profession)).ok());
}

std::string whole(const std::string& bytes) { return bytes + Packer().four_bytes(crc32_of(bytes)).bytes(); }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  read_edition(bytes);
  read_profession(bytes);
  read_edition(whole("WAIPE001" + bytes));
  read_profession(whole("WAIPP002" + bytes));
  return 0;
}
