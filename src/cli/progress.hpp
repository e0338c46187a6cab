// How far a long run is, on a terminal: share, rows, rows a second and the time that is left. Nothing anywhere else.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>

namespace willai::cli {

class Progress {
 public:
  // `bytes`: of all that will be read; absent if nobody knows. Where `output` is a terminal, rows are shown there instead.
  Progress(std::optional<std::size_t> bytes, int output);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { clear(); }

  // After some rows; says so a few times a second at most.
  void tell(std::size_t rows, std::size_t bytes);
  // Leaves the line blank.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  std::string line(std::size_t rows, std::size_t bytes, double seconds) const;

  std::optional<std::size_t> bytes_;
  bool is_terminal_;
  bool is_shown_ = false;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point last_ = begin_;
};

}  // namespace willai::cli
