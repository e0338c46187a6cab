// Hostile code in the process that reads a stranger's file, played by a child of this one: what it can still do.
#include "reader/confinement.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <linux/landlock.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>

#include "reader/document_text.hpp"

namespace confinement_test {

using namespace willai;

enum class End { works, fails, killed, other };

// Ends the process. Not by _exit: what a sanitizer does there is more than a confined process may do.
void leave(int code) { syscall(SYS_exit_group, code); }

// How `attempt` ends in a confined process; it returns whether it worked.
template <class Attempt>
End end_of(Attempt attempt) {
  const pid_t child = fork();
  if (child == 0) {
    if (!reader::confine_this_process().ok()) leave(2);
    leave(attempt() ? 0 : 1);
  }
  int status = 0;
  if (waitpid(child, &status, 0) != child) return End::other;
  if (WIFSIGNALED(status)) return WTERMSIG(status) == SIGSYS ? End::killed : End::other;
  return WEXITSTATUS(status) == 0 ? End::works : WEXITSTATUS(status) == 1 ? End::fails : End::other;
}

bool opens(const char* path, int flags) { return open(path, flags, 0600) >= 0; }

bool maps(int protection) {
  return mmap(nullptr, 4096, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED;
}

TEST_CASE("A confined process opens no file, and asks about none") {
  CHECK(end_of([] { return opens("/etc/passwd", O_RDONLY); }) == End::fails);
  CHECK(end_of([] { return opens("/proc/self/environ", O_RDONLY); }) == End::fails);
  CHECK(end_of([] { return opens("/usr/share/poppler/../../../etc/passwd", O_RDONLY); }) == End::fails);
  CHECK(end_of([] { return opens("/tmp/willai-confined", O_WRONLY | O_CREAT); }) == End::fails);
  CHECK(end_of([] { struct stat facts; return stat("/etc/passwd", &facts) == 0; }) == End::fails);
  CHECK(end_of([] { return unlink("/tmp/willai-confined") == 0; }) == End::fails);
  CHECK(end_of([] { return access("/etc/passwd", R_OK) == 0; }) == End::fails);
}

TEST_CASE("Where the kernel has Landlock, a confined process reads Poppler's tables and writes none") {
  if (!std::filesystem::is_directory("/usr/share/poppler/cMap")) return;
  const bool has_landlock = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION) > 0;
  CHECK(end_of([] { return opens("/usr/share/poppler/cMap", O_RDONLY); }) == (has_landlock ? End::works : End::fails));
  CHECK(end_of([] { return opens("/usr/share/poppler/cMap/willai", O_RDWR | O_CREAT); }) == End::fails);
}

TEST_CASE("A confined process that starts a program, reaches for the network or another process is ended") {
  CHECK(end_of([] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }) == End::killed);
  CHECK(end_of([] { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }) == End::killed);
  CHECK(end_of([] { return execl("/bin/true", "true", nullptr) == 0; }) == End::killed);
  CHECK(end_of([] { return fork() >= 0; }) == End::killed);
  CHECK(end_of([] { return kill(getppid(), 0) == 0; }) == End::killed);
  CHECK(end_of([] { return syscall(SYS_ptrace, 0, 0, 0, 0) == 0; }) == End::killed);
}

TEST_CASE("A confined process executes no memory, writes to its pipes alone and does not leave its place") {
  CHECK(end_of([] { return maps(PROT_READ | PROT_WRITE); }) == End::works);
  CHECK(end_of([] { return maps(PROT_READ | PROT_WRITE | PROT_EXEC); }) == End::fails);
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  CHECK(end_of([&] { return write(ends[1], "a", 1) == 1; }) == End::fails);
  CHECK(end_of([] { return write(STDOUT_FILENO, "", 0) == 0; }) == End::works);
  CHECK(end_of([] { return prctl(PR_SET_PDEATHSIG, 0) == 0; }) == End::fails);
  CHECK(end_of([] { return dup2(1, 7) == 7; }) == End::fails);
  close(ends[0]);
  close(ends[1]);
}

TEST_CASE("A confined process reads a PDF, since its libraries were made ready before") {
  const std::string pdf =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj "
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>endobj "
      "4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj 5 0 obj<</Length 38>>stream\n"
      "BT /F 12 Tf 50 700 Td (Plan care) Tj ET\nendstream endobj trailer<</Root 1 0 R>>";
  reader::get_ready();
  const auto reads = [&] {
    const auto text = reader::document_text(pdf);
    return text.ok() && *text == "Plan care\n";
  };
  CHECK(end_of(reads) == End::works);
}

}  // namespace confinement_test
