#include "matching/name_table.hpp"

#include <algorithm>
#include <unordered_map>

#include "matching/match_features.hpp"

namespace willai::matching {
namespace {

void sort_once(std::vector<JobPlace>& jobs) {
  std::ranges::sort(jobs);
  jobs.erase(std::unique(jobs.begin(), jobs.end()), jobs.end());
}

// FNV-1a, 64 bit: no two of the 55,000 names share one.
std::uint64_t hash_of_words(const WordList& words) {
  std::uint64_t value = 14695981039346656037ULL;
  for (const std::string& word : words)
    for (const char c : word + " ") value = (value ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return value;
}

}  // namespace

NameTable::NameTable(const std::vector<KnownTitle>& titles, const TitleWords& words) {
  std::unordered_map<std::string, std::uint32_t> places;
  for (const KnownTitle& title : titles) {
    const std::string plain = joined(plain_words(title.text));
    if (plain.empty()) continue;
    const auto [found, is_new] = places.emplace(plain, static_cast<std::uint32_t>(names_.size()));
    if (is_new) {
      same_.emplace_back(key_of_word(plain), found->second);
      names_.push_back({title.text, plain, words.read(title.text), {}});
    }
    names_[found->second].jobs.push_back(title.job);
  }
  for (KnownName& name : names_) sort_once(name.jobs);
  std::ranges::sort(same_);
  for (std::uint32_t i = 0; i < names_.size(); ++i) alike_.emplace_back(hash_of_words(names_[i].words), i);
  std::ranges::sort(alike_);
}

void NameTable::forget_words() {
  for (KnownName& name : names_) WordList().swap(name.words);
}

const KnownName* NameTable::find_same(std::string_view text) const {
  const std::string plain = joined(plain_words(text));
  const std::uint32_t hash = key_of_word(plain);
  for (auto at = std::ranges::lower_bound(same_, std::pair(hash, 0U)); at != same_.end() && at->first == hash; ++at)
    if (names_[at->second].plain == plain) return &names_[at->second];
  return nullptr;
}

std::vector<const KnownName*> NameTable::find_alike(const WordList& words) const {
  std::vector<const KnownName*> found;
  const std::uint64_t hash = hash_of_words(words);
  for (auto at = std::ranges::lower_bound(alike_, std::pair(hash, 0U)); at != alike_.end() && at->first == hash; ++at)
    found.push_back(&names_[at->second]);
  return found;
}

}  // namespace willai::matching
