// The disk, as the use cases see it.
#pragma once

#include <string>
#include <string_view>

#include "app/files.hpp"

namespace willai::disk {

// A FileSource over real folders.
class Files : public FileSource {
 public:
  Result<std::optional<std::string>> find(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;
};

// True when a file or folder is there.
bool exists(const std::string& path);

// Puts `from` in the place of `to`, whole or not at all.
Result<> move_into_place(const std::string& from, const std::string& to);

// Writes a file whole or not at all, in the place of one that may be there. Devices and folders are not replaced.
Result<> save(const std::string& path, std::string_view bytes);

}  // namespace willai::disk
