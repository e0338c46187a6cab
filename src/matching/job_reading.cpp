// Reads a text: which known names it has, what it resembles, what it means.
#include <algorithm>
#include <unordered_map>

#include "matching/plain_numbers.hpp"
#include "matching/query_features.hpp"
#include "matching/title_core.hpp"

namespace willai::matching {
namespace {

constexpr std::size_t kLikeTitles = 30;
constexpr std::size_t kMostWords = 600;    // number of different words that are read from a text
constexpr std::size_t kMostSentences = 24;  // of a description, that are read one by one
constexpr std::size_t kLongestCore = 400;   // bytes of a title

// A name that is known exactly as typed is right unless the table is wrong; if several jobs have it, they share this.
constexpr float kSameName = .97F;
// Names whose words are the same, though not their letters.
constexpr float kAlikeName = .93F;
// The first part of a text, before a comma or a dash.
constexpr float kSegmentName = .9F;
// Any of these, if other titles say nothing of the kind: a lone odd row of a table.
constexpr float kOddName = .5F;
constexpr float kLeastAgreement = .2F;
constexpr float kLikeEnough = .5F;     // to a known title, so that no part of the text need be looked at
constexpr float kSameLikeness = .97F;  // of titles with the same words
constexpr float kLeastVotes = .02F;    // fewer, and nothing is similar

// Turns sums into ln of probabilities.
void normalize(std::vector<float>& sums) {
  if (sums.empty()) return;
  const float greatest = *std::ranges::max_element(sums);
  float total = 0;
  for (const float each : sums)
    if (each > greatest - 20) total += fast_exp(each - greatest);
  const float base = greatest + fast_log(total);
  for (float& each : sums) each -= base;
}

// "PMO analyst": capitals among small letters are a short form.
bool is_in_capitals(std::string_view query, const std::string& word) {
  if (std::ranges::none_of(query, [](char c) { return c >= 'a' && c <= 'z'; })) return false;
  std::string capitals = word;
  for (char& c : capitals)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return query.find(capitals) != std::string_view::npos;
}

float fourth_power(float x) { return x * x * x * x; }

}  // namespace

// Each word once, for texts that repeat themselves.
WordList bounded(const WordList& words) {
  if (words.size() <= kLongestTitle) return words;
  WordList kept;
  std::unordered_map<std::string_view, int> times;
  for (const std::string& word : words)
    if (times[word]++ < 3 && times.size() <= kMostWords) kept.push_back(word);
  return kept;
}

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<std::string> sentences;
  text = text.substr(0, kLongestQuery);
  while (!text.empty()) {
    const std::size_t end = std::min(text.size(), text.find_first_of(".;\n"));
    sentences.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
  return sentences;
}

bool JobMatcher::is_description(std::string_view query) const {
  if (words_.read(query).size() <= kLongestTitle) return false;
  return query.size() > kLongestCore || query.find('\n') != std::string_view::npos ||
         words_.read(core_of_title(query)).size() > kLongestTitle;
}

void JobMatcher::add_names(QueryFeatures& reading) const {
  float total = 0;
  for (const LikeTitle& each : reading.titles) {
    const std::vector<JobPlace>& jobs = names_.names()[each.title].jobs;
    const float vote = fourth_power(each.likeness) / static_cast<float>(jobs.size());
    for (const JobPlace job : jobs) {
      reading.shares[job] += vote;
      reading.likest[job] = std::max(reading.likest[job], each.likeness);
      total += vote;
    }
  }
  if (total > 0)
    for (float& each : reading.shares) each /= total;
}

std::vector<float> JobMatcher::read_title(const WeighedTitle& title) const {
  std::vector<float> sums = reading_.read(title);
  normalize(sums);
  return sums;
}

// The mean over the sentences: in training, each sentence was a task.
std::vector<float> JobMatcher::read_sentences(const std::vector<std::string>& sentences) const {
  std::vector<float> means(tables_.jobs.size(), 0);
  float count = 0;
  for (const std::string& sentence : sentences) {
    if (count >= kMostSentences) break;
    const WordList words = words_.read(sentence);
    if (words.size() < 2) continue;
    const std::vector<float> sums = read_title(parts_.space.weigh(bounded(words)));
    for (std::size_t i = 0; i < means.size(); ++i) means[i] += std::max(-12.0F, sums[i]);
    count += 1;
  }
  for (float& each : means) each /= std::max(1.0F, count);
  return means;
}

// Settled names first, then names with the same letters, then names with the same words.
void JobMatcher::find_names(std::string_view query, std::string_view core, const WordList& words,
                            QueryFeatures& reading) const {
  reading.settled = settled_.find(query);
  if (!reading.settled) reading.settled = settled_.find(core);
  if (!reading.settled && !names_.find_same(query)) reading.settled = settled_.find(words);
  if (reading.settled) return;
  reading.same = names_.find_same(query);
  if (!reading.same) reading.same = names_.find_same(core);
  if (reading.same) {
    reading.owners = reading.same->jobs;
    reading.owned = kSameName;
    return;
  }
  for (const KnownName* name : names_.find_alike(words))
    reading.owners.insert(reading.owners.end(), name->jobs.begin(), name->jobs.end());
  std::ranges::sort(reading.owners);
  reading.owners.erase(std::unique(reading.owners.begin(), reading.owners.end()), reading.owners.end());
  if (!reading.owners.empty()) reading.owned = kAlikeName;
  else find_segment(core, reading);
}

// "dta scientist": a word of three letters is mended only if it makes the whole title a known one. Empty if none does.
WordList JobMatcher::short_slip_mended(std::string_view query, const WordList& words) const {
  if (words.size() < 2 || words.size() > kLongestTitle) return {};
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_in_capitals(query, words[i])) continue;
    WordList mended = words;
    for (std::string& meant : spelling_.meant_by_three(words[i])) {
      mended[i] = std::move(meant);
      if (settled_.find(mended) || !names_.find_alike(mended).empty()) return mended;
    }
  }
  return {};
}

// "Teacher , Year 4" is a Year 4 teacher; "Bookseller , Children" is at least a bookseller.
void JobMatcher::find_segment(std::string_view core, QueryFeatures& reading) const {
  const std::size_t comma = core.find(" , ");
  if (comma == std::string_view::npos) return;
  const std::string first(core.substr(0, comma));
  const std::string turned = std::string(core.substr(comma + 3)) + " " + first;
  for (const auto& [text, owned] : {std::pair(turned, kAlikeName), std::pair(first, kSegmentName)}) {
    const SettledName* settled = settled_.find(text);
    if (settled && settled_.names_a_kind(*settled, tables_.jobs)) reading.owners = settled->jobs;
    else if (const KnownName* same = settled ? nullptr : names_.find_same(text)) reading.owners = same->jobs;
    else continue;
    std::ranges::sort(reading.owners);
    reading.owned = owned;
    return;
  }
}

// Of the titles most similar to this one, but not the same, the share that belongs to a group of occupations that has
// this one; 1 if nothing is similar.
float JobMatcher::agreement_of(const QueryFeatures& reading) const {
  float agreeing = 0, all = 0;
  const auto group_of = [&](JobPlace job) { return std::string_view(tables_.jobs[job].code).substr(0, 2); };
  for (const LikeTitle& each : reading.titles) {
    if (each.likeness > kSameLikeness) continue;
    const std::vector<JobPlace>& jobs = names_.names()[each.title].jobs;
    const auto agrees = [&](JobPlace job) {
      return std::ranges::any_of(reading.owners, [&](JobPlace owner) { return group_of(owner) == group_of(job); });
    };
    const float weight = fourth_power(each.likeness);
    all += weight;
    agreeing += weight * static_cast<float>(std::ranges::count_if(jobs, agrees)) / static_cast<float>(jobs.size());
  }
  return all < kLeastVotes ? 1 : agreeing / all;
}

QueryFeatures JobMatcher::read_as_title(std::string_view query) const {
  QueryFeatures reading;
  const std::string core = core_of_title(query);
  const WordList typed = bounded(words_.read(core));
  reading.words = spelling_.mend(typed);
  find_names(query, core, reading.words, reading);
  if (reading.owners.empty() && !reading.settled)
    if (WordList mended = short_slip_mended(query, reading.words); !mended.empty()) {
      reading.words = std::move(mended);
      const std::string meant = joined(reading.words);
      find_names(meant, meant, reading.words, reading);
    }
  const WeighedTitle title = parts_.space.weigh(reading.words, typed);
  reading.log_probabilities = read_title(title);
  reading.titles = titles_.find(title, kLikeTitles);
  reading.shares.assign(tables_.jobs.size(), 0);
  reading.likest.assign(tables_.jobs.size(), 0);
  add_names(reading);
  // An edition without the title model knows no words, so that each would be new.
  const auto is_new = [&](const std::string& word) {
    return reading_.words().size() > 0 && reading_.words().find(key_of_word(word)) == KeyTable::kUnknown;
  };
  if (reading.owners.empty() && !reading.settled &&
      (reading.titles.empty() || reading.titles.front().likeness < kLikeEnough || std::ranges::any_of(typed, is_new)))
    reading.within = settled_.find_within(plain_words(core), tables_.jobs);
  if (!reading.owners.empty() && agreement_of(reading) < kLeastAgreement)
    reading.owned = std::min(reading.owned, kOddName);
  reading.work = tasks_.find(reading.words);
  return reading;
}

QueryFeatures JobMatcher::read_as_text(const std::vector<std::string>& sentences) const {
  QueryFeatures reading;
  reading.description = true;
  std::string whole;
  for (const std::string& sentence : sentences) whole += sentence + "\n";
  reading.words = spelling_.mend(bounded(words_.read(whole)));
  reading.log_probabilities = read_sentences(sentences);
  reading.shares.assign(tables_.jobs.size(), 0);
  reading.likest.assign(tables_.jobs.size(), 0);
  reading.work = tasks_.find(reading.words);
  return reading;
}

QueryFeatures JobMatcher::read(std::string_view query) const {
  return is_description(query) ? read_as_text(sentences_of(query)) : read_as_title(query);
}

}  // namespace willai::matching
