#include "system/secret_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "system/descriptor.hpp"

namespace willai::system {
namespace {

constexpr std::size_t kLongestSecretFile = 4096;

Error cannot(std::string_view doing, std::string_view what, const std::string& file) {
  return io_error(fmt::format("cannot {} {} “{}”: {}", doing, what, file, std::strerror(errno)));
}

bool is_credential(const std::string& file) {
  const char* const folder = std::getenv("CREDENTIALS_DIRECTORY");
  return folder && *folder != 0 && file.starts_with(std::string(folder) + "/");
}

Result<> check_rights(const Descriptor& opened, const std::string& file, std::string_view what) {
  struct stat facts {};
  if (::fstat(opened.number(), &facts) != 0) return cannot("read", what, file);
  if (!S_ISREG(facts.st_mode)) return invalid(fmt::format("{} “{}” must be a file", what, file));
  const unsigned others = facts.st_mode & (is_credential(file) ? 037u : 077u);
  if (others != 0)
    return invalid(fmt::format("other users can read {} “{}”; run: chmod 600 {}", what, file, file));
  return Nothing{};
}

// Writes a file beside `file`; returns its name.
Result<std::string> write_beside(const std::string& file, std::string_view text, std::string_view what) {
  const std::string part = fmt::format("{}.{}.unfinished", file, ::getpid());
  ::unlink(part.c_str());
  const Descriptor made(::open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!made.is_open()) return cannot("create", what, file);
  const bool written = ::write(made.number(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
  if (written && ::fsync(made.number()) == 0) return part;
  const Error fault = cannot("write", what, file);
  ::unlink(part.c_str());
  return fault;
}

// So that the name is on the disk, too.
void keep_name_of(const std::string& file) {
  const std::size_t slash = file.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : file.substr(0, slash + 1);
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.is_open()) (void)::fsync(opened.number());
}

}  // namespace

Result<std::string> read_secret_file(const std::string& file, std::string_view what) {
  const Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!opened.is_open()) return cannot("read", what, file);
  TRY(check_rights(opened, file, what));
  std::string text(kLongestSecretFile, '\0');
  const ssize_t size = ::read(opened.number(), text.data(), text.size());
  if (size < 0) return cannot("read", what, file);
  text.resize(static_cast<std::size_t>(size));
  return text;
}

Result<> make_secret_file(const std::string& file, std::string_view text, std::string_view what) {
  struct stat facts {};
  if (::stat(file.c_str(), &facts) == 0) return Nothing{};
  const std::string part = TRY(write_beside(file, text, what));
  const bool made = ::link(part.c_str(), file.c_str()) == 0 || errno == EEXIST;
  const Error fault = cannot("create", what, file);
  ::unlink(part.c_str());
  if (!made) return fault;
  keep_name_of(file);
  return Nothing{};
}

Result<> replace_secret_file(const std::string& file, std::string_view text, std::string_view what) {
  const std::string part = TRY(write_beside(file, text, what));
  if (std::rename(part.c_str(), file.c_str()) != 0) {
    const Error fault = cannot("replace", what, file);
    ::unlink(part.c_str());
    return fault;
  }
  keep_name_of(file);
  return Nothing{};
}

}  // namespace willai::system
