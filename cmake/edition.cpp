// The edition built into `willai`; its bytes come from the assembly that cmake/embed_edition.cmake writes.
#include "system/builtin.hpp"

extern "C" {
extern const char willai_edition[], willai_edition_end[];
}

std::string_view willai::system::builtin_edition() {
  return {willai_edition, static_cast<std::size_t>(willai_edition_end - willai_edition)};
}
