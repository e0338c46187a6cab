#include "system/builtin_content.hpp"

#include "system/builtin.hpp"

namespace willai::system {
namespace {

bool is_builtin(std::string_view path) { return path.starts_with(kBuiltin); }

}  // namespace

Result<std::optional<std::string>> DiskAndBuiltin::find(const std::string& path) const {
  if (!is_builtin(path)) return disk_.find(path);
  for (const BuiltinFile& file : builtin_files())
    if (file.name == std::string_view(path).substr(kBuiltin.size())) return std::optional(std::string(file.bytes));
  return std::optional<std::string>();
}

std::vector<std::string> DiskAndBuiltin::list(const std::string& folder) const {
  if (!is_builtin(folder)) return disk_.list(folder);
  const std::string below = folder.substr(kBuiltin.size()) + "/";
  std::vector<std::string> names;
  for (const BuiltinFile& file : builtin_files())
    if (file.name.starts_with(below)) names.emplace_back(file.name.substr(below.size()));
  return names;  // the program's files are sorted by name
}

Result<publish::Catalog> load_builtin_catalog() {
  return publish::load_catalog(DiskAndBuiltin(), std::string(kBuiltin) + "content/sources");
}

}  // namespace willai::system
