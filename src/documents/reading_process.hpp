// Reads a document in a separate process, so that a malicious file can crash or exhaust only that process. Nothing is
// written to disk: the file goes in through a pipe, and the text comes out through another.
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
  // `program` is willai; its command "text -" is run.
  explicit ReadingProcess(std::string program) : program_(std::move(program)) {}

  // The document's text, or why there is none; also if it breaks a limit in limits.hpp. Reads one document at a time:
  // others get an error that asks them to try again. Safe from any thread; waits at most kMostWaiting seconds.
  Result<std::string> read(std::string_view bytes) const;

 private:
  std::string program_;
};

// Limits this process: memory, CPU time, no file writes, no new processes.
void confine_this_process();

// The path of the running program.
std::string path_of_this_program();

}  // namespace willai::documents
