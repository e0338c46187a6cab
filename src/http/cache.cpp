#include "http/cache.hpp"

#include <functional>

namespace willai::http {
namespace {

// The list's node, the index's node and bucket, the shared pointer's count, allocation overhead: rounded up.
constexpr std::size_t kOverheadOfEntry = 512;

}  // namespace

std::size_t Cache::Entry::cost() const { return path.size() + response->bytes() + kOverheadOfEntry; }

std::size_t Cache::Hash::operator()(const Key& key) const {
  return std::hash<std::string_view>()(key.path) * 3 + static_cast<std::size_t>(key.encoding);
}

ResponsePtr Cache::find(std::string_view path, Encoding encoding) {
  if (ResponsePtr exact = find_exactly({path, encoding})) return exact;
  if (encoding == Encoding::identity) return nullptr;
  ResponsePtr plain = find_exactly({path, Encoding::identity});
  return plain && plain->variance == Variance::none ? plain : nullptr;
}

ResponsePtr Cache::find_exactly(Key key) {
  const auto found = index_.find(key);
  if (found == index_.end()) return nullptr;
  entries_.splice(entries_.begin(), entries_, found->second);
  return found->second->response;
}

void Cache::store(std::string_view path, Encoding encoding, ResponsePtr response) {
  if (response->variance == Variance::none) encoding = Encoding::identity;
  Entry entry{std::string(path), encoding, std::move(response)};
  if (entry.cost() > capacity_ / 4 || index_.contains({path, encoding})) return;
  bytes_ += entry.cost();
  entries_.push_front(std::move(entry));
  index_.emplace(Key{entries_.front().path, encoding}, entries_.begin());
  while (bytes_ > capacity_) drop_oldest();
}

void Cache::clear() {
  index_.clear();
  entries_.clear();
  bytes_ = 0;
}

void Cache::drop_oldest() {
  const Entry& oldest = entries_.back();
  bytes_ -= oldest.cost();
  index_.erase({oldest.path, oldest.encoding});
  entries_.pop_back();
}

}  // namespace willai::http
