// What `willai` and `willai-reader` have agreed on: how one runs the other, and what comes back.
//
//   willai-reader CONTRACT PID    the file on standard input; PID is the process that waits for the text
//   willai-reader --version
//
// The text comes on standard output. If there is none, one sentence comes on standard error.
#pragma once

namespace willai::documents {

// Raise it with every change of the words above or of the codes below: an upgrade may exchange one program while the
// other still runs.
inline constexpr int kReaderContract = 1;

enum class ReaderCode {
  read = 0,     // the text is on standard output
  refused = 1,  // a sentence for the person who sent the file
  unfit = 3,    // a sentence for the operator: another contract, or the process could not be confined
};

}  // namespace willai::documents
