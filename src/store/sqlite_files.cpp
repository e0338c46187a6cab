#include "store/sqlite_files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <map>
#include <mutex>

namespace willai::store {
namespace {

std::mutex making;

// Connections of this process, by file.
struct Users {
  int connections = 0;
  bool is_log_gone = false;  // the log was replaced under at least one of them
};
std::mutex users_mutex;
std::map<std::string, Users>& users() {
  static std::map<std::string, Users> all;
  return all;
}

std::optional<FileId> id_of(const std::string& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0) return std::nullopt;
  return FileId{facts.st_dev, facts.st_ino};
}

// No permission to write for anybody counts for root, too.
bool is_writable(const std::string& path) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0 && (facts.st_mode & 0222) != 0 &&
         ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

}  // namespace

// O_EXCL: only a file that nobody can have open yet is opened and closed here; the mutex keeps other threads from
// opening it in between.
Result<> make_store_file(const std::string& file) {
  const std::lock_guard lock(making);
  const int handle = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (handle >= 0) ::close(handle);
  else if (errno != EEXIST)
    return io_error(fmt::format("cannot open the database “{}”: {}", file, std::strerror(errno)));
  return Nothing{};
}

Result<> SqliteFiles::may_open(const std::string& file) {
  const std::lock_guard lock(users_mutex);
  const auto found = users().find(file);
  if (found == users().end() || !found->second.is_log_gone) return Nothing{};
  return io_error(fmt::format("the log of changes of “{}” was deleted; the store opens again in a moment", file));
}

SqliteFiles::SqliteFiles(std::string file)
    : file_(std::move(file)), database_{file_}, log_{file_ + "-wal"}, index_{file_ + "-shm"} {
  const std::lock_guard lock(users_mutex);
  ++users()[file_].connections;
}

SqliteFiles::~SqliteFiles() {
  const std::lock_guard lock(users_mutex);
  const auto found = users().find(file_);
  if (--found->second.connections == 0) users().erase(found);
}

// Log and index appear with the first change.
bool SqliteFiles::is_same(Part& part) {
  const auto now = id_of(part.path);
  if (!part.id) part.id = now;
  return part.id == now;
}

bool SqliteFiles::is_log_empty() const {
  struct stat facts {};
  return ::stat(log_.path.c_str(), &facts) == 0 && facts.st_size == 0;
}

FileState SqliteFiles::look() {
  if (!is_same(database_)) return FileState::replaced;
  if (!is_same(log_) || !is_same(index_)) {
    const std::lock_guard lock(users_mutex);
    users()[file_].is_log_gone = true;
    return FileState::replaced;
  }
  return is_writable(file_) ? FileState::same : FileState::read_only;
}

}  // namespace willai::store
