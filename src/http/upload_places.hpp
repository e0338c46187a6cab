// How many files may be uploading at once, in all threads: this bounds their memory. Places are shared fairly: a
// network has only so many, and where none is free, an upload that is too slow loses its place to a newcomer.
#pragma once

#include <atomic>
#include <list>
#include <memory>
#include <mutex>
#include <string>

#include "http/clock.hpp"

namespace willai::http {

class UploadPlaces {
 public:
  struct Rules {
    std::size_t most = 64;
    std::size_t most_of_one = 40;  // of one network
    std::size_t slowest_bytes_per_second = 8 * 1024;
    std::chrono::milliseconds grace{1000};  // nobody is too slow before
  };

  explicit UploadPlaces(Rules rules) : rules_(rules) {}

  // One place, held from the header of a request to the moment its file is read. The places outlive it.
  class Place {
   public:
    ~Place() { places_.leave(*this); }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    void arrived(std::size_t bytes) { bytes_ = bytes; }
    // All of the file is here: it cannot lose its place any more.
    void keep() { is_whole_ = true; }
    bool is_lost() const { return is_lost_; }

   private:
    friend class UploadPlaces;
    Place(UploadPlaces& places, std::string network, Time began)
        : places_(places), network_(std::move(network)), began_(began) {}

    UploadPlaces& places_;
    std::string network_;
    Time began_;
    std::atomic<std::size_t> bytes_ = 0;
    std::atomic<bool> is_whole_ = false;
    std::atomic<bool> is_lost_ = false;
  };
  using PlacePtr = std::unique_ptr<Place>;

  // Null if all are taken and none can be freed.
  PlacePtr take(const std::string& network, Time now);

 private:
  bool is_too_slow(const Place& place, Time now) const;
  std::size_t number_of(const std::string& network) const;
  bool free_one(const std::string& of_network, Time now);
  void leave(const Place& place);

  Rules rules_;
  mutable std::mutex mutex_;
  std::list<Place*> taken_;  // the oldest first
};

}  // namespace willai::http
