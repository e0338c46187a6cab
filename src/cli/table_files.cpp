#include "cli/table_files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace willai::cli {
namespace {

constexpr std::size_t kPiece = 1 << 18;  // bytes read at once

bool is_standard(const std::string& file) { return file.empty() || file == "-"; }

// Appends up to a piece; the number of bytes, or -1.
ssize_t read_piece(int descriptor, std::string& to) {
  const std::size_t before = to.size();
  to.resize(before + kPiece);
  ssize_t size = 0;
  do size = ::read(descriptor, to.data() + before, kPiece);
  while (size < 0 && errno == EINTR);
  to.resize(before + static_cast<std::size_t>(std::max<ssize_t>(size, 0)));
  return size;
}

Error fault_of(std::string_view what, std::string_view name) {
  return io_error(fmt::format("cannot {} {}: {}", what, name, std::strerror(errno)));
}

}  // namespace

Result<InputFile> InputFile::open(const std::string& file) {
  if (is_standard(file)) {
    InputFile input("standard input");
    struct stat facts {};
    if (::fstat(STDIN_FILENO, &facts) == 0 && S_ISREG(facts.st_mode)) input.size_ = static_cast<std::size_t>(facts.st_size);
    return input;
  }
  InputFile input(fmt::format("“{}”", file));
  input.file_ = system::Descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (input.file_.number() < 0) return fault_of("read", input.name_);
  struct stat facts {};
  ::fstat(input.file_.number(), &facts);
  if (S_ISDIR(facts.st_mode)) return io_error(fmt::format("{} is a folder; name a file", input.name_));
  if (S_ISREG(facts.st_mode)) input.size_ = static_cast<std::size_t>(facts.st_size);
  input.number_ = input.file_.number();
  return input;
}

Result<bool> InputFile::read_more(std::string& to) {
  const ssize_t size = read_piece(number_, to);
  if (size < 0) return fault_of("read", name_);
  return size > 0;
}

bool InputFile::is_ready() {
  pollfd asked{number_, POLLIN, 0};
  return ::poll(&asked, 1, 0) == 1;
}

bool InputFile::is_same_as(const std::string& file) const {
  struct stat mine {}, other {};
  return ::fstat(number_, &mine) == 0 && ::stat(file.c_str(), &other) == 0 && mine.st_dev == other.st_dev &&
         mine.st_ino == other.st_ino;
}

Result<OutputFile> OutputFile::create(const std::string& file) {
  if (is_standard(file)) return OutputFile("standard output");
  OutputFile output(fmt::format("“{}”", file));
  output.file_ = system::Descriptor(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (output.file_.number() < 0 && errno == EEXIST)
    return conflict(fmt::format("{} exists; remove it, or go on with it by --resume", output.name_));
  if (output.file_.number() < 0) return fault_of("write", output.name_);
  output.number_ = output.file_.number();
  return output;
}

Result<OutputFile> OutputFile::reopen(const std::string& file) {
  if (is_standard(file)) return invalid("--resume needs the file to go on with: --output FILE");
  OutputFile output(fmt::format("“{}”", file));
  output.file_ = system::Descriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666));
  if (output.file_.number() < 0) return fault_of("go on with", output.name_);
  output.number_ = output.file_.number();
  return output;
}

Result<> OutputFile::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t size = ::write(number_, bytes.data(), bytes.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0 && errno == EPIPE) return io_error("the program that reads standard output has closed it");
    if (size < 0) return fault_of("write", name_);
    bytes.remove_prefix(static_cast<std::size_t>(size));
  }
  return Nothing{};
}

Result<bool> OutputFile::read_more(std::string& to) {
  const ssize_t size = read_piece(number_, to);
  if (size < 0) return fault_of("read", name_);
  return size > 0;
}

Result<> OutputFile::cut_at(std::size_t bytes) {
  const auto place = static_cast<off_t>(bytes);
  if (::ftruncate(number_, place) != 0 || ::lseek(number_, place, SEEK_SET) != place) return fault_of("go on with", name_);
  return Nothing{};
}

}  // namespace willai::cli
