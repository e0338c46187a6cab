// Confines the process that reads a stranger's file, before it reads the first byte: it opens nothing but Poppler's tables
// of characters, writes to its two pipes, starts nothing, reaches no network and no other process, and has little memory
// and time.
//
//   end_with(parent);
//   limit_this_process();
//   get_ready();                    // loads what the libraries would open later (document_text.hpp)
//   TRY(confine_this_process());    // from here on the file may do what it likes
#pragma once

#include <sys/types.h>

#include "base/result.hpp"

namespace willai::reader {

// Ends this process when the thread that started it ends; at once if that has happened.
void end_with(pid_t parent);

// Memory, CPU time, open files, no written files, no new processes.
void limit_this_process();

// From here on only system calls on a list succeed; those with which a process leaves its place end it. The error says
// which part the kernel refused.
Result<> confine_this_process();

// The part of it that knows paths, in landlock.cpp: of all files only those below `folder` can be opened, to read them.
// False where the kernel does not have Landlock; then no file can be opened at all.
bool open_only_below(const char* folder);

}  // namespace willai::reader
