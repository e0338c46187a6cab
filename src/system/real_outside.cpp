#include "system/real_outside.hpp"

#include <sodium.h>

#include <cstdlib>

namespace willai::system {

Moment RealOutside::now() const {
  return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::string RealOutside::random_bytes(std::size_t size) const {
  if (sodium_init() < 0) std::abort();
  std::string bytes(size, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return bytes;
}

}  // namespace willai::system
