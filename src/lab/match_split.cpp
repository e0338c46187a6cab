#include "lab/match_split.hpp"

#include <map>

#include "publish/match_tables.hpp"
#include "matching/title_words.hpp"

namespace willai::lab {
namespace {

constexpr std::uint64_t kParts = 15;

constexpr std::uint64_t part_for(SplitFor use) { return use == SplitFor::judging ? 3 : 7; }

// FNV-1a, 64 bit: http://www.isthe.com/chongo/tech/comp/fnv/.
std::uint64_t hash_of(const std::string& text) {
  std::uint64_t value = 14695981039346656037ULL;
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return value ^ (value >> 29);
}

std::string key_of(const std::string& title) { return matching::joined(matching::plain_words(title)); }

// Groups of names that some row gives for the same thing, each represented by its first name.
class SameNames {
 public:
  void join(const std::string& a, const std::string& b) {
    const std::string first = root_of(key_of(a)), second = root_of(key_of(b));
    if (!first.empty() && !second.empty() && first != second) parents_[second] = first;
  }
  bool is_left_out(const std::string& title, SplitFor use) const {
    return hash_of(root_of(key_of(title))) % kParts == part_for(use);
  }

 private:
  std::string root_of(std::string key) const {
    for (auto found = parents_.find(key); found != parents_.end(); found = parents_.find(key)) key = found->second;
    return key;
  }
  std::map<std::string, std::string> parents_;
};

SameNames same_names(const publish::Dataset& dataset) {
  SameNames names;
  for (const auto& row : dataset.alternate_titles) {
    for (const std::string& name : publish::names_in(row.title)) names.join(row.title, name);
    if (!row.short_title.empty()) names.join(row.title, row.short_title);
  }
  return names;
}

}  // namespace

MatchSplit split_titles(const publish::Dataset& dataset, SplitFor use) {
  const SameNames names = same_names(dataset);
  MatchSplit split;
  split.tables = publish::match_tables_of(dataset);
  std::set<std::string> own;
  for (const matching::Job& job : split.tables.jobs) own.insert(key_of(job.title));
  std::map<std::string, LeftOut> left_out;
  std::vector<matching::KnownTitle> kept;
  for (matching::KnownTitle& title : split.tables.titles) {
    const std::string key = key_of(title.text);
    if (own.contains(key) || !names.is_left_out(title.text, use)) {
      kept.push_back(std::move(title));
      continue;
    }
    if (title.text.find('(') != std::string::npos) continue;
    LeftOut& out = left_out[key];
    out.text = title.text;
    out.codes.insert(split.tables.jobs[title.job].code);
  }
  split.tables.titles = std::move(kept);
  for (auto& [key, out] : left_out) split.left_out.push_back(std::move(out));
  return split;
}

MatchSplit describe_all(const publish::Dataset& dataset) {
  MatchSplit split;
  split.tables = publish::match_tables_of(dataset);
  std::vector<std::string> texts(split.tables.jobs.size());
  for (const matching::KnownStatement& task : split.tables.tasks) texts[task.job] += task.text + "\n";
  for (std::size_t i = 0; i < texts.size(); ++i)
    if (!texts[i].empty()) split.left_out.push_back({std::move(texts[i]), {split.tables.jobs[i].code}});
  return split;
}

MatchSplit split_tasks(const publish::Dataset& dataset, SplitFor use) {
  MatchSplit split;
  split.tables = publish::match_tables_of(dataset);
  std::vector<matching::KnownStatement> kept;
  std::vector<LeftOut> of_jobs(split.tables.jobs.size());
  std::vector<int> seen(split.tables.jobs.size());
  for (matching::KnownStatement& task : split.tables.tasks)
    if (seen[task.job]++ % 2 == (use == SplitFor::judging ? 0 : 1)) kept.push_back(std::move(task));
    else of_jobs[task.job].text += task.text + "\n";
  split.tables.tasks = std::move(kept);
  for (std::size_t i = 0; i < of_jobs.size(); ++i) {
    if (of_jobs[i].text.empty()) continue;
    of_jobs[i].codes = {split.tables.jobs[i].code};
    split.left_out.push_back(std::move(of_jobs[i]));
  }
  return split;
}

}  // namespace willai::lab
