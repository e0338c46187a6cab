#include "app/title_model.hpp"

#include <algorithm>
#include <unordered_map>

#include "app/match_tables.hpp"
#include "app/match_training.hpp"

namespace willai {
namespace {

// A title belongs to the closest of all occupations. Where most are absent, as among twenty written professions, who is
// closest has to be learned anew.
constexpr double kNearlyAllJobs = .9;
constexpr double kMostOfModel = .5;

// Of each job of the model, its place among `jobs`; absent where they have it not.
std::vector<std::optional<JobPlace>> places_in(const std::vector<Job>& jobs, const MatchParts& model) {
  std::unordered_map<std::string_view, JobPlace> places;
  for (std::size_t i = 0; i < jobs.size(); ++i) places.emplace(jobs[i].code, static_cast<JobPlace>(i));
  std::vector<std::optional<JobPlace>> all;
  for (const std::string& code : model.codes) {
    const auto found = places.find(code);
    all.push_back(found == places.end() ? std::nullopt : std::optional(found->second));
  }
  return all;
}

bool is_made_for(const MatchParts& model, const std::vector<Job>& jobs) {
  const auto places = places_in(jobs, model);
  const auto known = static_cast<double>(std::ranges::count_if(places, [](const auto& each) { return !!each; }));
  return known >= kNearlyAllJobs * static_cast<double>(jobs.size()) &&
         known >= kMostOfModel * static_cast<double>(places.size());
}

// Of a feature of the model, the weights of the jobs that are there.
void add_feature(const OccupationReading& from, std::uint32_t feature,
                 const std::vector<std::optional<JobPlace>>& places, OccupationReading& to) {
  for (std::uint32_t i = from.begins[feature]; i < from.begins[feature + 1]; ++i)
    if (const auto& place = places[from.jobs[i]]) {
      to.jobs.push_back(*place);
      to.weights.push_back(from.weights[i]);
    }
  to.scales.back() = from.scales[feature];
}

}  // namespace

Result<std::optional<MatchParts>> load_title_model(const FileSource& files, const std::string& content_folder) {
  if (content_folder.empty()) return std::optional<MatchParts>();
  const auto bytes = TRY(files.find(content_folder + "/model/title-model.bin"));
  if (!bytes) return std::optional<MatchParts>();
  auto parts = parse_match_parts(*bytes);
  if (!parts.ok()) return invalid("“" + content_folder + "/model/title-model.bin” is damaged or of another version");
  return std::optional(std::move(parts).value());
}

MatchParts adopted_parts(const MatchParts& model, const MatchTables& tables, Rewordings rewordings) {
  MatchParts parts = unfitted_parts(tables, std::move(rewordings));
  const auto places = places_in(tables.jobs, model);
  for (std::size_t i = 0; i < places.size(); ++i)
    if (places[i]) parts.reading.base[*places[i]] = model.reading.base[i];
  const KeyTable known(model.space.keys());
  OccupationReading& reading = parts.reading;
  reading.begins = {0};
  reading.scales.clear();
  for (const std::uint32_t key : parts.space.keys()) {
    reading.scales.push_back(0);
    if (const std::uint32_t feature = known.find(key); feature != KeyTable::kUnknown)
      add_feature(model.reading, feature, places, reading);
    reading.begins.push_back(static_cast<std::uint32_t>(reading.jobs.size()));
  }
  return parts;
}

void add_matching(EditionDraft& draft, const std::optional<MatchParts>& model) {
  const MatchTables tables = match_tables_of(draft.professions);
  draft.matching = to_bytes(model && is_made_for(*model, tables.jobs) ? adopted_parts(*model, tables, draft.rewordings)
                                                                      : fit_match_parts(tables, draft.rewordings));
}

}  // namespace willai
