#include "matching/job_matcher.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/text.hpp"
#include "matching/job_ad.hpp"
#include "matching/plain_numbers.hpp"
#include "matching/query_features.hpp"
#include "matching/title_core.hpp"

namespace willai::matching {
namespace {

// Of left-out titles with at least this probability, more than 85 percent are right, and of ads three in four
// (docs/matching.md has the table). If several jobs have exactly this name, the first must stand out.
constexpr float kConfident = .86F;
constexpr float kConfidentOfSeveral = .8F;
constexpr float kConfidentOfDescription = .85F;
constexpr float kConfidentOfAd = .85F;
// Below both, nothing known is similar to the text.
constexpr float kLeastLikeness = .22F;
constexpr float kLeastOfUnknown = .4F;  // if no word is known
constexpr float kLeastTask = .2F;
constexpr std::size_t kShortForm = 3;  // letters that mean many things, unless editors settled what

// An ad: how much its title counts, and what its duties add.
constexpr float kAdTitle = .9F;
constexpr float kAdReading = .5F;
constexpr float kAdDescribed = 25;
constexpr float kLeastOfTitle = 1e-4F;  // a title excludes nothing
constexpr std::size_t kLongestName = 9; // words of a title on one line with its text
constexpr float kLikeATitle = .4F;      // the first line of a text is a title if a known one is as similar as this

// Weights of a word of a title, of a job's summary and of a description from elsewhere, relative to a word of a task;
// tuned on descriptions.
constexpr float kTitleShare = .3F;
constexpr float kSummaryShare = 3;
constexpr float kFurtherShare = 3;

Spelling spelling_of(const NameTable& names, const std::vector<WordList>& tasks, const KeyTable& language) {
  std::unordered_map<std::string, std::uint32_t> counts;
  for (const KnownName& name : names.names())
    for (const std::string& word : name.words) ++counts[word];
  for (const WordList& task : tasks)
    for (const std::string& word : task) counts[word] += 0;
  return Spelling(counts, language);
}

TaskIndex tasks_of(const MatchTables& tables, const NameTable& names, const std::vector<WordList>& tasks,
                   const std::vector<KnownStatement>& further, const TitleWords& words) {
  std::vector<SaidOfJob> said, others;
  std::vector<WordList> summaries, more;
  for (const KnownStatement& each : further) more.push_back(words.read(each.text));
  for (std::size_t i = 0; i < more.size(); ++i) others.push_back({&more[i], further[i].job, kFurtherShare});
  for (const Job& job : tables.jobs) summaries.push_back(words.read(job.summary));
  for (std::size_t i = 0; i < tasks.size(); ++i) said.push_back({&tasks[i], tables.tasks[i].job});
  for (const KnownName& name : names.names())
    for (const JobPlace job : name.jobs) others.push_back({&name.words, job, kTitleShare});
  for (std::size_t i = 0; i < summaries.size(); ++i)
    others.push_back({&summaries[i], static_cast<JobPlace>(i), kSummaryShare});
  return {tables.jobs.size(), said, others};
}

TitleIndex index_of(const NameTable& names, const FeatureSpace& space) {
  TitleIndex index(space.size());
  for (const KnownName& name : names.names()) index.add(space.weigh(name.words));
  index.seal();
  return index;
}

std::vector<KnownTitle> all_titles(const MatchTables& tables, const MatchParts& parts) {
  std::vector<KnownTitle> titles = tables.titles;
  std::ranges::move(settled_titles(parts.rewordings, tables.jobs), std::back_inserter(titles));
  std::ranges::copy(parts.further_titles, std::back_inserter(titles));
  return titles;
}

}  // namespace

Result<JobMatcher> JobMatcher::make(MatchTables tables, MatchParts parts) {
  const bool same = std::ranges::equal(tables.jobs, parts.codes, {}, &Job::code);
  if (!same) return invalid("the index of titles was made for other occupations; publish the edition again");
  return JobMatcher(std::move(tables), std::move(parts));
}

JobMatcher::JobMatcher(MatchTables tables, MatchParts parts)
    : tables_(std::move(tables)),
      parts_(std::move(parts)),
      words_(parts_.rewordings),
      settled_(parts_.rewordings, tables_.jobs, words_),
      names_(all_titles(tables_, parts_), words_),
      reading_(std::move(parts_.vectors), parts_.space),
      suggestions_(names_) {
  std::vector<KnownTitle>().swap(tables_.titles);  // the names still have them
  index_tasks();
  titles_ = index_of(names_, parts_.space);
  names_.forget_words();
}

void JobMatcher::index_tasks() {
  std::vector<WordList> tasks;
  for (const KnownStatement& task : tables_.tasks) tasks.push_back(words_.read(task.text));
  spelling_ = spelling_of(names_, tasks, reading_.words());
  tasks_ = tasks_of(tables_, names_, tasks, parts_.further_work, words_);
}

void JobMatcher::add_best(const QueryFeatures& reading, const RankedJobs& ranked, std::size_t top, JobMatch& found) const {
  std::vector<std::size_t> order(ranked.candidates.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return ranked.probabilities[i]; });
  order.resize(std::min(order.size(), top));
  for (const std::size_t i : order)
    found.matches.push_back({&tables_.jobs[ranked.candidates[i].job], ranked.probabilities[i],
                             because_of(reading, ranked.candidates[i].job)});
}

bool JobMatcher::is_near(const QueryFeatures& reading) const {
  const float likest = reading.titles.empty() ? 0 : reading.titles.front().likeness;
  const float task = reading.work.tasks.empty() ? 0 : reading.work.tasks.front().likeness;
  const bool knows_word = std::ranges::any_of(reading.words, [&](const std::string& word) { return spelling_.knows(word); });
  if (reading.within) return true;
  return likest >= (knows_word ? kLeastLikeness : kLeastOfUnknown) || task >= kLeastTask;
}

// "Teacher, coach and part-time driver": each part is a known name, and no job has two of them.
bool JobMatcher::lists_several(std::string_view query) const {
  std::vector<JobPlace> owners;
  int names = 0;
  for (const std::string& part : listed_in(query)) {
    const QueryFeatures reading = [&] {
      QueryFeatures each;
      const std::string core = core_of_title(part);
      find_names(part, core, words_.read(core), each);
      return each;
    }();
    const std::vector<JobPlace>& jobs = reading.settled ? reading.settled->jobs : reading.owners;
    if (jobs.empty()) continue;
    if (names > 0 && std::ranges::any_of(jobs, [&](JobPlace job) { return std::ranges::count(owners, job) > 0; })) continue;
    owners.insert(owners.end(), jobs.begin(), jobs.end());
    ++names;
  }
  return names > 1;
}

bool JobMatcher::is_sure_of_title(std::string_view query, const QueryFeatures& reading, float first) const {
  if (reading.settled) return reading.settled->codes == 1;
  if (joined(plain_words(query)).size() <= kShortForm) return false;
  const float least = reading.owners.size() > 1 ? kConfidentOfSeveral : kConfident;
  if (first < least) return false;
  return reading.same || !lists_several(query);
}

JobMatch JobMatcher::match_title(std::string_view query, std::size_t top) const {
  JobMatch found;
  if (const std::string_view kind = settled_.no_job(query); !kind.empty()) {
    found.doubt = Doubt::no_job;
    found.why_not = sentence_for_no_job(kind);
    return found;
  }
  const QueryFeatures reading = read_as_title(query);
  if (reading.settled && reading.settled->jobs.empty()) {
    found.doubt = Doubt::not_here;
    found.why_not = "We know this job, but this edition has no page about it.";
    return found;
  }
  if (!reading.settled && !is_near(reading)) {
    found.doubt = Doubt::nothing_near;
    found.why_not = "Nothing we know resembles this text.";
    return found;
  }
  RankedJobs ranked{candidates_of(reading, places_of(reading)), {}};
  ranked.probabilities = probabilities_of(reading, ranked.candidates);
  add_best(reading, ranked, top, found);
  found.confident = !found.matches.empty() && is_sure_of_title(query, reading, found.matches.front().score);
  return found;
}

bool JobMatcher::is_known_name(std::string_view text) const {
  QueryFeatures reading;
  const std::string core = core_of_title(text);
  find_names(text, core, words_.read(core), reading);
  return reading.settled || !reading.owners.empty();
}

// Of a text on one line, the longest beginning that is a known name; "" if there is none. One word is not enough, unless
// a new sentence follows.
std::string JobMatcher::title_at_begin(const std::string& opening) const {
  std::string longest;
  std::size_t words = 0;
  for (std::size_t at = opening.find(' '); at != std::string::npos && words < kLongestName; at = opening.find(' ', at + 1)) {
    ++words;
    const bool ends = at + 1 < opening.size() && !(opening[at + 1] >= 'a' && opening[at + 1] <= 'z');
    if (ends && is_known_name(opening.substr(0, at))) longest = opening.substr(0, at);
  }
  return longest;
}

// The title and the duties are read apart. What the title says is certain stays; the duties settle the rest.
JobMatch JobMatcher::match_ad(std::string_view query, std::size_t top) const {
  JobAd ad = read_job_ad(query);
  if (ad.duties.empty()) ad.duties = sentences_of(query);
  if (!ad.opening.empty() && (ad.title.empty() || plain_words(ad.title).size() >= kLongestName - 1))
    if (std::string begin = title_at_begin(ad.opening); !begin.empty()) ad.title = std::move(begin);
  const QueryFeatures text = read_as_text(ad.duties);
  const QueryFeatures title = ad.title.empty() ? QueryFeatures() : read_as_title(ad.title);
  const bool has_title = title.settled || !title.owners.empty() ||
                         (!title.titles.empty() && title.titles.front().likeness >= kLikeATitle);
  std::vector<JobPlace> jobs = places_of(text);
  if (has_title) std::ranges::copy(places_of(title), std::back_inserter(jobs));
  std::ranges::sort(jobs);
  jobs.erase(std::unique(jobs.begin(), jobs.end()), jobs.end());
  RankedJobs ranked{candidates_of(text, jobs), {}};
  if (has_title) {
    const std::vector<float> by_title = probabilities_of(title, candidates_of(title, jobs));
    for (std::size_t i = 0; i < jobs.size(); ++i)
      ranked.probabilities.push_back(kAdTitle * fast_log(by_title[i] + kLeastOfTitle) +
                                     kAdReading * feature_of(ranked.candidates[i].features, RankFeature::reading) +
                                     kAdDescribed * feature_of(ranked.candidates[i].features, RankFeature::described));
    make_probabilities(ranked.probabilities);
  } else {
    ranked.probabilities = probabilities_of(text, ranked.candidates);
  }
  JobMatch found;
  add_best(has_title ? title : text, ranked, top, found);
  const float least = has_title ? kConfidentOfAd : kConfidentOfDescription;
  found.confident = !found.matches.empty() && found.matches.front().score >= least;
  return found;
}

JobMatch JobMatcher::match(std::string_view query, std::size_t top) const& {
  if (plain_words(query.substr(0, kLongestQuery)).empty()) {
    JobMatch found;
    found.doubt = Doubt::no_letters;
    found.why_not = trim(query).empty() ? "There is nothing to read." : "Your text has no Latin letters.";
    return found;
  }
  JobMatch found = is_description(query) ? match_ad(query, top) : match_title(query, top);
  if (!found.confident && found.doubt == Doubt::none) {
    found.doubt = Doubt::several;
    found.why_not = "Several occupations are about equally likely.";
  }
  return found;
}

std::vector<MatchedTask> JobMatcher::find_tasks(std::string_view query, std::size_t most) const& {
  std::vector<MatchedTask> found;
  std::vector<JobPlace> seen;
  for (const LikeTask& each : tasks_.find(spelling_.mend(bounded(words_.read(query)))).tasks) {
    const KnownStatement& task = tables_.tasks[each.task];
    if (found.size() >= most || each.likeness < kLeastTask / 2 || std::ranges::count(seen, task.job) > 0) continue;
    seen.push_back(task.job);
    found.push_back({&tables_.jobs[task.job], task.text, each.likeness});
  }
  return found;
}

std::vector<Suggestion> JobMatcher::suggest(std::string_view prefix, std::size_t most) const& {
  std::vector<Suggestion> suggestions;
  for (const std::uint32_t place : suggestions_.find(names_, prefix, most)) {
    const KnownName& name = names_.names()[place];
    suggestions.push_back({name.text, &tables_.jobs[name.jobs.front()], name.jobs.size()});
  }
  return suggestions;
}

}  // namespace willai::matching
