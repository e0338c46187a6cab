#include "importers/table.hpp"

#include <fmt/format.h>

namespace willai::importers {

std::string sentence_for(const Reject& reject) {
  if (reject.line == 0) return fmt::format("{}: {}", reject.file, reject.reason);
  if (reject.column == 0) return fmt::format("{}:{}: {}", reject.file, reject.line, reject.reason);
  return fmt::format("{}:{}, column {}: {}", reject.file, reject.line, reject.column, reject.reason);
}

}  // namespace willai::importers
