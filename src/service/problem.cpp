#include "service/problem.hpp"

#include <array>

namespace willai::service {

std::span<const ProblemKind> problem_kinds() {
  static constexpr std::array<ProblemKind, 23> kinds{{
      {code::kParameter, 400, "A parameter has a value that it cannot have, or there is no such parameter."},
      {code::kMissing, 400, "A parameter is missing."},
      {code::kBody, 400, "The body is not what this address takes. The detail says where."},
      {code::kNotFound, 404, "There is nothing at this address, or the edition does not have what was named."},
      {code::kMethod, 405, "The address does not take this method. `Allow` lists those it takes."},
      {code::kForbidden, 403, "The site is run for its own machine, and you asked from elsewhere."},
      {code::kVersion, 400, "`MCP-Protocol-Version` names a version that is not spoken here. The detail lists those that are."},
      {code::kNotAcceptable, 406, "The answer of `/mcp` is JSON, and `Accept` does not take it."},
      {code::kRate, 429, "Too many requests came from one network. `Retry-After` says in how many seconds there is room."},
      {code::kUnavailable, 503, "What the answer needs is not there now."},
      // Those of the server (http/fault.hpp).
      {"malformed", 400, "The bytes are not a request of HTTP/1.1."},
      {"bad_host", 400, "The request needs exactly one valid `Host`."},
      {"bad_target", 400, "The address cannot be read."},
      {"bad_length", 400, "It is not clear where the body ends."},
      {"too_slow", 408, "The request took too long to arrive."},
      {"body_too_large", 413, "The body is larger than this address takes."},
      {"target_too_long", 414, "The address is too long. Post a long text instead."},
      {"expectation_failed", 417, "Send the body at once, without `Expect`."},
      {"header_too_large", 431, "The header is too large."},
      {"broken", 500, "Something went wrong on our side."},
      {"busy", 503, "Too many files are being sent. `Retry-After` says when to ask again."},
      {"crowded", 503, "Too much that takes long is being made for your network. `Retry-After` says when to ask again."},
      {"late", 503, "What the answer waits for does not come. `Retry-After` says when to ask again."},
  }};
  return kinds;
}

}  // namespace willai::service
