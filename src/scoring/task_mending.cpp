#include "scoring/task_mending.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

#include "base/text.hpp"
#include "scoring/task_text.hpp"

using namespace std::literals;

namespace willai::scoring {
namespace {

constexpr std::size_t kShortestMended = 4;
constexpr std::size_t kShortWord = 5;
constexpr std::size_t kLongWord = 8;  // may have two slips
constexpr std::size_t kLongestWord = 24;

// Words of other languages; a text with one of them is not mended into English.
constexpr std::array kNotEnglish = {"aux"sv, "con"sv, "da"sv,  "das"sv, "de"sv,  "del"sv, "dem"sv,  "den"sv,
                                    "der"sv, "des"sv, "di"sv,  "du"sv,  "ein"sv, "el"sv,  "et"sv,   "il"sv,
                                    "la"sv,  "las"sv, "le"sv,  "les"sv, "los"sv, "mit"sv, "para"sv, "por"sv,
                                    "que"sv, "und"sv, "una"sv, "une"sv, "von"sv, "zu"sv};

// How a word sounds: letters that are written in two ways are one, and doubled ones are single.
std::string sound_of(std::string_view word) {
  std::string sound;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char next = i + 1 < word.size() ? word[i + 1] : '\0';
    char c = word[i];
    if (c == 'p' && next == 'h') c = 'f', ++i;
    else if (c == 'c' && next == 'k') c = 'k', ++i;
    else if (c == 'c' && next != 'e' && next != 'i' && next != 'y' && next != 'h') c = 'k';
    else if (c == 'c' && next != 'h') c = 's';
    else if (c == 'z') c = 's';
    if (sound.empty() || sound.back() != c) sound += c;
  }
  return sound;
}

// Letters dropped, added, replaced or exchanged with the next (Damerau 1964, optimal string alignment).
std::size_t slips_between(std::string_view a, std::string_view b) {
  std::array<std::array<std::size_t, kLongestWord + 1>, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto &above = rows[(i + 2) % 3], &second = rows[(i + 1) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], second[j - 2] + 1);
    }
  }
  return rows[a.size() % 3][b.size()];
}

// One bit per letter of the alphabet that a word has.
std::uint32_t letters_of(std::string_view word) {
  std::uint32_t letters = 0;
  for (const char c : word) letters |= 1U << (static_cast<unsigned char>(c) % 32);
  return letters;
}

bool is_replaced(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  std::string one(a), other(b);
  std::ranges::sort(one), std::ranges::sort(other);
  return one != other;
}

}  // namespace

TaskMending::TaskMending(const TextSpace& space, const std::vector<RatedActivity>& activities) : space_(&space) {
  for (const RatedActivity& activity : activities)
    for (const std::string& phrasing : activity.phrasings)
      for (const std::string& word : task_words(phrasing)) ++phrased_[word];
  for (const KnownWord& each : space.words())
    if (each.scale > 0 && each.topic_scale > 0 && each.word.size() >= kShortestMended &&
        each.word.size() <= kLongestWord)
      entries_.push_back({each.word, sound_of(each.word), each.share, letters_of(each.word)});
  for (std::uint32_t i = 0; i < entries_.size(); ++i) sounding_[entries_[i].sound].push_back(i);
}

bool TaskMending::is_of_work(std::string_view word) const {
  const KnownWord* known = space_->find(word);
  return known && known->topic_scale > 0;
}

void TaskMending::compare(const std::string& word, std::size_t entry, std::size_t slips, Best& best) const {
  const Entry& each = entries_[entry];
  if (slips > 0 && word.size() <= kShortWord && is_replaced(word, each.word)) return;
  const double distance = static_cast<double>(slips) + 0.5 * static_cast<double>(each.share);
  if (distance < best.distance || (distance == best.distance && entry < best.entry)) best = {distance, entry};
}

// The nearest word; of several, one that sounds alike, then the most frequent one.
std::string TaskMending::mend(const std::string& word) const {
  if (word.size() < kShortestMended || word.size() > kLongestWord || space_->find(word)) return word;
  if (const auto phrased = phrased_.find(word); phrased != phrased_.end() && phrased->second > 1) return word;
  const std::size_t most = word.size() >= kLongWord ? 2 : 1;
  const auto is_far = [&](const Entry& each) { return each.word.size() + most < word.size() || word.size() + most < each.word.size(); };
  const std::string sound = sound_of(word);
  Best best{std::numeric_limits<double>::max(), entries_.size()};
  if (const auto alike = sounding_.find(sound); alike != sounding_.end())
    for (const std::uint32_t entry : alike->second)
      if (!is_far(entries_[entry])) compare(word, entry, 0, best);
  const std::uint32_t letters = letters_of(word);
  const auto first_letter = [](const Entry& each) { return each.word[0]; };
  for (auto at = std::ranges::lower_bound(entries_, word[0], {}, first_letter); at != entries_.end() && at->word[0] == word[0]; ++at) {
    // A slip changes two letters of a word at most.
    if (is_far(*at) || static_cast<std::size_t>(std::popcount(letters ^ at->letters)) > 2 * most || at->sound == sound) continue;
    const std::size_t slips = slips_between(word, at->word);
    if (slips <= most) compare(word, static_cast<std::size_t>(at - entries_.begin()), slips, best);
  }
  return best.entry == entries_.size() ? word : std::string(entries_[best.entry].word);
}

std::string TaskMending::mended(const std::string& text) const {
  const std::vector<std::string_view> words = split(text, ' ');
  const auto is_foreign = [](std::string_view word) {
    return std::ranges::find(kNotEnglish, word) != kNotEnglish.end();
  };
  if (!is_utf8(text) || std::ranges::any_of(words, is_foreign) ||
      std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
    return text;
  std::string result;
  for (const std::string_view each : words) {
    const std::size_t size = each.ends_with(',') ? each.size() - 1 : each.size();
    const bool is_plain = std::ranges::all_of(each.substr(0, size), [](char c) { return c >= 'a' && c <= 'z'; });
    result += result.empty() ? "" : " ";
    result += is_plain ? mend(std::string(each.substr(0, size))) + std::string(each.substr(size)) : std::string(each);
  }
  return result;
}

}  // namespace willai::scoring
