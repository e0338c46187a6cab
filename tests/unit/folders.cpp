#include "folders.hpp"

#include <cstdlib>

namespace willai::test {

std::string source_folder() { return WILLAI_SOURCE_DIR; }

std::filesystem::path data_folder() {
  const char* named = std::getenv("WILLAI_DATA");
  return named ? named : WILLAI_DATA_DIR;
}

}  // namespace willai::test
