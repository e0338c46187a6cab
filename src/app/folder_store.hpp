// One folder that pulling writes into; system/ answers with the disk, tests with memory. Paths lie below the folder.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace willai {

// A file without holding all of it.
struct FileFacts {
  long long bytes = 0;
  std::string sha256;
  std::string beginning;  // the first bytes, at most kBeginning
};

inline constexpr std::size_t kBeginning = 1024;

class FolderStore {
 public:
  virtual ~FolderStore() = default;
  // Absent when nothing is there; an error when something is that is no readable file.
  virtual Result<std::optional<FileFacts>> find_facts(const std::string& path) const = 0;
  // Length alone; -1 when nothing is there.
  virtual long long size_of(const std::string& path) const = 0;
  virtual Result<std::optional<std::string>> find(const std::string& path) const = 0;
  // Writes a whole file, in the place of what was there.
  virtual Result<> save(const std::string& path, std::string_view bytes) = 0;
  // Adds at the end; makes the file and its folders when they are missing.
  virtual Result<> append(const std::string& path, std::string_view bytes) = 0;
  // Moves to a name where nothing is; a conflict when something is there, which stays as it was.
  virtual Result<> put(const std::string& from, const std::string& to) = 0;
  virtual void remove(const std::string& path) = 0;
  // The bytes of those `members` that the ZIP at `path` has. An error when it is damaged, holds a path that leads out
  // of its folder, or unpacks to more than `largest` bytes.
  virtual Result<std::map<std::string, std::string>> unpack(const std::string& path,
                                                            const std::vector<std::string>& members,
                                                            long long largest) const = 0;
};

}  // namespace willai
