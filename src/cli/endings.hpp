// How a long-running command learns that it should stop.
#pragma once

#include <signal.h>

#include <chrono>

namespace willai::cli {

// Blocks SIGTERM and SIGINT so that a thread can wait for them with sigwait(); no signal handler interrupts other work.
// Call it before any other thread starts.
sigset_t block_endings();

// Blocks SIGHUP, too. It tells a program to read its edition again.
sigset_t block_signals();

enum class Told : unsigned char { nothing, to_end, again };

// Waits for one of these signals, but no longer than `most`. SIGHUP of a terminal that was closed is an end.
Told wait_for_signal(const sigset_t& signals, std::chrono::milliseconds most);

// What does not end by itself is cut off after this time. Nothing is lost: the program may be killed at any moment.
void end_within(std::chrono::seconds time);
inline constexpr std::chrono::seconds kLongestEnding{9};  // of the ten after which a supervisor may kill it

}  // namespace willai::cli
