// How a long-running command learns that it should stop.
#pragma once

#include <signal.h>

#include <chrono>

namespace willai::cli {

// Blocks SIGTERM and SIGINT so that a thread can wait for them with sigwait(); no signal handler interrupts other work.
// Call it before any other thread starts.
sigset_t block_endings();

// What does not end by itself is cut off after this time. Nothing is lost: the program may be killed at any moment.
void end_within(std::chrono::seconds time);
inline constexpr std::chrono::seconds kLongestEnding{9};  // of the ten after which a supervisor may kill it

}  // namespace willai::cli
