#include "operating/process_facts.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace willai::operating {
namespace {

// The numbers of /proc/self/stat (proc(5)) from its fourth field on: the name and the state of the program come before.
std::vector<double> fields_of_stat() {
  std::ifstream file("/proc/self/stat");
  const std::string text(std::istreambuf_iterator<char>(file), {});
  std::istringstream rest(text.substr(std::min(text.size(), text.rfind(')') + 3)));
  std::vector<double> fields;
  for (double field = 0; rest >> field;) fields.push_back(field);
  return fields;
}

constexpr std::size_t kThreads = 16, kStarted = 18, kPages = 20;  // places among these numbers

double number_of_open_files() {
  std::error_code failure;
  const std::filesystem::directory_iterator files("/proc/self/fd", failure);
  return failure ? 0 : static_cast<double>(std::distance(begin(files), end(files)));
}

double seconds_since_boot() {
  double seconds = 0;
  std::ifstream("/proc/uptime") >> seconds;
  return seconds;
}

// Computed once: two looks at the clocks would differ by a hundredth of a second, and look like a restart.
double started_at(double ticks) {
  const double now = std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch()).count();
  return now - seconds_since_boot() + ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

double seconds_of(const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; }

}  // namespace

ProcessFacts process_facts() {
  ProcessFacts facts;
  if (const auto fields = fields_of_stat(); fields.size() > kPages) {
    facts.threads = fields[kThreads];
    static const double started = started_at(fields[kStarted]);
    facts.started = started;
    facts.resident_bytes = fields[kPages] * static_cast<double>(::sysconf(_SC_PAGESIZE));
  }
  facts.open_files = number_of_open_files();
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) facts.most_files = static_cast<double>(limit.rlim_cur);
  rusage used{};
  if (::getrusage(RUSAGE_SELF, &used) == 0) facts.cpu_seconds = seconds_of(used.ru_utime) + seconds_of(used.ru_stime);
  return facts;
}

}  // namespace willai::operating
