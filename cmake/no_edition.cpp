// `willai_bootstrap` carries no edition: it is what publishes the first one. It does not know its commit either, so that
// a commit does not publish the edition again.
#include "system/builtin.hpp"

std::string_view willai::builtin_edition() { return {}; }

willai::BuildFacts willai::build_facts() { return {"unknown", "unknown", "unknown", "unknown", "unknown"}; }
