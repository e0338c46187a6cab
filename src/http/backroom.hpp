// Threads for what takes long, so that no serving thread waits. Each client has a queue of its own, and the queues take
// turns: who asks for much delays nobody else.
//
//   Backroom room({.threads = 2});
//   if (!room.offer("192.0.2.0/24", [](Backroom::Time time) { … })) …  // try again later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace willai::http {

class Backroom {
 public:
  // Whether there is time for the job: a job called with `ending` must return quickly.
  enum class Time { enough, ending };
  using Job = std::function<void(Time)>;

  struct Size {
    unsigned threads = 1;
    std::size_t most = 64;         // jobs of all clients that wait or are at work
    std::size_t most_of_one = 16;  // of one client
  };

  explicit Backroom(Size size);
  ~Backroom() { close(); }

  // False if there is no room for more, of this client or at all. Jobs of one client are begun in their order.
  [[nodiscard]] bool offer(const std::string& client, Job job);

  // Number of jobs that wait or run.
  std::size_t held();

  // Accepts no more jobs, and tells waiting jobs to return quickly. Returns at once.
  void hurry();
  // The same, and waits until every accepted job has finished.
  void close();

 private:
  struct Client {
    std::deque<Job> waiting;
    std::size_t held = 0;  // waiting or at work
  };
  struct Taken {
    std::string client;
    Job job;
  };

  void work();
  Taken take();
  void leave(const std::string& client);

  Size size_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, Client> clients_;  // that have a job here
  std::deque<std::string> turns_;          // of the clients with waiting jobs
  std::size_t held_ = 0;
  Time time_ = Time::enough;
  std::vector<std::thread> threads_;
};

}  // namespace willai::http
