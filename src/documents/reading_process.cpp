#include "documents/reading_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <mutex>

#include "base/text.hpp"
#include "documents/limits.hpp"
#include "system/descriptor.hpp"

namespace willai::documents {
namespace {

using Clock = std::chrono::steady_clock;

struct Pipe {
  Descriptor out;
  Descriptor in;
};

std::optional<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

Error file_not_read() {
  return invalid("the file could not be read within the limits for one; save it anew, or paste the text");
}
Error no_process() { return io_error("no file can be read at the moment; paste the text instead"); }

// The program with the file at its standard input, and what it says.
class Child {
 public:
  static std::optional<Child> start(const std::string& program) {
    auto input = make_pipe(), output = make_pipe(), errors = make_pipe();
    if (!input || !output || !errors) return std::nullopt;
    Child child;
    if (!child.spawn(program, *input, *output, *errors)) return std::nullopt;
    child.input_ = std::move(input->in);
    child.output_ = std::move(output->out);
    child.errors_ = std::move(errors->out);
    fcntl(child.input_.number(), F_SETFL, O_NONBLOCK);
    return child;
  }
  Child(Child&& other) noexcept
      : id_(std::exchange(other.id_, -1)),
        input_(std::move(other.input_)),
        output_(std::move(other.output_)),
        errors_(std::move(other.errors_)) {}
  ~Child() { end(); }

  // False when it took too long or said too much.
  bool talk(std::string_view bytes, std::string& text, std::string& sentence) {
    const auto end = Clock::now() + std::chrono::seconds(kMostWaiting);
    while (output_.is_open() || errors_.is_open()) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Clock::now()).count();
      if (left <= 0 || !wait(static_cast<int>(left))) return false;
      if (is_ready(0)) write_some(bytes);
      if (is_ready(1)) read_some(output_, text);
      if (is_ready(2)) read_some(errors_, sentence);
      if (text.size() > 2 * kLongestText || sentence.size() > kLongestText) return false;
    }
    return true;
  }

  // The exit code; absent where a signal ended it.
  std::optional<int> exit_code() {
    int status = 0;
    if (waitpid(std::exchange(id_, -1), &status, 0) < 0 || !WIFEXITED(status)) return std::nullopt;
    return WEXITSTATUS(status);
  }

 private:
  Child() = default;

  bool spawn(const std::string& program, const Pipe& input, const Pipe& output, const Pipe& errors) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input.out.number(), 0);
    posix_spawn_file_actions_adddup2(&actions, output.in.number(), 1);
    posix_spawn_file_actions_adddup2(&actions, errors.in.number(), 2);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);  // the server's threads block the signals that end it
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    std::string name = program, command = "text", file = "-";
    std::array<char*, 4> words = {name.data(), command.data(), file.data(), nullptr};
    std::array<char*, 1> environment = {nullptr};
    const int failure = posix_spawn(&id_, program.c_str(), &actions, &attributes, words.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    if (failure != 0) id_ = -1;
    return failure == 0;
  }

  bool wait(int milliseconds) {
    polled_ = {{{input_.number(), POLLOUT, 0}, {output_.number(), POLLIN, 0}, {errors_.number(), POLLIN, 0}}};
    return poll(polled_.data(), polled_.size(), milliseconds) > 0;
  }
  bool is_ready(std::size_t which) const { return polled_[which].revents != 0; }

  void write_some(std::string_view bytes) {
    const std::string_view rest = bytes.substr(written_);
    const ssize_t size = rest.empty() ? -1 : ::write(input_.number(), rest.data(), rest.size());
    if (size > 0) written_ += static_cast<std::size_t>(size);
    if (size <= 0 || written_ == bytes.size()) input_.close();
  }

  static void read_some(Descriptor& from, std::string& into) {
    std::array<char, 1 << 16> block;
    const ssize_t size = ::read(from.number(), block.data(), block.size());
    if (size <= 0) return from.close();
    into.append(block.data(), static_cast<std::size_t>(size));
  }

  void end() {
    if (id_ < 0) return;
    kill(id_, SIGKILL);
    waitpid(std::exchange(id_, -1), nullptr, 0);
  }

  pid_t id_ = -1;
  Descriptor input_, output_, errors_;
  std::array<pollfd, 3> polled_{};
  std::size_t written_ = 0;
};

// "willai: the PDF is damaged; …\n" -> "the PDF is damaged; …"
std::string without_name(std::string_view sentence) {
  constexpr std::string_view kName = "willai: ";
  if (sentence.starts_with(kName)) sentence.remove_prefix(kName.size());
  return std::string(trim(sentence.substr(0, sentence.find('\n'))));
}

// A child that ends early closes its pipe; that is no reason to end ourselves.
void ignore_broken_pipes() {
  static std::once_flag once;
  std::call_once(once, [] { signal(SIGPIPE, SIG_IGN); });
}

}  // namespace

Result<std::string> ReadingProcess::read(std::string_view bytes) const {
  static std::mutex one_at_a_time;
  const std::unique_lock turn(one_at_a_time, std::try_to_lock);
  if (!turn) return io_error("another file is being read at the moment; send yours again in a few seconds");
  ignore_broken_pipes();
  auto child = Child::start(program_);
  if (!child) return no_process();
  std::string text, sentence;
  if (!child->talk(bytes, text, sentence)) return file_not_read();
  const auto code = child->exit_code();
  if (code == 0 && !text.empty() && is_utf8(text)) return text;
  const std::string why = without_name(sentence);
  return code == 1 && !why.empty() && is_utf8(why) ? invalid(why) : file_not_read();
}

void confine_this_process() {
  const auto limit = [](auto what, rlim_t most) {
    const rlimit both{most, most};
    setrlimit(what, &both);
  };
  limit(RLIMIT_DATA, kMostMemory);
  limit(RLIMIT_AS, 4 * kMostMemory);  // what is only mapped: the program and its libraries
  limit(RLIMIT_CPU, kMostSeconds);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NPROC, 0);
}

std::string path_of_this_program() {
  std::error_code ignored;
  return std::filesystem::read_symlink("/proc/self/exe", ignored).string();
}

}  // namespace willai::documents
