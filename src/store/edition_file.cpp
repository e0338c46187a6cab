#include "store/edition_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <map>
#include <mutex>

#include "base/notice.hpp"
#include "store/edition_schema.hpp"

namespace willai::store {
namespace {

constexpr long long kSameComplaint = 60;  // seconds

bool read_whole(int file, void* to, std::size_t length, std::size_t place) {
  auto* bytes = static_cast<char*>(to);
  while (length > 0) {
    const ssize_t got = ::pread(file, bytes, length, static_cast<off_t>(place));
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    bytes += got;
    place += static_cast<std::size_t>(got);
    length -= static_cast<std::size_t>(got);
  }
  return true;
}

bool write_whole(int file, const void* from, std::size_t length) {
  const auto* bytes = static_cast<const char*>(from);
  while (length > 0) {
    const ssize_t put = ::write(file, bytes, length);
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) return false;
    bytes += put;
    length -= static_cast<std::size_t>(put);
  }
  return true;
}

std::size_t length_of(int file) {
  struct stat facts {};
  return ::fstat(file, &facts) == 0 ? static_cast<std::size_t>(facts.st_size) : 0;
}

bool is_regular(int file) {
  struct stat facts {};
  return ::fstat(file, &facts) == 0 && S_ISREG(facts.st_mode);
}

// A file that has no name and is gone with its last descriptor; -1 if there can be none.
int nameless_file(const std::string& edition) {
  std::error_code failure;
  const std::filesystem::path beside = std::filesystem::path(edition).parent_path();
  for (const auto& folder : {beside.empty() ? "." : beside, std::filesystem::temp_directory_path(failure)})
    if (const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600); file >= 0) return file;
  return -1;
}

long long seconds_now() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

std::mutex open_editions_mutex;
std::map<std::string, std::weak_ptr<EditionFile>> open_editions;

}  // namespace

Result<std::shared_ptr<EditionFile>> EditionFile::open(const std::string& path) {
  const std::lock_guard lock(open_editions_mutex);
  std::weak_ptr<EditionFile>& known = open_editions[path];
  if (auto file = known.lock()) return file;
  auto file = TRY(open_anew(path));
  TRY(file->check_pages());
  known = file;
  return file;
}

Result<std::shared_ptr<EditionFile>> EditionFile::open_current(const std::string& path) {
  auto file = TRY(open_anew(path));
  TRY(file->check_pages());
  const std::lock_guard lock(open_editions_mutex);
  open_editions[path] = file;
  return file;
}

Result<std::shared_ptr<EditionFile>> EditionFile::open_anew(const std::string& path) {
  const int number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (number < 0) {
    const std::string_view advice = errno == ENOENT ? "; `willai publish` makes one" : "";
    return io_error(fmt::format("cannot open the edition “{}”: {}{}", path, std::strerror(errno), advice));
  }
  const std::shared_ptr<EditionFile> file(new EditionFile(path, number));
  if (!is_regular(number)) return io_error(fmt::format("cannot open the edition “{}”: it is not a file", path));
  TRY(file->read_ends());
  return file;
}

Result<std::shared_ptr<EditionFile>> EditionFile::open_unchecked(const std::string& path) {
  auto file = TRY(open_anew(path));
  file->complained_ = seconds_now();  // whoever asks says it in their own words
  return file;
}

EditionFile::~EditionFile() {
  ::close(file_);
  if (copy_ >= 0) ::close(copy_);
}

Result<> EditionFile::read_ends() {
  std::string head(std::min(length_of(file_), kHeadBytes), '\0');
  if (!read_whole(file_, head.data(), head.size(), 0)) return damaged_edition(path_);
  const EditionHead says = TRY(parse_head(head, path_));
  pages_said_ = says.pages;
  if (length_of(file_) != length_with_digest(says.pages)) return damaged_edition(path_);
  return read_digest(says.pages);
}

Result<> EditionFile::check_pages() {
  auto hashes = hash_pages(
      [&](std::size_t first, std::size_t count, unsigned char* to) {
        return read_whole(file_, to, count * kPageBytes, first * kPageBytes);
      },
      pages_said_);
  if (!hashes || *hashes != digest_.pages) return damaged_edition(path_);
  return Nothing{};
}

std::vector<std::size_t> EditionFile::damaged_pages() const {
  std::vector<std::size_t> damaged;
  std::array<unsigned char, kPageBytes> bytes;
  for (std::size_t page = 0; page < pages(); ++page)
    if (!read_page(page, bytes.data())) damaged.push_back(page);
  return damaged;
}

Result<> EditionFile::read_digest(std::size_t pages) {
  std::string trailer(length_with_digest(pages) - pages * kPageBytes, '\0');
  if (!read_whole(file_, trailer.data(), trailer.size(), pages * kPageBytes)) return damaged_edition(path_);
  auto found = parse_trailer(trailer, pages);
  if (!found) return damaged_edition(path_);
  digest_ = std::move(*found);
  return Nothing{};
}

bool EditionFile::read_page(std::size_t page, unsigned char* to) const {
  if (page >= pages()) return false;
  for (const int from : {copy_.load(), file_})
    if (from >= 0 && read_whole(from, to, kPageBytes, page * kPageBytes) && is_page(to, digest_.pages[page])) return true;
  complain(page);
  return false;
}

void EditionFile::complain(std::size_t page) const {
  const long long now = seconds_now();
  long long last = complained_.load();
  if (last != 0 && now - last < kSameComplaint) return;
  if (!complained_.compare_exchange_strong(last, now)) return;
  notify_operator("edition",
                  fmt::format("“{}” was changed while it was in use: page {} is not the published one. Pages of the site "
                              "that need it are answered with 503. Put the edition back, or start the program again with "
                              "another one.",
                              path_, page + 1));
}

bool EditionFile::copy_to(int copy) const {
  std::array<unsigned char, kPageBytes> bytes;
  for (std::size_t page = 0; page < pages(); ++page)
    if (!read_page(page, bytes.data()) || !write_whole(copy, bytes.data(), bytes.size())) return false;
  return true;
}

bool EditionFile::keep_copy() {
  if (copy_ >= 0) return true;
  const int copy = nameless_file(path_);
  if (copy < 0) return false;
  if (copy_to(copy)) copy_ = copy;
  else ::close(copy);
  return copy_ >= 0;
}

}  // namespace willai::store
