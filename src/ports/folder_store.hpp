// The folder that pulling writes to. system/ implements it with the disk, tests with memory. Paths are relative to the
// folder.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace willai::ports {

// Facts about a file, without its contents.
struct FileFacts {
  long long bytes = 0;
  std::string sha256;
  std::string beginning;  // the first bytes, at most kBeginning
};

inline constexpr std::size_t kBeginning = 1024;

class FolderStore {
 public:
  virtual ~FolderStore() = default;
  // Absent if nothing is there; an error if it is not a readable file.
  virtual Result<std::optional<FileFacts>> find_facts(const std::string& path) const = 0;
  // The length; -1 if nothing is there.
  virtual long long size_of(const std::string& path) const = 0;
  virtual Result<std::optional<std::string>> find(const std::string& path) const = 0;
  // Writes a whole file and replaces an existing one.
  virtual Result<> save(const std::string& path, std::string_view bytes) = 0;
  // Appends to a file; creates it and its folders if they are missing.
  virtual Result<> append(const std::string& path, std::string_view bytes) = 0;
  // Renames the file. A conflict if the new name exists; the existing file is kept.
  virtual Result<> put(const std::string& from, const std::string& to) = 0;
  virtual void remove(const std::string& path) = 0;
  // Unpacks `members` of the ZIP at `path`; members that it does not have are left out. An error if it is damaged, has
  // a path that leads out of its folder, or unpacks to more than `largest` bytes.
  virtual Result<std::map<std::string, std::string>> unpack(const std::string& path,
                                                            const std::vector<std::string>& members,
                                                            long long largest) const = 0;
};

}  // namespace willai::ports
