#include "http/upload_places.hpp"

#include <algorithm>

namespace willai::http {

UploadPlaces::PlacePtr UploadPlaces::take(const std::string& network, Time now) {
  const std::lock_guard lock(mutex_);
  if (number_of(network) >= rules_.most_of_one && !free_one(network, now)) return nullptr;
  if (taken_.size() >= rules_.most && !free_one("", now)) return nullptr;
  PlacePtr place(new Place(*this, network, now));
  taken_.push_back(place.get());
  return place;
}

bool UploadPlaces::is_too_slow(const Place& place, Time now) const {
  if (place.is_whole_ || now - place.began_ < rules_.grace) return false;
  const auto due = rules_.slowest_bytes_per_second *
                   static_cast<std::size_t>((now - place.began_) / std::chrono::milliseconds(1)) / 1000;
  return place.bytes_ < due;
}

std::size_t UploadPlaces::number_of(const std::string& network) const {
  return static_cast<std::size_t>(
      std::ranges::count(taken_, network, [](const Place* each) { return each->network_; }));
}

// The oldest that is too slow, of this network or, for "", of any.
bool UploadPlaces::free_one(const std::string& of_network, Time now) {
  const auto found = std::ranges::find_if(taken_, [&](const Place* each) {
    return (of_network.empty() || each->network_ == of_network) && is_too_slow(*each, now);
  });
  if (found == taken_.end()) return false;
  (*found)->is_lost_ = true;
  taken_.erase(found);
  return true;
}

void UploadPlaces::leave(const Place& place) {
  const std::lock_guard lock(mutex_);
  std::erase(taken_, &place);
}

}  // namespace willai::http
