#include "exporting/folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "system/descriptor.hpp"

namespace willai::exporting {

namespace fs = std::filesystem;

namespace {

Error file_error(std::string_view what, const std::string& file) {
  return io_error(fmt::format("cannot {} “{}”: {}", what, file, std::strerror(errno)));
}

bool holds(const std::string& file, std::string_view bytes) {
  struct stat status;
  if (::stat(file.c_str(), &status) != 0 || static_cast<std::size_t>(status.st_size) != bytes.size()) return false;
  const system::Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  std::string there(bytes.size(), '\0');
  return descriptor.is_open() &&
         ::read(descriptor.number(), there.data(), there.size()) == static_cast<ssize_t>(bytes.size()) &&
         there == bytes;
}

Result<> write_all(int descriptor, std::string_view bytes, const std::string& file) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return file_error("write", file);
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return Nothing{};
}

int open_new(int folder, const std::string& file) {
  return ::openat(folder, file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644);
}

int open_new(const std::string& file) { return open_new(AT_FDCWD, file); }

// Creates a file that did not exist in the export, and its folder if needed. Nearly every page has its own folder, so the
// folder is created before the first try fails.
int open_new_with_folder(const std::string& path, int root, const std::string& name) {
  constexpr std::string_view kPage = "/index.html";
  if (name.ends_with(kPage)) ::mkdirat(root, name.substr(0, name.size() - kPage.size()).c_str(), 0755);
  const int descriptor = open_new(root, name);
  if (descriptor >= 0 || errno != ENOENT) return descriptor;
  std::error_code ignored;
  fs::create_directories((fs::path(path) / name).parent_path(), ignored);
  return open_new(root, name);
}

// Completely or not at all: writes a temporary file next to it, then renames it.
Result<> replace(const std::string& file, std::string_view bytes) {
  const std::string beside = file + ".new";
  ::unlink(beside.c_str());
  const system::Descriptor descriptor(open_new(beside));
  if (!descriptor.is_open()) return file_error("write", beside);
  TRY(write_all(descriptor.number(), bytes, beside));
  if (::rename(beside.c_str(), file.c_str()) != 0) return file_error("replace", file);
  return Nothing{};
}

// The list may have been tampered with: only remove names below the folder.
bool is_inside(const fs::path& name) {
  if (name.is_absolute()) return false;
  return std::none_of(name.begin(), name.end(), [](const fs::path& part) { return part == ".."; });
}

std::set<std::string> read_list(const fs::path& list) {
  std::set<std::string> files;
  std::ifstream stream(list);
  for (std::string line; std::getline(stream, line);)
    if (!line.empty()) files.insert(line);
  return files;
}

}  // namespace

Result<ExportFolder> ExportFolder::open(const std::string& path) {
  std::error_code failure;
  fs::create_directories(path, failure);
  if (failure) return io_error(fmt::format("cannot make the folder “{}”: {}", path, failure.message()));
  const fs::path list = fs::path(path) / kExportList;
  const bool ours = fs::exists(list, failure);
  if (!ours && !fs::is_empty(path, failure))
    return conflict(fmt::format(
        "“{}” contains files that are not from an earlier export; choose an empty folder or a new name", path));
  system::Descriptor root(::open(path.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!root.is_open()) return file_error("open", path);
  return ExportFolder(path, std::move(root), ours ? read_list(list) : std::set<std::string>());
}

Result<> ExportFolder::write_list(const std::set<std::string>& files) const {
  std::string text;
  for (const std::string& file : files) (text += file) += '\n';
  const std::string list = path_ + "/" + std::string(kExportList);
  if (holds(list, text)) return Nothing{};
  return replace(list, text);
}

Result<> ExportFolder::announce(const std::set<std::string>& files) {
  std::set<std::string> both = files;
  both.insert(before_.begin(), before_.end());
  return write_list(both);
}

Result<Written> ExportFolder::write(const std::string& name, std::string_view bytes) const {
  const system::Descriptor fresh(open_new_with_folder(path_, root_.number(), name));
  const int failure = errno;
  const std::string file = path_ + "/" + name;
  if (fresh.is_open()) {
    auto written = write_all(fresh.number(), bytes, file);
    if (written.ok()) return Written::changed;
    ::unlink(file.c_str());
    return written.error();
  }
  if (errno = failure; errno != EEXIST) return file_error("write", file);
  if (holds(file, bytes)) return Written::unchanged;
  TRY(replace(file, bytes));
  return Written::changed;
}

Result<long> ExportFolder::finish(const std::set<std::string>& files) {
  long removed = 0;
  for (const std::string& name : before_) {
    if (files.contains(name) || !is_inside(name)) continue;
    fs::path file = fs::path(path_) / name;
    std::error_code ignored;
    removed += fs::remove(file, ignored) ? 1 : 0;
    // Also removes folders that became empty, up to the export's own.
    for (file = file.parent_path(); file != fs::path(path_) && fs::is_empty(file, ignored); file = file.parent_path())
      fs::remove(file, ignored);
  }
  TRY(write_list(files));
  return removed;
}

}  // namespace willai::exporting
