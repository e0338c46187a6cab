#include "matching/job_matcher.hpp"

#include <algorithm>
#include <unordered_map>

#include "matching/plain_numbers.hpp"

namespace willai {
namespace {

constexpr std::size_t kLikeTitles = 30;
constexpr std::size_t kEachWay = 12;     // number of candidates from the classifier, and from the description
constexpr std::size_t kMostWords = 600;  // number of different words that are read from a text

// A name that is known exactly as typed is right unless the table is wrong; if several jobs have it, they share this.
constexpr float kSameName = .97F;
// An "All Other" job comes after the specific ones of its kind.
constexpr float kAllOther = .25F;
// Of answers with at least this probability, more than 80 percent are right (docs/matching.md has the table). If
// several jobs have exactly this name, the first must stand out.
constexpr float kConfident = .71F;
constexpr float kConfidentOfSeveral = .8F;
constexpr float kConfidentOfDescription = .85F;
// Below both, nothing known is similar to the text.
constexpr float kLeastLikeness = .22F;
constexpr float kLeastTask = .2F;

// Weights of a word of a title and of a job's summary, relative to a word of a task; tuned on descriptions.
constexpr float kTitleShare = .3F;
constexpr float kSummaryShare = 3;

// Number of sentences of a description that are read one by one.
constexpr std::size_t kMostSentences = 24;

// Each word once, for texts that repeat themselves.
WordList bounded(const WordList& words) {
  if (words.size() <= kLongestTitle) return words;
  WordList kept;
  std::unordered_map<std::string_view, int> times;
  for (const std::string& word : words)
    if (times[word]++ < 3 && times.size() <= kMostWords) kept.push_back(word);
  return kept;
}

Spelling spelling_of(const NameTable& names, const std::vector<WordList>& tasks, const KeyTable& language) {
  std::unordered_map<std::string, std::uint32_t> counts;
  for (const KnownName& name : names.names())
    for (const std::string& word : name.words) ++counts[word];
  for (const WordList& task : tasks)
    for (const std::string& word : task) counts[word] += 0;
  return Spelling(counts, language);
}

TaskIndex tasks_of(const MatchTables& tables, const NameTable& names, const std::vector<WordList>& tasks,
                   const TitleWords& words) {
  std::vector<SaidOfJob> said, others;
  std::vector<WordList> summaries;
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

// The indexes of the greatest `values` above `least`, unordered.
std::vector<JobPlace> greatest_of(const std::vector<float>& values, float least) {
  std::vector<std::pair<float, JobPlace>> kept;  // a heap with the smallest in front
  kept.reserve(kEachWay + 1);
  for (const float& value : values) {
    if (!(value > least)) continue;
    kept.emplace_back(value, static_cast<JobPlace>(&value - values.data()));
    std::ranges::push_heap(kept, std::greater());
    if (kept.size() <= kEachWay) continue;
    std::ranges::pop_heap(kept, std::greater());
    kept.pop_back();
    least = kept.front().first;
  }
  std::vector<JobPlace> places;
  for (const auto& [value, place] : kept) places.push_back(place);
  return places;
}

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

// "Teachers and Instructors, All Other"
bool is_catch_all(const Job& job) { return job.title.ends_with(", All Other"); }

float fourth_power(float x) { return x * x * x * x; }

}  // namespace

struct JobMatcher::QueryFeatures {
  WordList words;
  const KnownName* same = nullptr;
  std::vector<float> log_probabilities;
  std::vector<LikeTitle> titles;
  std::vector<float> shares;  // of the most similar titles, by job
  std::vector<float> likest;  // by job
  DescribedWork work;
  bool description = false;
};

Result<JobMatcher> JobMatcher::make(MatchTables tables, MatchParts parts) {
  const bool same = std::ranges::equal(tables.jobs, parts.codes, {}, &Job::code);
  if (!same) return invalid("the index of titles was made for other occupations; publish the edition again");
  return JobMatcher(std::move(tables), std::move(parts));
}

JobMatcher::JobMatcher(MatchTables tables, MatchParts parts)
    : tables_(std::move(tables)),
      parts_(std::move(parts)),
      words_(parts_.rewordings),
      names_(tables_.titles, words_),
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
  tasks_ = tasks_of(tables_, names_, tasks, words_);
}

bool JobMatcher::is_description(std::string_view query) const { return words_.read(query).size() > kLongestTitle; }

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
std::vector<float> JobMatcher::read_sentences(std::string_view query) const {
  std::vector<float> means(tables_.jobs.size(), 0);
  float sentences = 0;
  query = query.substr(0, kLongestQuery);
  while (!query.empty() && sentences < kMostSentences) {
    const std::size_t end = std::min(query.size(), query.find_first_of(".;\n"));
    const WordList words = words_.read(query.substr(0, end));
    query.remove_prefix(std::min(query.size(), end + 1));
    if (words.size() < 2) continue;
    const std::vector<float> sums = read_title(parts_.space.weigh(bounded(words)));
    for (std::size_t i = 0; i < means.size(); ++i) means[i] += std::max(-12.0F, sums[i]);
    sentences += 1;
  }
  for (float& each : means) each /= std::max(1.0F, sentences);
  return means;
}

JobMatcher::QueryFeatures JobMatcher::read(std::string_view query) const {
  QueryFeatures reading;
  const WordList typed = words_.read(query);
  reading.description = typed.size() > kLongestTitle;
  const WordList kept = bounded(typed);
  reading.words = spelling_.mend(kept);
  if (!reading.description) reading.same = names_.find_same(query);
  const WeighedTitle title = parts_.space.weigh(reading.words, kept);
  reading.log_probabilities = reading.description ? read_sentences(query) : read_title(title);
  if (!reading.description) reading.titles = titles_.find(title, kLikeTitles);
  reading.shares.assign(tables_.jobs.size(), 0);
  reading.likest.assign(tables_.jobs.size(), 0);
  add_names(reading);
  reading.work = tasks_.find(reading.words);
  return reading;
}

std::vector<JobCandidate> JobMatcher::candidates_of(const QueryFeatures& reading) const {
  std::vector<JobPlace> jobs = greatest_of(reading.log_probabilities, -1e9F);
  const auto add = [&](const std::vector<JobPlace>& more) { jobs.insert(jobs.end(), more.begin(), more.end()); };
  add(greatest_of(reading.shares, 0));
  add(greatest_of(reading.work.jobs, 0));
  if (reading.same) add(reading.same->jobs);
  std::ranges::sort(jobs);
  jobs.erase(std::unique(jobs.begin(), jobs.end()), jobs.end());
  std::vector<JobCandidate> candidates;
  for (const JobPlace job : jobs) {
    RankFeatures features{};
    feature_of(features, RankFeature::reading) = std::max(-14.0F, reading.log_probabilities[job]);
    feature_of(features, RankFeature::titles) = fast_log(.02F + reading.shares[job]);
    feature_of(features, RankFeature::likest) = reading.likest[job];
    feature_of(features, RankFeature::described) = reading.work.jobs[job];
    candidates.push_back({job, features});
  }
  const auto find = [&](JobPlace job) { return std::ranges::lower_bound(candidates, job, {}, &JobCandidate::job); };
  for (const LikeTask& each : reading.work.tasks)
    if (const auto found = find(tables_.tasks[each.task].job);
        found != candidates.end() && found->job == tables_.tasks[each.task].job)
      feature_of(found->features, RankFeature::task) =
          std::max(feature_of(found->features, RankFeature::task), each.likeness);
  return candidates;
}

std::vector<float> JobMatcher::probabilities_of(const QueryFeatures& reading,
                                                const std::vector<JobCandidate>& candidates) const {
  std::vector<float> sums;
  for (const JobCandidate& each : candidates)
    sums.push_back(weighed(each.features, reading.description ? kDescriptionRankWeights : kTitleRankWeights));
  make_probabilities(sums);
  if (!reading.same) return sums;
  const auto owns = [&](std::size_t i) { return std::ranges::binary_search(reading.same->jobs, candidates[i].job); };
  float of_owners = 0, of_others = 0;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    if (owns(i) && is_catch_all(tables_.jobs[candidates[i].job])) sums[i] *= kAllOther;
    sums[i] += 1e-6F;
    if (owns(i)) of_owners += sums[i];
    else of_others += sums[i];
  }
  for (std::size_t i = 0; i < sums.size(); ++i)
    sums[i] *= owns(i) ? (of_others > 0 ? kSameName : 1) / of_owners : (1 - kSameName) / of_others;
  return sums;
}

Because JobMatcher::because_of(const QueryFeatures& reading, JobPlace job) const {
  if (reading.same && std::ranges::binary_search(reading.same->jobs, job)) return {Met::title, reading.same->text};
  const auto has_job = [&](const LikeTitle& each) {
    return std::ranges::binary_search(names_.names()[each.title].jobs, job);
  };
  const auto title = std::ranges::find_if(reading.titles, has_job);
  const auto task = std::ranges::find_if(reading.work.tasks,
                                         [&](const LikeTask& each) { return tables_.tasks[each.task].job == job; });
  const float by_title = title == reading.titles.end() ? 0 : title->likeness;
  const float by_task = task == reading.work.tasks.end() ? 0 : task->likeness;
  if (by_title == 0 && by_task == 0) return {Met::words, tables_.jobs[job].title};
  if (by_title >= by_task) return {Met::title, names_.names()[title->title].text};
  return {Met::task, tables_.tasks[task->task].text};
}

std::vector<JobCandidate> JobMatcher::candidates(std::string_view query) const { return candidates_of(read(query)); }

JobMatch JobMatcher::match(std::string_view query, std::size_t top) const& {
  JobMatch found;
  if (plain_words(query.substr(0, kLongestQuery)).empty()) {
    found.why_not = "Your text has no Latin letters.";
    return found;
  }
  const QueryFeatures reading = read(query);
  const float likest = reading.titles.empty() ? 0 : reading.titles.front().likeness;
  const float task = reading.work.tasks.empty() ? 0 : reading.work.tasks.front().likeness;
  if (likest < kLeastLikeness && task < kLeastTask && !reading.description) {
    found.why_not = "Nothing we know resembles this text.";
    return found;
  }
  const std::vector<JobCandidate> candidates = candidates_of(reading);
  const std::vector<float> probabilities = probabilities_of(reading, candidates);
  std::vector<std::size_t> order(candidates.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::greater(), [&](std::size_t i) { return probabilities[i]; });
  order.resize(std::min(order.size(), top));
  for (const std::size_t i : order)
    found.matches.push_back(
        {&tables_.jobs[candidates[i].job], probabilities[i], because_of(reading, candidates[i].job)});
  const float least = reading.description                             ? kConfidentOfDescription
                      : reading.same && reading.same->jobs.size() > 1 ? kConfidentOfSeveral
                                                                      : kConfident;
  found.confident = !found.matches.empty() && found.matches.front().score >= least;
  if (!found.confident) found.why_not = "Several occupations are about equally likely.";
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

}  // namespace willai
