#include "publish/title_model.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "domain/study_ids.hpp"
#include "matching/job_matcher.hpp"
#include "matching/plain_numbers.hpp"
#include "publish/match_tables.hpp"

namespace willai {
namespace {

// A title belongs to the closest of all occupations. If most occupations are absent, as among twenty written
// professions, the model has to be trained again.
constexpr double kNearlyAllJobs = .9;
constexpr double kMostOfModel = .5;
constexpr double kUnknownPeople = 10'000;
constexpr double kFewestPeople = 1'000;
// An occupation of another classification: how many of its names are looked up, how far, and what the first name and
// the description count against another name.
constexpr std::size_t kNamesAsked = 5;
constexpr std::size_t kLooks = 30;
constexpr float kFirstName = 2;
constexpr float kItsWork = 3;

// For each job, its position in the model; absent if the model does not have it.
std::vector<std::optional<std::size_t>> places_of(const std::vector<Job>& jobs, const MatchParts& model) {
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < model.codes.size(); ++i) places.emplace(model.codes[i], i);
  std::vector<std::optional<std::size_t>> all;
  for (const Job& job : jobs) {
    const auto found = places.find(job.code);
    all.push_back(found == places.end() ? std::nullopt : std::optional(found->second));
  }
  return all;
}

bool is_made_for(const MatchParts& model, const std::vector<Job>& jobs) {
  const auto places = places_of(jobs, model);
  const auto known = static_cast<double>(std::ranges::count_if(places, [](const auto& each) { return !!each; }));
  return known >= kNearlyAllJobs * static_cast<double>(jobs.size()) &&
         known >= kMostOfModel * static_cast<double>(model.codes.size());
}

}  // namespace

Result<std::optional<MatchParts>> load_title_model(const FileSource& files, const std::string& content_folder) {
  if (content_folder.empty()) return std::optional<MatchParts>();
  const auto bytes = TRY(files.find(content_folder + "/model/title-model.bin"));
  if (!bytes) return std::optional<MatchParts>();
  auto parts = parse_match_parts(*bytes);
  if (!parts.ok()) return invalid("“" + content_folder + "/model/title-model.bin” is damaged or has another version");
  return std::optional(std::move(parts).value());
}

MatchParts adopted_parts(const MatchParts& model, const MatchTables& tables, Rewordings rewordings) {
  MatchParts parts = unfitted_parts(tables, std::move(rewordings), model.vectors.words);
  if (model.vectors.rows.empty()) return parts;
  OccupationVectors& vectors = parts.vectors;
  vectors = {model.vectors.words, model.vectors.rows, model.vectors.row_scales, {}, {}, {}};
  const float least = *std::ranges::min_element(model.vectors.base);
  for (const auto& place : places_of(tables.jobs, model)) {
    const auto from = model.vectors.directions.begin() + static_cast<std::ptrdiff_t>(place.value_or(0) * kMeanings);
    vectors.directions.insert(vectors.directions.end(), from, from + kMeanings);
    vectors.direction_scales.push_back(place ? model.vectors.direction_scales[*place] : 0);
    vectors.base.push_back(place ? model.vectors.base[*place] : least);
  }
  return parts;
}

namespace {

// How many people have each job, as ln against the mean. The bureau counts by the first seven characters of a code.
std::vector<float> how_common(const EditionDraft& draft, const std::vector<Job>& jobs) {
  std::map<std::string, double> people;
  std::map<std::string, int> sharing;
  for (const OccupationFacts& each : draft.occupations)
    for (const MeasureValue& value : each.measures)
      if (value.measure == measure_id::kEmployment && value.value) people[each.code.substr(0, 7)] = *value.value;
  if (people.empty()) return {};
  for (const Job& job : jobs) ++sharing[job.code.substr(0, 7)];
  std::vector<float> common;
  float sum = 0;
  for (const Job& job : jobs) {
    const std::string soc = job.code.substr(0, 7);
    const double count = people.contains(soc) ? people[soc] / sharing[soc] : kUnknownPeople;
    common.push_back(fast_log(static_cast<float>(std::max(kFewestPeople, count))));
    sum += common.back();
  }
  for (float& each : common) each -= sum / static_cast<float>(common.size());
  return common;
}

// Which of the jobs of its group an occupation of another classification is, by its first names and its work. None if
// nothing resembles it.
std::optional<JobPlace> place_of(const FurtherOccupation& further, const JobMatcher& matcher) {
  std::map<std::string, float> votes;
  const auto vote = [&](const std::string& text, float weight) {
    for (const MatchedJob& each : matcher.match(text, kLooks).matches)
      if (further.socs.contains(each.job->code.substr(0, 7))) votes[each.job->code] += weight * each.score;
  };
  for (std::size_t i = 0; i < std::min(kNamesAsked, further.names.size()); ++i)
    vote(further.names[i], i == 0 ? kFirstName : 1);
  vote(further.names.front() + "\n" + further.work, kItsWork);
  const auto best = std::ranges::max_element(votes, {}, [](const auto& each) { return each.second; });
  if (best == votes.end()) return std::nullopt;
  const auto found = std::ranges::find(matcher.jobs(), best->first, &Job::code);
  return static_cast<JobPlace>(found - matcher.jobs().begin());
}

// The parts again, with what another classification says of the jobs.
MatchParts with_further(const std::vector<FurtherOccupation>& all, MatchTables tables, const MatchParts& parts,
                        const MatchParts& model) {
  const JobMatcher matcher = JobMatcher::make(tables, parts).value();
  std::vector<KnownTitle> titles;
  std::vector<KnownStatement> work;
  for (const FurtherOccupation& further : all) {
    const auto place = further.socs.empty() || further.names.empty() ? std::nullopt : place_of(further, matcher);
    if (!place) continue;
    for (const std::string& name : further.names) titles.push_back({name, *place});
    if (!further.work.empty()) work.push_back({further.work, *place});
  }
  std::ranges::copy(titles, std::back_inserter(tables.titles));
  MatchParts more = adopted_parts(model, tables, parts.rewordings);
  more.common = parts.common;
  more.further_titles = std::move(titles);
  more.further_work = std::move(work);
  return more;
}

}  // namespace

void add_matching(EditionDraft& draft, const std::optional<MatchParts>& model) {
  const MatchTables tables = match_tables_of(draft.professions);
  MatchParts parts = model && is_made_for(*model, tables.jobs) ? adopted_parts(*model, tables, draft.rewordings)
                                                               : unfitted_parts(tables, draft.rewordings);
  // Likeness alone is too weak to be weighed against how common a job is.
  const bool fitted = model && is_made_for(*model, tables.jobs);
  if (fitted) parts.common = how_common(draft, tables.jobs);
  if (fitted && !draft.further.empty()) parts = with_further(draft.further, tables, parts, *model);
  draft.matching = to_bytes(parts);
}

}  // namespace willai
