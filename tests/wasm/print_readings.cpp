// print_readings MODEL <TASKS >LINES   What tests/wasm/print_readings.mjs prints, by the native build.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>

#include "reading_line.hpp"

int main(int count, char** arguments) {
  if (count != 2) return std::fputs("usage: print_readings MODEL <TASKS >LINES\n", stderr), 2;
  std::ifstream file(arguments[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const auto model = willai::scoring::TaskModel::parse(bytes);
  if (!model) return std::fprintf(stderr, "%s: %s\n", arguments[1], model.error().message.c_str()), 1;
  for (std::string task; std::getline(std::cin, task);) std::cout << willai::wasm_test::reading_line(*model, task);
  return std::cout.flush() ? 0 : 1;
}
