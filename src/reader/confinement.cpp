#include "reader/confinement.hpp"

#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <memory>

#include "documents/limits.hpp"

namespace willai::reader {
namespace {

// Poppler reads one of these tables when a PDF names a character set of Chinese, Japanese or Korean.
constexpr const char* kTables = "/usr/share/poppler";

// What is left: memory, reading what is open, the clock, the end.
constexpr std::array kAllowed = {
    SCMP_SYS(read),         SCMP_SYS(close),         SCMP_SYS(lseek),         SCMP_SYS(munmap),
    SCMP_SYS(mremap),       SCMP_SYS(madvise),       SCMP_SYS(brk),           SCMP_SYS(futex),
    SCMP_SYS(gettimeofday), SCMP_SYS(clock_gettime), SCMP_SYS(getrandom),     SCMP_SYS(restart_syscall),
    SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigprocmask), SCMP_SYS(exit),         SCMP_SYS(exit_group),
};

// No library asks for these while it reads a file. Whatever is on neither list fails with EPERM, as it would for lack of
// rights, because the next release of a library may try it.
constexpr std::array kDeadly = {
    SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork),   SCMP_SYS(vfork),   SCMP_SYS(clone),
    SCMP_SYS(clone3), SCMP_SYS(socket),   SCMP_SYS(ptrace), SCMP_SYS(connect), SCMP_SYS(process_vm_writev),
    SCMP_SYS(kill),   SCMP_SYS(bpf),      SCMP_SYS(mount),  SCMP_SYS(unshare), SCMP_SYS(io_uring_setup),
};

struct Release {
  void operator()(void* filter) const { seccomp_release(filter); }
};

class Filter {
 public:
  Filter() : context_(seccomp_init(SCMP_ACT_ERRNO(EPERM))) {}

  void allow(int call) { add(seccomp_rule_add(context_.get(), SCMP_ACT_ALLOW, call, 0)); }
  void allow(int call, scmp_arg_cmp only) { add(seccomp_rule_add(context_.get(), SCMP_ACT_ALLOW, call, 1, only)); }
  void end_on(int call) { add(seccomp_rule_add(context_.get(), SCMP_ACT_KILL_PROCESS, call, 0)); }
  bool load() { return is_whole_ && context_ && seccomp_load(context_.get()) == 0; }

 private:
  void add(int outcome) { is_whole_ = is_whole_ && outcome == 0; }

  std::unique_ptr<void, Release> context_;
  bool is_whole_ = true;
};

bool filter_calls(bool opens_tables) {
  Filter filter;
  for (const int call : kAllowed) filter.allow(call);
  for (const int call : kDeadly) filter.end_on(call);
  filter.allow(SCMP_SYS(write), SCMP_A0(SCMP_CMP_LE, STDERR_FILENO));
  // No memory that is executed: the program and its libraries are loaded.
  filter.allow(SCMP_SYS(mmap), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  filter.allow(SCMP_SYS(mprotect), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
  constexpr unsigned kToWrite = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
  if (opens_tables) filter.allow(SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, kToWrite, O_RDONLY));
  return filter.load();
}

}  // namespace

void end_with(pid_t parent) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(1);  // it ended before the line above
}

void limit_this_process() {
  const auto limit = [](auto what, rlim_t most) {
    const rlimit both{most, most};
    setrlimit(what, &both);
  };
  limit(RLIMIT_DATA, documents::kMostMemory);
  limit(RLIMIT_AS, documents::kMostMapped);
  limit(RLIMIT_CPU, documents::kMostSeconds);
  limit(RLIMIT_NOFILE, documents::kMostOpen);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NPROC, 0);
}

Result<> confine_this_process() {
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return io_error("the kernel does not know “no new privileges”");
  if (!filter_calls(open_only_below(kTables))) return io_error("the kernel refuses the filter of system calls (seccomp)");
  return Nothing{};
}

}  // namespace willai::reader
