#include "http/roster.hpp"

#include "http/connection.hpp"

namespace willai::http {

void Roster::add(std::shared_ptr<Connection> connection) {
  connection->place = all_.size();
  all_.push_back(std::move(connection));
}

void Roster::remove(const Connection& connection) {
  const std::size_t place = connection.place;
  std::swap(all_[place], all_.back());
  all_[place]->place = place;
  all_.pop_back();
}

// From the back, because a visited connection may remove itself, and the last one then takes its place.
template <class Visit>
void Roster::for_each(Visit visit) {
  for (std::size_t i = all_.size(); i-- > 0;) {
    const std::shared_ptr<Connection> kept = all_[i];
    visit(*kept);
  }
}

void Roster::expire(Time now) {
  for_each([now](Connection& connection) { connection.expire(now); });
}

void Roster::drain() {
  for_each([](Connection& connection) { connection.drain(); });
}

void Roster::close_all() {
  for_each([](Connection& connection) { connection.close(); });
}

bool Roster::close_longest_waiting() {
  Connection* longest = nullptr;
  for (const auto& connection : all_)
    if (connection->is_waiting() && (!longest || connection->waiting_since() < longest->waiting_since()))
      longest = connection.get();
  if (longest) longest->close();
  return longest != nullptr;
}

bool Roster::close_most_stuck_but(const Connection& kept) {
  Connection* longest = nullptr;
  for (const auto& connection : all_)
    if (connection->is_writing() && connection.get() != &kept &&
        (!longest || connection->last_taken() < longest->last_taken()))
      longest = connection.get();
  if (longest) longest->close();
  return longest != nullptr;
}

}  // namespace willai::http
