// willai-lab: training and evaluation, apart from the readers' program.
#include <iostream>

#include "lab/commands.hpp"

int main(int argc, char** argv) { return willai::lab::run_lab({argv + 1, argv + argc}, std::cout, std::cerr); }
