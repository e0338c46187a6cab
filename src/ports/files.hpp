// What the use cases need from a file system. system/ implements it with the disk, tests with memory.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace willai::ports {

class FileSource {
 public:
  virtual ~FileSource() = default;
  // The whole file; absent if it does not exist; an error if it exists but cannot be read.
  virtual Result<std::optional<std::string>> find(const std::string& path) const = 0;
  // Names of the files in a folder, sorted; empty if there is no such folder.
  virtual std::vector<std::string> list(const std::string& folder) const = 0;
};

}  // namespace willai::ports
