// match_lines TITLES <QUERIES >LINES   A line of match_line.hpp for each query; a WASI command and a native one.
#include <fstream>
#include <iostream>
#include <sstream>

#include "match_line.hpp"

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ostringstream titles;
  titles << std::ifstream(argv[1]).rdbuf();
  const willai::JobMatcher matcher = willai::wasm_test::matcher_of(titles.str());
  for (std::string query; std::getline(std::cin, query);) std::cout << willai::wasm_test::match_line(matcher, query);
  return std::cout.flush() ? 0 : 1;
}
