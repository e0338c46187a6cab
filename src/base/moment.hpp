// A point in time, to the millisecond.
#pragma once

#include <chrono>

namespace willai {

using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

}  // namespace willai
