// The machine's clock, and random bytes from its kernel.
#pragma once

#include "ports/outside.hpp"

namespace willai::system {

class RealOutside : public ports::Outside {
 public:
  Moment now() const override;
  std::string random_bytes(std::size_t size) const override;
};

}  // namespace willai::system
