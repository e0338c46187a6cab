// How much an answer about a text says besides the answer itself.
#pragma once

#include <cstdint>

namespace willai::api {

enum class Explain : std::uint8_t { none, brief, full };

}  // namespace willai::api
