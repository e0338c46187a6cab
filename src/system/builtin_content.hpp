// The built-in content next to the disk: paths that begin with kBuiltin are read from the program.
#pragma once

#include <string_view>

#include "publish/catalog.hpp"
#include "system/disk.hpp"

namespace willai::system {

inline constexpr std::string_view kBuiltin = "builtin:";

class DiskAndBuiltin : public ports::FileSource {
 public:
  Result<std::optional<std::string>> find(const std::string& path) const override;
  std::vector<std::string> list(const std::string& folder) const override;

 private:
  Files disk_;
};

// The sources and measures of content/sources/.
Result<publish::Catalog> load_builtin_catalog();

}  // namespace willai::system
