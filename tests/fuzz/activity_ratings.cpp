// Any bytes as the table of our own ratings: rows or rejects, nothing else.
#include "importers/activity_ratings.hpp"

#include <cstdint>
#include <cstdlib>

#include "base/text.hpp"

using namespace willai;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const importers::Imported<importers::ActivityRating> imported =
      importers::parse_activity_ratings({reinterpret_cast<const char*>(data), size}, "fuzz");
  if (imported.rows.empty() && imported.rejects.empty()) std::abort();
  for (const importers::Reject& reject : imported.rejects)
    if (!is_utf8(reject.reason)) std::abort();
  for (const importers::ActivityRating& each : imported.rows)
    if (!(each.mean.e0 >= 0 && each.mean.e1 >= 0 && each.mean.e2 >= 0)) std::abort();
  return 0;
}
