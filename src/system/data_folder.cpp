#include "system/data_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "base/digest.hpp"
#include "system/archive.hpp"
#include "system/descriptor.hpp"
#include "system/disk.hpp"

namespace willai::system {

namespace fs = std::filesystem;

namespace {

Descriptor opened(const std::string& path, int flags) {
  return Descriptor(::open(path.c_str(), flags | O_CLOEXEC, 0644));
}

// Turns an error of the disk into advice.
Error refusal(const std::string& path, int code) {
  switch (code) {
    case ENOSPC:
    case EDQUOT:
      return io_error(
          fmt::format("the disk is full at “{}”; free some space and pull again. What was downloaded is kept", path));
    case EACCES:
    case EPERM:
      return io_error(fmt::format("you do not have permission to write “{}”; choose another folder with --into", path));
    case EROFS: return io_error(fmt::format("“{}” is on a read-only disk; choose another folder with --into", path));
    case EFBIG: return io_error(fmt::format("“{}” exceeds the file size limit of this system (ulimit -f)", path));
    case ENOTDIR: return io_error(fmt::format("cannot write “{}”: part of its path is a file, not a folder", path));
    default: return io_error(fmt::format("cannot write “{}”: {}", path, std::strerror(code)));
  }
}

Result<> make_folder_of(const std::string& path) {
  std::error_code failure;
  fs::create_directories(fs::path(path).parent_path(), failure);
  if (failure) return refusal(fs::path(path).parent_path().string(), failure.value());
  return Nothing{};
}

Result<> write_all(const Descriptor& file, const std::string& path, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return refusal(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return Nothing{};
}

// Calls `use` with one block after another; false if reading fails.
template <class Use>
bool read_pieces(const Descriptor& file, Use use) {
  std::string piece(256 << 10, '\0');
  ssize_t size;
  while ((size = ::read(file.number(), piece.data(), piece.size())) > 0)
    use(std::string_view(piece.data(), static_cast<std::size_t>(size)));
  return size == 0;
}

// Flushes a new file to the disk before it gets its name.
void settle(const std::string& path) {
  const Descriptor file = opened(path, O_RDONLY);
  if (file.is_open()) ::fdatasync(file.number());
}

// Renames only if the target does not exist. File systems that cannot guarantee this (some network disks) check first.
int rename_to_new(const std::string& from, const std::string& to) {
  if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  struct stat there;
  if (::lstat(to.c_str(), &there) == 0) return EEXIST;
  return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

}  // namespace

Result<DataFolder> DataFolder::open(const std::string& folder) {
  const std::string name = folder + "/.pull/lock";
  TRY(make_folder_of(name));
  const int lock = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (lock < 0) return refusal(name, errno);
  if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
    ::close(lock);
    return conflict(fmt::format("another pull is running in “{}”; wait for it to finish, or stop it", folder));
  }
  return DataFolder(folder, lock);
}

DataFolder::DataFolder(DataFolder&& other) noexcept
    : folder_(std::move(other.folder_)), lock_(std::exchange(other.lock_, -1)) {}

DataFolder::~DataFolder() {
  if (lock_ >= 0) ::close(lock_);
}

Result<std::optional<ports::FileFacts>> DataFolder::find_facts(const std::string& path) const {
  struct stat there;
  if (::lstat(at(path).c_str(), &there) != 0 && (errno == ENOENT || errno == ENOTDIR))
    return std::optional<ports::FileFacts>();
  // Opening a pipe would block forever.
  if (::stat(at(path).c_str(), &there) == 0 && !S_ISREG(there.st_mode))
    return io_error(fmt::format("cannot read “{}”: it is not a file", at(path)));
  const Descriptor file = opened(at(path), O_RDONLY);
  ports::FileFacts facts;
  Sha256 hash;
  const bool whole = file.is_open() && read_pieces(file, [&](std::string_view piece) {
                       if (facts.bytes == 0) facts.beginning = piece.substr(0, ports::kBeginning);
                       facts.bytes += static_cast<long long>(piece.size());
                       hash.add(piece);
                     });
  if (!whole) return io_error(fmt::format("cannot read “{}”: {}", at(path), std::strerror(errno)));
  facts.sha256 = hash.hexadecimal();
  return std::optional(std::move(facts));
}

long long DataFolder::size_of(const std::string& path) const {
  std::error_code failure;
  const auto size = fs::file_size(at(path), failure);
  return failure ? -1 : static_cast<long long>(size);
}

Result<std::optional<std::string>> DataFolder::find(const std::string& path) const { return Files().find(at(path)); }

Result<> DataFolder::save(const std::string& path, std::string_view bytes) {
  const std::string name = at(path), unfinished = at(".pull/unfinished");
  TRY(make_folder_of(name));
  {
    const Descriptor file = opened(unfinished, O_WRONLY | O_CREAT | O_TRUNC);
    if (!file.is_open()) return refusal(name, errno);
    TRY(write_all(file, name, bytes));
  }
  return ::rename(unfinished.c_str(), name.c_str()) == 0 ? Result<>(Nothing{}) : Result<>(refusal(name, errno));
}

Result<> DataFolder::append(const std::string& path, std::string_view bytes) {
  TRY(make_folder_of(at(path)));
  const Descriptor file = opened(at(path), O_WRONLY | O_CREAT | O_APPEND);
  if (!file.is_open()) return refusal(at(path), errno);
  return write_all(file, at(path), bytes);
}

Result<> DataFolder::put(const std::string& from, const std::string& to) {
  TRY(make_folder_of(at(to)));
  settle(at(from));
  const int code = rename_to_new(at(from), at(to));
  if (code == EEXIST)
    return conflict(fmt::format("“{}” was created during the download; the existing file was kept", to));
  if (code != 0) return refusal(at(to), code);
  return Nothing{};
}

void DataFolder::remove(const std::string& path) { std::remove(at(path).c_str()); }

Result<std::map<std::string, std::string>> DataFolder::unpack(const std::string& path,
                                                              const std::vector<std::string>& members,
                                                              long long largest) const {
  return unpack_members(at(path), members, largest);
}

}  // namespace willai::system
