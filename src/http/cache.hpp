// A cache of one thread's responses. It evicts the least recently used, and is bounded in bytes.
//
//   cache.store("/professions", Encoding::brotli, response);
//   if (ResponsePtr hit = cache.find("/professions", Encoding::brotli)) …
#pragma once

#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

#include "http/response.hpp"

namespace willai::http {

class Cache {
 public:
  explicit Cache(std::size_t capacity_in_bytes) : capacity_(capacity_in_bytes) {}

  // The response stored for this path in this encoding, or one that is the same in every encoding; null if there is
  // neither.
  ResponsePtr find(std::string_view path, Encoding encoding);

  // Ignores a response that would take more than a quarter of the space: it would evict too many others.
  void store(std::string_view path, Encoding encoding, ResponsePtr response);

  void clear();

  std::size_t bytes() const { return bytes_; }

 private:
  struct Entry {
    std::string path;
    Encoding encoding;
    ResponsePtr response;
    std::size_t cost() const;
  };
  struct Key {
    std::string_view path;  // points into the entry, which the list never moves
    Encoding encoding;
    bool operator==(const Key&) const = default;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const;
  };

  ResponsePtr find_exactly(Key key);
  void drop_oldest();

  std::size_t capacity_;
  std::size_t bytes_ = 0;
  std::list<Entry> entries_;  // most recently used first
  std::unordered_map<Key, std::list<Entry>::iterator, Hash> index_;
};

}  // namespace willai::http
