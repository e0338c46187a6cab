// `willai_bootstrap` carries no edition: it is what publishes the first one. It does not know its commit either, so that
// a commit does not publish the edition again.
#include "system/builtin.hpp"

std::string_view willai::system::builtin_edition() { return {}; }

willai::system::BuildFacts willai::system::build_facts() {
  return {"unknown", "unknown", "unknown", "unknown", "unknown"};
}
