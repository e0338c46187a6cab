// What the use cases ask of a file system; system/ answers with the disk, tests with memory.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace willai {

class FileSource {
 public:
  virtual ~FileSource() = default;
  // The whole file; absent when there is none; an error when it is there and cannot be read.
  virtual Result<std::optional<std::string>> find(const std::string& path) const = 0;
  // Names of the files in a folder, sorted; empty when there is no such folder.
  virtual std::vector<std::string> list(const std::string& folder) const = 0;
};

}  // namespace willai
