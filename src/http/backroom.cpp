#include "http/backroom.hpp"

#include <utility>

namespace willai::http {

bool Backroom::offer(Job job) {
  const std::lock_guard lock(mutex_);
  if (time_ == Time::ending || waiting_.size() >= kMostWaiting) return false;
  waiting_.push_back(std::move(job));
  changed_.notify_one();
  return true;
}

void Backroom::hurry() {
  const std::lock_guard lock(mutex_);
  time_ = Time::ending;
  changed_.notify_one();
}

void Backroom::close() {
  hurry();
  if (thread_.joinable()) thread_.join();
}

void Backroom::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return !waiting_.empty() || time_ == Time::ending; });
    if (waiting_.empty()) return;
    Job job = std::move(waiting_.front());
    waiting_.pop_front();
    const Time time = time_;
    lock.unlock();
    job(time);
    job = nullptr;
    lock.lock();
  }
}

}  // namespace willai::http
