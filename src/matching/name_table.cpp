#include "matching/name_table.hpp"

#include <algorithm>

namespace willai {
namespace {

void sort_once(std::vector<JobPlace>& jobs) {
  std::ranges::sort(jobs);
  jobs.erase(std::unique(jobs.begin(), jobs.end()), jobs.end());
}

}  // namespace

NameTable::NameTable(const std::vector<KnownTitle>& titles, const TitleWords& words) {
  for (const KnownTitle& title : titles) {
    const std::string key = joined(plain_words(title.text));
    if (key.empty()) continue;
    const auto [found, is_new] = same_.emplace(key, static_cast<std::uint32_t>(names_.size()));
    if (is_new) names_.push_back({title.text, words.read(title.text), {}});
    names_[found->second].jobs.push_back(title.job);
  }
  for (KnownName& name : names_) sort_once(name.jobs);
}

void NameTable::forget_words() {
  for (KnownName& name : names_) WordList().swap(name.words);
}

const KnownName* NameTable::find_same(std::string_view text) const {
  const auto found = same_.find(joined(plain_words(text)));
  return found == same_.end() ? nullptr : &names_[found->second];
}

}  // namespace willai
