#include "routing/open_edition.hpp"

#include "system/builtin.hpp"

namespace willai::routing {

Result<store::EditionReader> open_edition(const std::string& file) {
  if (!file.empty()) return store::EditionReader::open(file);
  if (system::builtin_edition().empty())
    return not_found("this program was built without an edition; name one with --edition FILE");
  return store::EditionReader::open_memory(system::builtin_edition());
}

}  // namespace willai::routing
