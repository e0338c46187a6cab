// Landlock by its system calls (landlock(7)): the C library has no functions for them.
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdint>

#include "reader/confinement.hpp"
#include "system/descriptor.hpp"

namespace willai::reader {
namespace {

// struct landlock_ruleset_attr of Linux 6.12. Older kernels take it if the fields they do not know are zero.
struct Ruleset {
  std::uint64_t files;
  std::uint64_t network;
  std::uint64_t scopes;
};

// All rights that this version of Landlock can take away; what a bit means is in linux/landlock.h.
Ruleset everything(long version) {
  const auto bits = [](int count) { return (std::uint64_t{1} << count) - 1; };
  return {.files = bits(version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13),
          .network = version >= 4 ? bits(2) : 0,
          .scopes = version >= 6 ? bits(2) : 0};
}

// Nothing to do if the folder is not there: then nothing can be opened.
bool allow_reading(int ruleset, const char* folder) {
  const system::Descriptor place(open(folder, O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!place.is_open()) return true;
  const landlock_path_beneath_attr rule{LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR, place.number()};
  return syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}

}  // namespace

bool open_only_below(const char* folder) {
  const long version = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return false;
  const Ruleset all = everything(version);
  const system::Descriptor ruleset(static_cast<int>(syscall(SYS_landlock_create_ruleset, &all, sizeof all, 0)));
  return ruleset.is_open() && allow_reading(ruleset.number(), folder) &&
         syscall(SYS_landlock_restrict_self, ruleset.number(), 0) == 0;
}

}  // namespace willai::reader
