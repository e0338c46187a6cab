// How many letters wait, were sent or were stopped, and why.
#pragma once

#include <string>
#include <vector>

#include "base/moment.hpp"

namespace willai {

enum class LetterKind : unsigned char { confirmation, report };

struct LetterCount {
  LetterKind kind = LetterKind::confirmation;
  std::string state;
  long long number = 0;
  Moment oldest;
};

struct StopReason {
  std::string reason;
  long long number = 0;
};

struct QueueStatus {
  std::vector<LetterCount> letters;
  std::vector<StopReason> reasons;  // of letters stopped, set aside, or waiting after a no
  long long suppressed = 0;
  long long unconfirmed = 0;
};

}  // namespace willai
