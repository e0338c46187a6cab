// match_lines TITLES <QUERIES >LINES   A line of match_line.hpp for each query; a WASI command and a native one.
#include <cstdio>
#include <iostream>
#include <string>

#include "match_line.hpp"

namespace {

// The C++ library for WebAssembly has no file streams.
std::string text_of(const char* name) {
  std::string text;
  std::FILE* file = std::fopen(name, "rb");
  if (!file) return text;
  for (int byte = std::fgetc(file); byte != EOF; byte = std::fgetc(file)) text += static_cast<char>(byte);
  std::fclose(file);
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const willai::matching::JobMatcher matcher = willai::wasm_test::matcher_of(text_of(argv[1]));
  for (std::string query; std::getline(std::cin, query);) std::cout << willai::wasm_test::match_line(matcher, query);
  return std::cout.flush() ? 0 : 1;
}
