#include "cli/edition_watch.hpp"

#include <sys/stat.h>

#include <utility>

namespace willai::cli {

EditionWatch::Facts EditionWatch::look() const {
  struct stat facts {};
  if (::stat(file_.c_str(), &facts) != 0) return {};
  return {facts.st_dev, facts.st_ino, facts.st_size, facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec};
}

// A file that is gone changes nothing.
bool EditionWatch::has_settled() {
  const Facts now = look();
  const bool is_quiet = now == std::exchange(last_, now);
  if (!is_quiet || now == Facts{} || now == tried_ || now.is_same_file(used_)) return false;
  tried_ = now;
  return true;
}

}  // namespace willai::cli
