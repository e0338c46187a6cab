// Gives memory back to the system. The C library keeps what a burst of requests took, unless it is told otherwise.
#pragma once

namespace willai::http {

// For the whole process, before it has threads: few pools of memory. Limits of sizes are left alone: the search takes
// blocks of a megabyte, and would get them from the system each time.
void keep_memory_small();

// Returns what is free. It takes milliseconds, so it does nothing more than once in a few seconds.
void give_memory_back();

}  // namespace willai::http
