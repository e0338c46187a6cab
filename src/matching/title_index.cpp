#include "matching/title_index.hpp"

#include <algorithm>

namespace willai {
namespace {

// A text meets its candidates by its rarest features, each taken to weigh as much in them as in the text, until so many
// titles were looked at; the rest is measured on the best of them. Twice as many change no figure of `willai evaluate
// match` by .005.
constexpr std::size_t kLooks = 2'000;
constexpr std::size_t kMeasured = 40;

// What each title met so far shares with a text: a table of few places, so that it stays in the cache, by the lower
// bits of a title's number and what follows them.
class Shared {
 public:
  void add(std::uint32_t title, float share) {
    std::size_t at = title % kPlaces;
    while (found_[at] != kNone && titles_[found_[at]].title != title) at = (at + 1) % kPlaces;
    if (found_[at] == kNone) {
      found_[at] = static_cast<std::uint16_t>(titles_.size());
      titles_.push_back({title, 0});
    }
    titles_[found_[at]].likeness += share;
  }
  bool is_empty() const { return titles_.empty(); }
  bool is_full() const { return titles_.size() == kPlaces / 2; }
  std::vector<LikeTitle> take() && { return std::move(titles_); }

 private:
  static constexpr std::size_t kPlaces = 1 << 13;
  static constexpr std::uint16_t kNone = 0xFFFF;
  std::vector<LikeTitle> titles_;
  std::vector<std::uint16_t> found_ = std::vector<std::uint16_t>(kPlaces, kNone);  // places in titles_
};

void keep_best(std::vector<LikeTitle>& titles, std::size_t most) {
  const auto better = [](const LikeTitle& a, const LikeTitle& b) {
    return a.likeness != b.likeness ? a.likeness > b.likeness : a.title < b.title;
  };
  const std::size_t kept = std::min(most, titles.size());
  std::ranges::partial_sort(titles, titles.begin() + static_cast<std::ptrdiff_t>(kept), better);
  titles.resize(kept);
}

}  // namespace

TitleIndex::TitleIndex(const std::vector<WeighedTitle>& titles, std::size_t features) {
  begins_.assign(features + 1, 0);
  title_begins_.push_back(0);
  for (const WeighedTitle& title : titles) {
    for (const WeighedFeature& each : title) ++begins_[each.feature + 1];
    features_.insert(features_.end(), title.begin(), title.end());
    title_begins_.push_back(static_cast<std::uint32_t>(features_.size()));
  }
  for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
  having_.resize(features_.size());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
  for (std::uint32_t title = 0; title < titles.size(); ++title)
    for (const WeighedFeature& each : titles[title]) having_[next[each.feature]++] = title;
}

std::vector<LikeTitle> TitleIndex::candidates_of(const WeighedTitle& text) const {
  const auto count = [&](const WeighedFeature& each) { return begins_[each.feature + 1] - begins_[each.feature]; };
  WeighedTitle rarest = text;
  std::ranges::stable_sort(rarest, {}, count);
  Shared shared;
  std::size_t looks = 0;
  for (const WeighedFeature& each : rarest) {
    looks += count(each);
    if (looks > kLooks && !shared.is_empty()) break;
    for (std::uint32_t i = begins_[each.feature]; i < begins_[each.feature + 1] && !shared.is_full(); ++i)
      shared.add(having_[i], each.weight * each.weight);
  }
  return std::move(shared).take();
}

float TitleIndex::likeness(std::uint32_t title, const WeighedTitle& text) const {
  const WeighedFeature* at = features_.data() + title_begins_[title];
  const WeighedFeature* const end = features_.data() + title_begins_[title + 1];
  float sum = 0;
  for (const WeighedFeature& each : text) {
    while (at != end && at->feature < each.feature) ++at;
    if (at == end) break;
    if (at->feature == each.feature) sum += at->weight * each.weight;
  }
  return sum;
}

// Asks memory for what is read soon: the titles lie far apart in it.
void TitleIndex::fetch(std::uint32_t title) const {
  constexpr std::uint32_t kOfLine = 64 / sizeof(WeighedFeature);
  for (std::uint32_t i = title_begins_[title]; i < title_begins_[title + 1]; i += kOfLine)
    __builtin_prefetch(features_.data() + i);
}

std::vector<LikeTitle> TitleIndex::find(const WeighedTitle& text, std::size_t most) const {
  if (title_begins_.size() < 2) return {};
  std::vector<LikeTitle> found = candidates_of(text);
  keep_best(found, kMeasured);
  for (const LikeTitle& each : found) fetch(each.title);
  for (LikeTitle& each : found) each.likeness = likeness(each.title, text);
  keep_best(found, most);
  return found;
}

}  // namespace willai
