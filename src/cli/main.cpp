// willai: the publication and the engine behind it.
#include <iostream>

#include "cli/program.hpp"

int main(int argc, char** argv) { return willai::cli::run_program({argv + 1, argv + argc}, std::cout, std::cerr); }
