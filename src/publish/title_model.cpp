#include "publish/title_model.hpp"

#include <algorithm>
#include <unordered_map>

#include "publish/match_tables.hpp"

namespace willai {
namespace {

// A title belongs to the closest of all occupations. If most occupations are absent, as among twenty written
// professions, the model has to be trained again.
constexpr double kNearlyAllJobs = .9;
constexpr double kMostOfModel = .5;

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

void add_matching(EditionDraft& draft, const std::optional<MatchParts>& model) {
  const MatchTables tables = match_tables_of(draft.professions);
  draft.matching = to_bytes(model && is_made_for(*model, tables.jobs) ? adopted_parts(*model, tables, draft.rewordings)
                                                                      : unfitted_parts(tables, draft.rewordings));
}

}  // namespace willai
