// How a command that goes on until it is told to end hears of it.
#pragma once

#include <signal.h>

namespace willai::cli {

// SIGTERM and SIGINT wait for the thread that asks for them with sigwait(), so that no handler runs amid other work.
// Called before any other thread is made.
sigset_t block_endings();

}  // namespace willai::cli
