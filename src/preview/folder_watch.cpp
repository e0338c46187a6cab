#include "preview/folder_watch.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <vector>

#include "base/digest.hpp"

namespace willai::preview {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

constexpr milliseconds kLook{500};     // how often names, sizes and times are looked at
constexpr milliseconds kPause{40};     // an editor writes a file in several steps
constexpr milliseconds kLongest{250};  // of a burst of changes; then what is there is published
constexpr int kDeepest = 8;            // symbolic links may form a circle
constexpr std::size_t kMost = 20'000;  // names

constexpr std::uint32_t kChanges = IN_CLOSE_WRITE | IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO |
                                   IN_DELETE_SELF | IN_MOVE_SELF | IN_ATTRIB;

// Editors keep their own files beside the one that is edited.
bool is_of_editor(std::string_view name) {
  return name.starts_with('.') || name.ends_with('~') || name.starts_with('#') || name == "4913";
}

std::string facts_of(const fs::path& path) {
  struct stat facts {};
  if (::stat(path.c_str(), &facts) != 0) return path.string();
  return fmt::format("{} {} {} {}.{}", path.string(), facts.st_ino, facts.st_size, facts.st_mtim.tv_sec,
                     facts.st_mtim.tv_nsec);
}

struct Found {
  std::vector<fs::path> folders;
  std::vector<std::string> files;  // each with its facts
};

// Folders that come and go meanwhile are found the next time.
void add_below(const fs::path& folder, int depth, Found& found) {
  std::error_code failure;
  if (!fs::is_directory(folder, failure)) return;
  found.folders.push_back(folder);
  for (fs::directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure)) {
    if (is_of_editor(at->path().filename().string()) || found.files.size() + found.folders.size() >= kMost) continue;
    std::error_code none;
    if (!at->is_directory(none)) found.files.push_back(facts_of(at->path()));
    else if (depth < kDeepest) add_below(at->path(), depth + 1, found);
  }
}

}  // namespace

// Without inotify, which may be used up, looking is enough.
FolderWatch::FolderWatch(std::string folder)
    : folder_(std::move(folder)), notices_(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  look();
}

bool FolderWatch::wait(milliseconds most) {
  const Time end = std::chrono::steady_clock::now() + most;
  do {
    const std::string before = seen_;
    const bool has_heard = hears(std::min(end, std::chrono::steady_clock::now() + kLook));
    if (has_heard) settle();
    look();
    if (has_heard || seen_ != before) return true;
  } while (std::chrono::steady_clock::now() < end);
  return false;
}

// Whether something that matters is told before `until`.
bool FolderWatch::hears(Time until) {
  for (;;) {
    const auto left = std::chrono::ceil<milliseconds>(until - std::chrono::steady_clock::now());
    pollfd asked{notices_.number(), POLLIN, 0};  // a negative number is not asked
    if (left.count() <= 0 || ::poll(&asked, 1, static_cast<int>(left.count())) == 0) return false;
    if (drain()) return true;
  }
}

// Takes all that was told. Whether some of it matters; if too much was told to keep, it does.
bool FolderWatch::drain() {
  alignas(inotify_event) std::array<char, 16 * 1024> room;
  bool matters = false;
  for (;;) {
    const ssize_t size = ::read(notices_.number(), room.data(), room.size());
    if (size <= 0) return matters;
    for (ssize_t at = 0; at < size;) {
      const auto* const event = reinterpret_cast<const inotify_event*>(room.data() + at);
      matters = matters || event->len == 0 || !is_of_editor(event->name);
      at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
    }
  }
}

void FolderWatch::settle() {
  const Time end = std::chrono::steady_clock::now() + kLongest;
  while (hears(std::min(end, std::chrono::steady_clock::now() + kPause))) {}
}

// New folders are watched from here on, and what is in them already belongs to what was seen.
void FolderWatch::look() {
  Found found;
  add_below(folder_, 0, found);
  if (notices_.is_open())
    for (const fs::path& folder : found.folders) ::inotify_add_watch(notices_.number(), folder.c_str(), kChanges);
  std::ranges::sort(found.files);
  seen_ = sha256_of(fmt::format("{}", fmt::join(found.files, "\n")));
}

}  // namespace willai::preview
