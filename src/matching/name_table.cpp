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
  for (std::uint32_t i = 0; i < names_.size(); ++i) {
    sort_once(names_[i].jobs);
    alike_[joined(names_[i].words)].push_back(i);
  }
}

const KnownName* NameTable::find_same(std::string_view text) const {
  const auto found = same_.find(joined(plain_words(text)));
  return found == same_.end() ? nullptr : &names_[found->second];
}

std::vector<JobPlace> NameTable::find_alike(const Words& words) const {
  std::vector<JobPlace> jobs;
  if (const auto found = alike_.find(joined(words)); found != alike_.end())
    for (const std::uint32_t name : found->second)
      jobs.insert(jobs.end(), names_[name].jobs.begin(), names_[name].jobs.end());
  sort_once(jobs);
  return jobs;
}

}  // namespace willai
