// The disk, as the use cases see it.
#pragma once

#include <string>
#include <string_view>

#include "ports/files.hpp"

namespace willai::system {

// A FileSource that reads real folders.
class Files : public ports::FileSource {
 public:
  Result<std::optional<std::string>> find(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;
};

// True if a file or folder exists.
bool exists(const std::string& path);

// Replaces `to` by `from`, completely or not at all.
Result<> move_into_place(const std::string& from, const std::string& to);

// Writes a file completely or not at all; replaces an existing one. Devices and folders are not replaced.
Result<> save(const std::string& path, std::string_view bytes);

// Writes a new file, with the folders above it that are missing. An existing file is an error and stays as it is.
Result<> create(const std::string& path, std::string_view bytes);

}  // namespace willai::system
