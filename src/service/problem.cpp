#include "service/problem.hpp"

#include <array>

namespace willai::service {

std::span<const ProblemKind> problem_kinds() {
  static constexpr std::array<ProblemKind, 8> kinds{{
      {code::kParameter, 400, "A parameter has a value that it cannot have, or there is no such parameter."},
      {code::kMissing, 400, "A parameter is missing."},
      {code::kBody, 400, "The body is not what this address takes. The detail says where."},
      {code::kNotFound, 404, "There is nothing at this address, or the edition does not have what was named."},
      {code::kMethod, 405, "The address does not take this method. `Allow` lists those it takes."},
      {code::kForbidden, 403, "The site is run for its own machine, and you asked from elsewhere."},
      {code::kRate, 429, "Too many requests came from one network. `Retry-After` says in how many seconds there is room."},
      {code::kUnavailable, 503, "What the answer needs is not there now."},
  }};
  return kinds;
}

}  // namespace willai::service
