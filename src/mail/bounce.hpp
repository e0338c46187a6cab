// What a mail server reports of a letter it could not deliver (RFC 3464): for which return path, and whether for good.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace willai::mail {

struct Bounce {
  std::vector<std::string> tags;  // that may be of return paths of ours: what stands between + and @
  bool is_for_good = false;       // failed, with a status 5.x.x
};

// Of a whole message. An error where it is no report of a delivery: a holiday notice, or mail by a person.
Result<Bounce> parse_bounce(std::string_view message);

}  // namespace willai::mail
