// willai: the publication and the engine behind it.
#include <iostream>

#include "cli/lab_program.hpp"
#include "cli/program.hpp"

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  if (!words.empty() && willai::cli::is_lab_command(words.front()))
    return willai::cli::run_lab_program(words, std::cerr);
  return willai::cli::run_program(words, std::cout, std::cerr);
}
