// A thread for what takes seconds, so that no serving thread waits for it: one job after the other.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace willai::http {

class Backroom {
 public:
  // Whether there is time to do it: a job that is told `ending` does the least it can.
  enum class Time { enough, ending };
  using Job = std::function<void(Time)>;

  Backroom() : thread_([this] { work(); }) {}
  ~Backroom() { close(); }

  // False when as many wait as a person would wait for.
  [[nodiscard]] bool offer(Job job);

  // From here on nothing is taken, and what waits is told to do the least it can. Returns at once.
  void hurry();
  // The same, and every job that was taken is done when this returns.
  void close();

 private:
  static constexpr std::size_t kMostWaiting = 4;

  void work();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> waiting_;
  Time time_ = Time::enough;
  std::thread thread_;
};

}  // namespace willai::http
