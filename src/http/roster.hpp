// The open connections of one thread.
#pragma once

#include <memory>
#include <vector>

#include "http/clock.hpp"

namespace willai::http {

class Connection;

class Roster {
 public:
  void add(std::shared_ptr<Connection> connection);
  void remove(const Connection& connection);

  std::size_t size() const { return all_.size(); }

  // Closes the connections whose time is up.
  void expire(Time now);

  // No more requests: closes idle connections; the others close after their response.
  void drain();
  void close_all();

  // Closes the connection that has waited longest for a request, to make room for a new one. False if every connection
  // is busy.
  [[nodiscard]] bool close_longest_waiting();

  // Closes the connection whose client has taken nothing of a response for longest, to give back its memory. False if
  // there is none but this one.
  [[nodiscard]] bool close_most_stuck_but(const Connection& kept);

 private:
  template <class Visit>
  void for_each(Visit visit);

  std::vector<std::shared_ptr<Connection>> all_;  // in no order; each connection knows its index
};

}  // namespace willai::http
