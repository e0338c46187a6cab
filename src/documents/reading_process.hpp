// Reads a document in a process of its own, so that a file made to break its reader, or to take all memory, ends that
// process and nothing else. Nothing is written to a disk: the file goes in by a pipe, the text comes out by another.
//
//   const documents::ReadingProcess reader("/usr/bin/willai");
//   const std::string text = TRY(reader.read(bytes));
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace willai::documents {

class ReadingProcess {
 public:
  // `program` is willai, whose command "text -" is run.
  explicit ReadingProcess(std::string program) : program_(std::move(program)) {}

  // The document's text, or why there is none; one that breaks a limit of limits.hpp gets a sentence. One is read at a
  // time: whoever comes meanwhile is asked to come again. From any thread; waits at most kMostWaiting seconds.
  Result<std::string> read(std::string_view bytes) const;

 private:
  std::string program_;
};

// Sets the limits of this process: memory, computing time, no file to be written, no process to be started.
void confine_this_process();

// Where the program that is running lies.
std::string path_of_this_program();

}  // namespace willai::documents
