// A thread for jobs that take seconds, so that no serving thread waits. It runs one job at a time.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace willai::http {

class Backroom {
 public:
  // Whether there is time for the job: a job called with `ending` must return quickly.
  enum class Time { enough, ending };
  using Job = std::function<void(Time)>;

  Backroom() : thread_([this] { work(); }) {}
  ~Backroom() { close(); }

  // False if the queue is full.
  [[nodiscard]] bool offer(Job job);

  // Accepts no more jobs, and tells waiting jobs to return quickly. Returns at once.
  void hurry();
  // The same, and waits until every accepted job has finished.
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
