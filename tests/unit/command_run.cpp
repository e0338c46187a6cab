#include "command_run.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <iostream>

#include "cli/program.hpp"
#include "lab/commands.hpp"

namespace willai::test {

Caught::Caught(std::FILE* stream, const std::string& file) : stream_(stream), before_(::dup(::fileno(stream))) {
  flush();
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  ::dup2(descriptor, ::fileno(stream_));
  ::close(descriptor);
}

Caught::~Caught() {
  flush();
  ::dup2(before_, ::fileno(stream_));
  ::close(before_);
}

// std::cout has a buffer of its own once `willai score` has read standard input; the test runner's words wait in it.
void Caught::flush() {
  std::cout.flush();
  std::fflush(stream_);
}

namespace {

template <typename Run>
Ended ended_with(Run run) {
  const TempFolder folder;
  int code = 0;
  {
    const Caught out(stdout, folder.file("out")), err(stderr, folder.file("err"));
    code = run();
  }
  return {code, bytes_of(folder.file("out")), bytes_of(folder.file("err"))};
}

}  // namespace

Ended willai_run(std::vector<std::string> words) {
  return ended_with([&] { return cli::run_program(std::move(words), std::cout, std::cerr); });
}

Ended lab_run(std::vector<std::string> words) {
  return ended_with([&] { return lab::run_lab(std::move(words), std::cout, std::cerr); });
}

void Desk::copy(const MemoryFiles& files, const std::string& folder) {
  for (const std::string& name : files.list(folder)) {
    const std::string path = folder + "/" + name;
    if (files.list(path).empty()) write_file(at(path), files.text(path));
    else copy(files, path);
  }
}

bool holds(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

}  // namespace willai::test
