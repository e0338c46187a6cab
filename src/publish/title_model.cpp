#include "publish/title_model.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/on_threads.hpp"
#include "domain/study_ids.hpp"
#include "matching/job_matcher.hpp"
#include "matching/plain_numbers.hpp"
#include "publish/match_tables.hpp"

namespace willai::publish {
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
std::vector<std::optional<std::size_t>> places_of(const std::vector<matching::Job>& jobs,
                                                  const matching::MatchParts& model) {
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < model.codes.size(); ++i) places.emplace(model.codes[i], i);
  std::vector<std::optional<std::size_t>> all;
  for (const matching::Job& job : jobs) {
    const auto found = places.find(job.code);
    all.push_back(found == places.end() ? std::nullopt : std::optional(found->second));
  }
  return all;
}

bool is_made_for(const matching::MatchParts& model, const std::vector<matching::Job>& jobs) {
  const auto places = places_of(jobs, model);
  const auto known = static_cast<double>(std::ranges::count_if(places, [](const auto& each) { return !!each; }));
  return known >= kNearlyAllJobs * static_cast<double>(jobs.size()) &&
         known >= kMostOfModel * static_cast<double>(model.codes.size());
}

}  // namespace

Result<std::optional<matching::MatchParts>> load_title_model(const ports::FileSource& files,
                                                             const std::string& content_folder) {
  if (content_folder.empty()) return std::optional<matching::MatchParts>();
  const auto bytes = TRY(files.find(content_folder + "/model/title-model.bin"));
  if (!bytes) return std::optional<matching::MatchParts>();
  auto parts = matching::parse_match_parts(*bytes);
  if (!parts.ok()) return invalid("“" + content_folder + "/model/title-model.bin” is damaged or has another version");
  return std::optional(std::move(parts).value());
}

matching::MatchParts adopted_parts(const matching::MatchParts& model, const matching::MatchTables& tables,
                                   matching::Rewordings rewordings) {
  matching::MatchParts parts = matching::unfitted_parts(tables, std::move(rewordings), model.vectors.words);
  if (model.vectors.rows.empty()) return parts;
  matching::OccupationVectors& vectors = parts.vectors;
  vectors = {model.vectors.words, model.vectors.rows, model.vectors.row_scales, {}, {}, {}};
  const float least = *std::ranges::min_element(model.vectors.base);
  for (const auto& place : places_of(tables.jobs, model)) {
    const auto from =
        model.vectors.directions.begin() + static_cast<std::ptrdiff_t>(place.value_or(0) * matching::kMeanings);
    vectors.directions.insert(vectors.directions.end(), from, from + matching::kMeanings);
    vectors.direction_scales.push_back(place ? model.vectors.direction_scales[*place] : 0);
    vectors.base.push_back(place ? model.vectors.base[*place] : least);
  }
  return parts;
}

namespace {

// How many people have each job, as ln against the mean. The bureau counts by the first seven characters of a code, or
// by a group of codes; those who share a count have equal parts of it.
std::vector<float> how_common(const EditionDraft& draft, const std::vector<matching::Job>& jobs) {
  std::map<std::string, double> people;            // by the code that is counted
  std::map<std::string, std::string> counted_in;   // of an occupation, the code that is counted
  std::map<std::string, int> sharing;
  for (const OccupationFacts& each : draft.occupations)
    if (const MeasureValue* value = find_value(each.measures, measure_id::kEmployment); value && value->value) {
      const std::string counted = (value->from.empty() ? each.code : value->from).substr(0, 7);
      counted_in[each.code] = counted;
      people[counted] = *value->value;
    }
  if (people.empty()) return {};
  for (const matching::Job& job : jobs) ++sharing[counted_in[job.code]];
  std::vector<float> common;
  float sum = 0;
  for (const matching::Job& job : jobs) {
    const std::string& counted = counted_in[job.code];
    const double count = counted.empty() ? kUnknownPeople : people[counted] / sharing[counted];
    common.push_back(matching::fast_log(static_cast<float>(std::max(kFewestPeople, count))));
    sum += common.back();
  }
  for (float& each : common) each -= sum / static_cast<float>(common.size());
  return common;
}

// Which of the jobs of its group an occupation of another classification is, by its first names and its work. None if
// nothing resembles it.
std::optional<matching::JobPlace> place_of(const FurtherOccupation& further, const matching::JobMatcher& matcher) {
  std::map<std::string, float> votes;
  const auto vote = [&](const std::string& text, float weight) {
    for (const matching::MatchedJob& each : matcher.match(text, kLooks).matches)
      if (further.socs.contains(each.job->code.substr(0, 7))) votes[each.job->code] += weight * each.score;
  };
  for (std::size_t i = 0; i < std::min(kNamesAsked, further.names.size()); ++i)
    vote(further.names[i], i == 0 ? kFirstName : 1);
  vote(further.names.front() + "\n" + further.work, kItsWork);
  const auto best = std::ranges::max_element(votes, {}, [](const auto& each) { return each.second; });
  if (best == votes.end()) return std::nullopt;
  const auto found = std::ranges::find(matcher.jobs(), best->first, &matching::Job::code);
  return static_cast<matching::JobPlace>(found - matcher.jobs().begin());
}

// Thousands of texts are matched here, which is a good part of publishing, so all cores match.
std::vector<std::optional<matching::JobPlace>> places_of(const std::vector<FurtherOccupation>& all, const matching::JobMatcher& matcher) {
  std::vector<std::optional<matching::JobPlace>> places(all.size());
  on_threads(0, all.size(), [&](std::size_t i) {
    if (!all[i].socs.empty() && !all[i].names.empty()) places[i] = place_of(all[i], matcher);
  });
  return places;
}

// The parts again, with what another classification says of the jobs.
matching::MatchParts with_further(const std::vector<FurtherOccupation>& all, matching::MatchTables tables,
                                  const matching::MatchParts& parts, const matching::MatchParts& model) {
  const std::vector<std::optional<matching::JobPlace>> places = places_of(all, matching::JobMatcher::make(tables, parts).value());
  std::vector<matching::KnownTitle> titles;
  std::vector<matching::KnownStatement> work;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!places[i]) continue;
    for (const std::string& name : all[i].names) titles.push_back({name, *places[i]});
    if (!all[i].work.empty()) work.push_back({all[i].work, *places[i]});
  }
  std::ranges::copy(titles, std::back_inserter(tables.titles));
  matching::MatchParts more = adopted_parts(model, tables, parts.rewordings);
  more.common = parts.common;
  more.further_titles = std::move(titles);
  more.further_work = std::move(work);
  return more;
}

}  // namespace

void add_matching(EditionDraft& draft, const std::optional<matching::MatchParts>& model) {
  const matching::MatchTables tables = match_tables_of(draft.professions);
  matching::MatchParts parts = model && is_made_for(*model, tables.jobs)
                                   ? adopted_parts(*model, tables, draft.rewordings)
                                   : matching::unfitted_parts(tables, draft.rewordings);
  // Likeness alone is too weak to be weighed against how common a job is.
  const bool fitted = model && is_made_for(*model, tables.jobs);
  if (fitted) parts.common = how_common(draft, tables.jobs);
  if (fitted && !draft.further.empty()) parts = with_further(draft.further, tables, parts, *model);
  draft.matching = matching::to_bytes(parts);
}

}  // namespace willai::publish
