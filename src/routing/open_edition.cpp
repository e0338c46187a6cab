#include "routing/open_edition.hpp"

#include "system/builtin.hpp"

namespace willai::routing {

Result<EditionReader> open_edition(const std::string& file) {
  if (!file.empty()) return EditionReader::open(file);
  if (builtin_edition().empty())
    return not_found("this program was built without an edition; name one with --edition FILE");
  return EditionReader::open_memory(builtin_edition());
}

}  // namespace willai::routing
