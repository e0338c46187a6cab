// `willai_bootstrap` carries no edition: it is what publishes the first one.
#include "system/builtin.hpp"

std::string_view willai::builtin_edition() { return {}; }
