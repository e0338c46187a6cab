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

  // Ends the connections whose time is up.
  void expire(Time now);

  // No more requests: closes idle connections; the others close after their response.
  void drain();
  void close_all();

  // Closes the connection that has waited longest for a request, so that a newcomer has room. False when every
  // connection is being answered.
  [[nodiscard]] bool close_longest_waiting();

 private:
  template <class Visit>
  void for_each(Visit visit);

  std::vector<std::shared_ptr<Connection>> all_;  // in no order; a connection knows its place
};

}  // namespace willai::http
