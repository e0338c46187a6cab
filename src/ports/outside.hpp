// What a use case cannot know by itself: the time, and random bytes. system/ implements it for the real world.
#pragma once

#include <string>

#include "base/moment.hpp"

namespace willai::ports {

class Outside {
 public:
  virtual ~Outside() = default;
  virtual Moment now() const = 0;
  virtual std::string random_bytes(std::size_t size) const = 0;
};

}  // namespace willai::ports
