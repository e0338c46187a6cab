// A mail server's report of a letter that it could not deliver (RFC 3464): for which return path, and whether
// permanently.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace willai::mail {

struct Bounce {
  std::vector<std::string> tags;  // parts between + and @ that may be tags of our return paths
  bool is_for_good = false;       // failed, with a status 5.x.x
};

// Takes a whole message. An error if it is not a delivery report, such as an out-of-office notice or mail from a
// person.
Result<Bounce> parse_bounce(std::string_view message);

}  // namespace willai::mail
