#include "system/disk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace willai::system {

namespace fs = std::filesystem;

Result<std::optional<std::string>> Files::find(const std::string& path) const {
  std::error_code failure;
  if (!fs::exists(path, failure)) return std::optional<std::string>();
  const auto size = fs::file_size(path, failure);
  if (failure) return io_error(fmt::format("cannot read “{}”: {}", path, failure.message()));
  std::ifstream stream(path, std::ios::binary);
  std::string bytes(size, '\0');
  if (!stream.read(bytes.data(), static_cast<std::streamsize>(size)))
    return io_error(fmt::format("cannot read “{}”", path));
  return std::optional(std::move(bytes));
}

std::vector<std::string> Files::list(const std::string& folder) const {
  std::vector<std::string> names;
  std::error_code failure;
  for (const auto& entry : fs::directory_iterator(folder, failure)) names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  return names;
}

bool exists(const std::string& path) {
  std::error_code failure;
  return fs::exists(path, failure);
}

Result<> move_into_place(const std::string& from, const std::string& to) {
  std::error_code failure;
  fs::rename(from, to, failure);
  if (failure) return io_error(fmt::format("cannot move “{}” into place: {}", to, failure.message()));
  return Nothing{};
}

Result<> save(const std::string& path, std::string_view bytes) {
  std::error_code failure;
  const fs::file_type type = fs::status(path, failure).type();
  if (type != fs::file_type::regular && type != fs::file_type::not_found)
    return io_error(fmt::format("cannot write “{}”: it exists and is not a file", path));
  const std::string unfinished = path + ".unfinished";
  std::FILE* const file = std::fopen(unfinished.c_str(), "wbe");
  if (!file) return io_error(fmt::format("cannot write “{}”: {}", unfinished, std::strerror(errno)));
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size() && std::fflush(file) == 0;
  const int why = errno;
  if (std::fclose(file) == 0 && written) return move_into_place(unfinished, path);
  fs::remove(unfinished, failure);
  return io_error(fmt::format("cannot write “{}”: {}", path, std::strerror(why)));
}

Result<> create(const std::string& path, std::string_view bytes) {
  std::error_code failure;
  if (const fs::path folder = fs::path(path).parent_path(); !folder.empty()) fs::create_directories(folder, failure);
  if (failure) return io_error(fmt::format("cannot make the folder of “{}”: {}", path, failure.message()));
  std::FILE* const file = std::fopen(path.c_str(), "wxbe");
  if (!file && errno == EEXIST) return conflict(fmt::format("“{}” already exists, and nothing was changed", path));
  if (!file) return io_error(fmt::format("cannot write “{}”: {}", path, std::strerror(errno)));
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  const int why = errno;
  if (std::fclose(file) == 0 && written) return Nothing{};
  fs::remove(path, failure);
  return io_error(fmt::format("cannot write “{}”: {}", path, std::strerror(why)));
}

}  // namespace willai::system
