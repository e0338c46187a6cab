#include "documents/reading_process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <mutex>
#include <optional>
#include <thread>

#include "base/text.hpp"
#include "documents/limits.hpp"
#include "documents/reader_contract.hpp"
#include "system/descriptor.hpp"

namespace willai::documents {
namespace {

using Clock = std::chrono::steady_clock;

struct Pipe {
  system::Descriptor out;
  system::Descriptor in;
};

std::optional<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  return Pipe{system::Descriptor(ends[0]), system::Descriptor(ends[1])};
}

Error file_not_read() {
  return invalid("the file takes too much time or memory to read; save it again, or paste the text");
}
Error no_process() { return io_error("we cannot read files at the moment; paste the text instead"); }

// How a child is started: with three pipes and no other descriptor, no variables, and signals as a new program has them.
class Spawning {
 public:
  Spawning(const Pipe& input, const Pipe& output, const Pipe& errors) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_adddup2(&actions_, input.out.number(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, output.in.number(), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, errors.in.number(), STDERR_FILENO);
    posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
    posix_spawnattr_init(&attributes_);
    sigset_t none, broken_pipe;
    sigemptyset(&none);  // the server's threads block the signals that stop the child
    sigemptyset(&broken_pipe);
    sigaddset(&broken_pipe, SIGPIPE);
    posix_spawnattr_setsigmask(&attributes_, &none);
    posix_spawnattr_setsigdefault(&attributes_, &broken_pipe);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  Spawning(const Spawning&) = delete;
  Spawning& operator=(const Spawning&) = delete;
  ~Spawning() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }

  // Negative if there is no such program, or no place for another process.
  pid_t start(const std::string& program) const {
    std::string name = "willai-reader", contract = std::to_string(kReaderContract), parent = std::to_string(getpid());
    std::array<char*, 4> words = {name.data(), contract.data(), parent.data(), nullptr};
    std::array<char*, 1> environment = {nullptr};
    pid_t id = -1;
    const int failure = posix_spawn(&id, program.c_str(), &actions_, &attributes_, words.data(), environment.data());
    return failure == 0 ? id : -1;
  }

 private:
  posix_spawn_file_actions_t actions_;
  posix_spawnattr_t attributes_;
};

// Runs the program with the file on its standard input, and collects its output.
class Child {
 public:
  static std::optional<Child> start(const std::string& program) {
    auto input = make_pipe(), output = make_pipe(), errors = make_pipe();
    if (!input || !output || !errors) return std::nullopt;
    Child child;
    child.id_ = Spawning(*input, *output, *errors).start(program);
    if (child.id_ < 0) return std::nullopt;
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

  // False if it took too long or wrote too much.
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

  // The exit code; absent if a signal ended it, or if it closed its pipes and goes on.
  std::optional<int> exit_code() {
    using namespace std::chrono_literals;
    int status = 0;
    const auto end = Clock::now() + 1s;
    for (pid_t ended = 0; (ended = waitpid(id_, &status, WNOHANG)) != id_; std::this_thread::sleep_for(200us))
      if (ended < 0 || Clock::now() > end) return std::nullopt;
    id_ = -1;
    return WIFEXITED(status) ? std::optional(WEXITSTATUS(status)) : std::nullopt;
  }

 private:
  Child() = default;

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

  static void read_some(system::Descriptor& from, std::string& into) {
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
  system::Descriptor input_, output_, errors_;
  std::array<pollfd, 3> polled_{};
  std::size_t written_ = 0;
};

// The first line, if it is text.
std::string sentence_of(const std::string& errors) {
  const std::string_view line = trim(std::string_view(errors).substr(0, errors.find('\n')));
  return is_utf8(line) ? std::string(line) : "";
}

// A child that ends early closes its pipe; the resulting SIGPIPE must not end this process.
void ignore_broken_pipes() {
  static std::once_flag once;
  std::call_once(once, [] { signal(SIGPIPE, SIG_IGN); });
}

struct Answer {
  bool is_started = false;
  std::optional<int> code;  // absent if it was stopped
  std::string text;
  std::string sentence;

  bool is(ReaderCode expected) const { return code == static_cast<int>(expected); }
};

Answer ask(const std::string& program, std::string_view bytes) {
  ignore_broken_pipes();
  Answer answer;
  std::string errors;
  auto child = Child::start(program);
  if (!child) return answer;
  answer.is_started = true;
  if (!child->talk(bytes, answer.text, errors)) return answer;
  answer.code = child->exit_code();
  answer.sentence = sentence_of(errors);
  return answer;
}

}  // namespace

Result<std::string> ReadingProcess::read(std::string_view bytes) const {
  constexpr int kNotLoaded = 127;  // a library of the program is missing
  Answer answer = ask(program_, bytes);
  if (!answer.is_started || answer.is(ReaderCode::unfit) || answer.code == kNotLoaded) return no_process();
  if (answer.is(ReaderCode::read) && !answer.text.empty() && is_utf8(answer.text)) return std::move(answer.text);
  return answer.is(ReaderCode::refused) && !answer.sentence.empty() ? invalid(answer.sentence) : file_not_read();
}

std::string ReadingProcess::fault() const {
  const Answer answer = ask(program_, "words");
  if (answer.is(ReaderCode::read)) return "";
  if (!answer.is_started) return fmt::format("files that readers send cannot be read: “{}” does not start", program_);
  return fmt::format("files that readers send cannot be read: {}",
                     answer.sentence.empty() ? "“" + program_ + "” was stopped" : answer.sentence);
}

std::string path_of_reader() {
  std::error_code ignored;
  const auto here = std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path();
  const auto beside = here / "willai-reader", installed = here.parent_path() / "libexec/willai/willai-reader";
  return (access(beside.c_str(), X_OK) != 0 && access(installed.c_str(), X_OK) == 0 ? installed : beside).string();
}

}  // namespace willai::documents
