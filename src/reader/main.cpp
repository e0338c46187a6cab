// willai-reader: the text of a file that a stranger sent. `willai` runs it (documents/reading_process.hpp); people run
// `willai text`. It alone links Poppler.
#include <fmt/format.h>
#include <unistd.h>

#include <cstring>
#include <string>

#include "documents/limits.hpp"
#include "documents/reader_contract.hpp"
#include "reader/confinement.hpp"
#include "reader/document_text.hpp"

namespace {

using namespace willai;
using documents::ReaderCode;

// Destructors are not run: a library that was taken over gets no second turn.
[[noreturn]] void end(ReaderCode code) { _exit(static_cast<int>(code)); }

bool put(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t size = write(to, bytes.data(), bytes.size());
    if (size <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(size));
  }
  return true;
}

[[noreturn]] void end_with_sentence(ReaderCode code, const std::string& sentence) {
  put(STDERR_FILENO, sentence + "\n");
  end(code);
}

// One byte more than allowed, to detect a file that is too large without reading more of it.
std::string all_of_stdin() {
  std::string bytes(documents::kLargestFile + 1, '\0');
  std::size_t filled = 0;
  for (ssize_t size = 1; size > 0 && filled < bytes.size(); filled += static_cast<std::size_t>(size > 0 ? size : 0))
    size = read(STDIN_FILENO, bytes.data() + filled, bytes.size() - filled);
  bytes.resize(filled);
  return bytes;
}

[[noreturn]] void read_document(pid_t parent) {
  reader::end_with(parent);
  reader::limit_this_process();
  reader::get_ready();
  if (const auto confined = reader::confine_this_process(); !confined.ok())
    end_with_sentence(ReaderCode::unfit, "willai-reader is not safe here: " + confined.error().message);
  const auto text = reader::document_text(all_of_stdin());
  if (!text.ok()) end_with_sentence(ReaderCode::refused, text.error().message);
  end(put(STDOUT_FILENO, *text) ? ReaderCode::read : ReaderCode::refused);
}

}  // namespace

int main(int count, char** words) {
  const std::string contract = count > 1 ? words[1] : "";
  const std::string version =
      fmt::format("willai-reader " WILLAI_VERSION ", contract {}\n", documents::kReaderContract);
  if (contract == "--version") return put(STDOUT_FILENO, version) ? 0 : 1;
  if (count == 3 && contract == std::to_string(documents::kReaderContract)) read_document(std::atoi(words[2]));
  end_with_sentence(ReaderCode::unfit, "willai and willai-reader are of different releases; install them together");
}
