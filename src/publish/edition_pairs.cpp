#include "publish/edition_pairs.hpp"

#include <fmt/format.h>

#include <map>
#include <string>

namespace willai::publish {
namespace {

std::string key_of(const OutlinedProfession& profession) {
  return profession.origin == Origin::composed ? "occupation " + profession.code : "page " + profession.slug;
}

// What O*NET gave no id yet has only its words.
std::string key_of(const OutlinedTask& task, Origin origin) {
  if (task.onet_task != 0) return fmt::format("id {}", task.onet_task);
  return origin == Origin::written ? "page " + task.slug : "";
}

// Joins two lists by one key after the other; "" is no key.
class Pairing {
 public:
  Pairing(std::size_t before, std::size_t now) : taken_(before), partners_(now) {}

  template <class List, class Key>
  void join(const List& before, const List& now, Key key) {
    std::map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < before.size(); ++i)
      if (const std::string each = key(before[i]); !taken_[i] && !each.empty()) places.emplace(each, i);
    for (std::size_t i = 0; i < now.size(); ++i) {
      if (partners_[i]) continue;
      const auto found = places.find(key(now[i]));
      if (found == places.end()) continue;
      partners_[i] = found->second;
      taken_[found->second] = true;
      places.erase(found);
    }
  }

  std::vector<Pair> pairs() const {
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < partners_.size(); ++i) pairs.push_back({partners_[i], i});
    for (std::size_t i = 0; i < taken_.size(); ++i)
      if (!taken_[i]) pairs.push_back({i, std::nullopt});
    return pairs;
  }

 private:
  std::vector<bool> taken_;
  std::vector<std::optional<std::size_t>> partners_;
};

// The lists are of one profession, and an editor's task never has an id of O*NET.
Origin origin_of(const std::vector<OutlinedTask>& tasks) {
  for (const OutlinedTask& task : tasks)
    if (task.onet_task != 0) return Origin::composed;
  return Origin::written;
}

}  // namespace

std::vector<Pair> pairs_of(const std::vector<OutlinedProfession>& before, const std::vector<OutlinedProfession>& now) {
  Pairing pairing(before.size(), now.size());
  pairing.join(before, now, [](const OutlinedProfession& each) { return key_of(each); });
  return pairing.pairs();
}

std::vector<Pair> pairs_of(const std::vector<OutlinedTask>& before, const std::vector<OutlinedTask>& now) {
  const Origin origin = origin_of(before) == Origin::composed ? Origin::composed : origin_of(now);
  Pairing pairing(before.size(), now.size());
  pairing.join(before, now, [&](const OutlinedTask& each) { return key_of(each, origin); });
  pairing.join(before, now, [](const OutlinedTask& each) { return each.statement; });
  return pairing.pairs();
}

}  // namespace willai::publish
