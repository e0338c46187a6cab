// Reads a document with willai-reader, a separate program that is confined (reader/confinement.hpp), so that a malicious
// file reaches nothing else. Nothing is written to disk: the file goes in through a pipe, the text comes out of another.
//
//   const documents::ReadingProcess reader(documents::path_of_reader());
//   const std::string text = TRY(reader.read(bytes));
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace willai::documents {

class ReadingProcess {
 public:
  // `program` is willai-reader.
  explicit ReadingProcess(std::string program) : program_(std::move(program)) {}

  // The document's text, or why there is none; also if it breaks a limit in limits.hpp. Safe from any thread; each call
  // runs one process and waits at most kMostWaiting seconds. That process ends with the thread that called.
  Result<std::string> read(std::string_view bytes) const;

  // A sentence for the operator if no file can be read on this machine; else "".
  std::string fault() const;

 private:
  std::string program_;
};

// In the folder of the running program, or in ../libexec/willai/ from there.
std::string path_of_reader();

}  // namespace willai::documents
