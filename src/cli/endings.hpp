// How a long-running command learns that it should stop.
#pragma once

#include <signal.h>

namespace willai::cli {

// Blocks SIGTERM and SIGINT so that a thread can wait for them with sigwait(); no signal handler interrupts other work.
// Call it before any other thread starts.
sigset_t block_endings();

}  // namespace willai::cli
