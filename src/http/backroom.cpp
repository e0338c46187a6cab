#include "http/backroom.hpp"

#include <utility>

namespace willai::http {

Backroom::Backroom(Size size) : size_(size) {
  for (unsigned i = 0; i < size_.threads; ++i) threads_.emplace_back([this] { work(); });
}

bool Backroom::offer(const std::string& client, Job job) {
  const std::lock_guard lock(mutex_);
  if (time_ == Time::ending || held_ >= size_.most) return false;
  Client& found = clients_[client];
  if (found.held >= size_.most_of_one) return false;
  if (found.waiting.empty()) turns_.push_back(client);
  found.waiting.push_back(std::move(job));
  ++found.held;
  ++held_;
  changed_.notify_one();
  return true;
}

std::size_t Backroom::held() {
  const std::lock_guard lock(mutex_);
  return held_;
}

void Backroom::hurry() {
  const std::lock_guard lock(mutex_);
  time_ = Time::ending;
  changed_.notify_all();
}

void Backroom::close() {
  hurry();
  for (std::thread& thread : threads_)
    if (thread.joinable()) thread.join();
}

// The first job of the client whose turn it is; its next one waits for the next turn.
Backroom::Taken Backroom::take() {
  Taken taken{std::move(turns_.front()), nullptr};
  turns_.pop_front();
  Client& client = clients_.at(taken.client);
  taken.job = std::move(client.waiting.front());
  client.waiting.pop_front();
  if (!client.waiting.empty()) turns_.push_back(taken.client);
  return taken;
}

void Backroom::leave(const std::string& client) {
  --held_;
  const auto found = clients_.find(client);
  if (--found->second.held == 0) clients_.erase(found);
}

void Backroom::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return !turns_.empty() || time_ == Time::ending; });
    if (turns_.empty()) return;
    Taken taken = take();
    const Time time = time_;
    lock.unlock();
    taken.job(time);
    taken.job = nullptr;
    lock.lock();
    leave(taken.client);
  }
}

}  // namespace willai::http
