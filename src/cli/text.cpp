// willai text: the text that the assessment would read from a file. It is read as the server reads it, by willai-reader.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <sstream>

#include "cli/command.hpp"
#include "documents/limits.hpp"
#include "documents/reading_process.hpp"

namespace willai::cli {
namespace {

// One byte more than allowed, to detect a file that is too large without reading more of it.
std::string read_up(std::istream& stream) {
  std::string bytes(documents::kLargestFile + 1, '\0');
  stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(stream.gcount()));
  return bytes;
}

Result<std::string> bytes_of(const std::string& file) {
  if (file == "-") return read_up(std::cin);
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return io_error(fmt::format("cannot read “{}”", file));
  return read_up(stream);
}

Result<Outcome> print_text(const std::string& file) {
  const std::string bytes = TRY(bytes_of(file));
  const std::string text = TRY(documents::ReadingProcess(documents::path_of_reader()).read(bytes));
  std::fwrite(text.data(), 1, text.size(), stdout);
  return Outcome::done;
}

}  // namespace

void add_text(Command line, ExitStatus& exit_status) {
  auto file = std::make_shared<std::string>();
  Command command = add_command(line, exit_status, "text",
                                "Print the text that the assessment reads from a job description or CV: "
                                "PDF, DOCX or text",
                                [file] { return print_text(*file); });
  command.option("file", *file, "The file; - reads standard input").required();
}

}  // namespace willai::cli
