#include "cli/line_filter.hpp"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <thread>
#include <vector>

namespace willai::cli {
namespace {

// Lines are read in batches, so that memory use stays constant. All cores work on a batch, and the answers are printed
// in order.
constexpr std::size_t kBatch = 4096;
// For a few lines, starting threads takes longer than answering.
constexpr std::size_t kWorthThreads = 8;

std::vector<std::string> read_batch() {
  std::vector<std::string> lines;
  for (std::string line; lines.size() < kBatch && std::getline(std::cin, line);) {
    if (line.ends_with('\r')) line.pop_back();
    lines.push_back(std::move(line));
    if (std::cin.rdbuf()->in_avail() <= 0) break;  // a person is typing: answer what is there
  }
  return lines;
}

using Answer = std::function<std::string(const std::string&)>;

void answer_each(const Answer& answer, std::vector<std::string>& lines, std::size_t first, std::size_t step) {
  for (std::size_t i = first; i < lines.size(); i += step) lines[i] = answer(lines[i]) + "\n";
}

void answer_batch(const Answer& answer, std::vector<std::string>& lines) {
  const std::size_t workers = lines.size() < kWorthThreads ? 1 : std::max(1U, std::thread::hardware_concurrency());
  if (workers == 1) return answer_each(answer, lines, 0, 1);
  std::vector<std::jthread> threads;
  for (std::size_t worker = 0; worker < workers; ++worker)
    threads.emplace_back([&, worker] { answer_each(answer, lines, worker, workers); });
}

}  // namespace

void answer_lines(const Answer& answer) {
  std::ios::sync_with_stdio(false);
  std::vector<char> buffer(1 << 20);
  std::cin.rdbuf()->pubsetbuf(buffer.data(), static_cast<std::streamsize>(buffer.size()));
  for (std::vector<std::string> lines = read_batch(); !lines.empty(); lines = read_batch()) {
    answer_batch(answer, lines);
    for (const std::string& line : lines) std::fwrite(line.data(), 1, line.size(), stdout);
    std::fflush(stdout);
  }
}

}  // namespace willai::cli
