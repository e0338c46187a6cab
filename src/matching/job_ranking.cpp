// Collects the jobs that a text may mean, and gives each a probability.
#include <algorithm>

#include "matching/plain_numbers.hpp"
#include "matching/query_features.hpp"

namespace willai::matching {
namespace {

constexpr std::size_t kEachWay = 12;  // number of candidates from the classifier, and from the description

// What the jobs that editors settled for a name share. Each has this part of what the ones before it left.
constexpr float kSettledName = .97F;
constexpr float kSettledPart = .6F;  // if it is only a part of the text
constexpr float kFirstOfSettled = .6F;
// How much being common counts, as a power: among all jobs, and among those that have one name.
constexpr float kCommonShare = .2F;
constexpr float kCommonOwner = .4F;
// An "All Other" job comes after the specific ones of its kind.
constexpr float kAllOther = .25F;

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

// "Teachers and Instructors, All Other"
bool is_catch_all(const Job& job) { return job.title.ends_with(", All Other"); }

}  // namespace

std::vector<JobPlace> JobMatcher::places_of(const QueryFeatures& reading) const {
  std::vector<JobPlace> jobs = greatest_of(reading.log_probabilities, -1e9F);
  const auto add = [&](const std::vector<JobPlace>& more) { jobs.insert(jobs.end(), more.begin(), more.end()); };
  add(greatest_of(reading.shares, 0));
  add(greatest_of(reading.work.jobs, 0));
  add(reading.owners);
  if (reading.settled) add(reading.settled->jobs);
  if (reading.within) add(reading.within->jobs);
  std::ranges::sort(jobs);
  jobs.erase(std::unique(jobs.begin(), jobs.end()), jobs.end());
  return jobs;
}

std::vector<JobCandidate> JobMatcher::candidates_of(const QueryFeatures& reading,
                                                    const std::vector<JobPlace>& jobs) const {
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

// The owners of a known name share `owned`, and the others the rest. Settled jobs share it in their order.
void JobMatcher::prefer_owners(const QueryFeatures& reading, const std::vector<JobCandidate>& candidates,
                               std::vector<float>& shares) const {
  const SettledName* settled = reading.settled ? reading.settled : reading.within;
  const std::vector<JobPlace>& owners = settled ? settled->jobs : reading.owners;
  if (owners.empty()) return;
  const auto place_of = [&](std::size_t i) { return std::ranges::find(owners, candidates[i].job) - owners.begin(); };
  const auto owns = [&](std::size_t i) { return place_of(i) < std::ssize(owners); };
  float of_owners = 0, of_others = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    const Job& job = tables_.jobs[candidates[i].job];
    if (settled && owns(i)) {
      shares[i] = 1;
      for (auto rank = place_of(i); rank > 0; --rank) shares[i] *= 1 - kFirstOfSettled;
    } else if (owns(i)) {
      if (is_catch_all(job)) shares[i] *= kAllOther;
      shares[i] *= fast_exp(kCommonOwner * how_common(candidates[i].job));
    }
    shares[i] += 1e-6F;
    (owns(i) ? of_owners : of_others) += shares[i];
  }
  const float owned = of_others <= 0 ? 1 : reading.settled ? kSettledName : settled ? kSettledPart : reading.owned;
  for (std::size_t i = 0; i < shares.size(); ++i)
    shares[i] *= owns(i) ? owned / of_owners : (1 - owned) / of_others;
}

std::vector<float> JobMatcher::probabilities_of(const QueryFeatures& reading,
                                                const std::vector<JobCandidate>& candidates) const {
  std::vector<float> sums;
  for (const JobCandidate& each : candidates)
    sums.push_back(weighed(each.features, reading.description ? kDescriptionRankWeights : kTitleRankWeights) +
                   kCommonShare * how_common(each.job));
  make_probabilities(sums);
  if (!reading.description) prefer_owners(reading, candidates, sums);
  return sums;
}

Because JobMatcher::because_of(const QueryFeatures& reading, JobPlace job) const {
  if (reading.settled && std::ranges::find(reading.settled->jobs, job) != reading.settled->jobs.end())
    return {Met::title, reading.settled->text};
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

std::vector<JobCandidate> JobMatcher::candidates(std::string_view query) const {
  const QueryFeatures reading = read(query);
  return candidates_of(reading, places_of(reading));
}

}  // namespace willai::matching
