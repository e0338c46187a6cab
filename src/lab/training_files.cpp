#include "lab/training_files.hpp"

#include <algorithm>
#include <iterator>
#include <map>

#include "importers/activity_ratings.hpp"
#include "importers/phrasings.hpp"
#include "publish/activity_names.hpp"

namespace willai::lab {
namespace {

// Phrased and rated; an activity that lacks either is left out.
Result<std::vector<scoring::RatedActivity>> rated_activities() {
  std::map<std::string, std::array<double, 3>> ratings;
  for (const importers::ActivityRating& each :
       TRY(read_builtin("ratings/activities.tsv", importers::parse_activity_ratings)))
    ratings.emplace(each.activity_id, std::array{each.mean.e0, each.mean.e1, each.mean.e2});
  std::vector<scoring::RatedActivity> activities;
  for (importers::PhrasedActivity& each : TRY(read_builtin("phrasings/activities.tsv", importers::parse_phrasings)))
    if (const auto rating = ratings.find(each.activity_id); rating != ratings.end()) {
      std::ranges::move(each.statements, std::back_inserter(each.phrasings));
      activities.push_back({each.activity_id, std::move(each.name), std::move(each.phrasings), rating->second});
    }
  return activities;
}

}  // namespace

Result<TrainingSet> load_training_set(const std::string& data_folder) {
  publish::Dataset dataset =
      TRY(publish::load_dataset(system::Files(), TRY(system::load_builtin_catalog()), data_folder, {}));
  cli::print_rejects(dataset.rejects);
  if (!dataset.rejects.empty()) return invalid("nothing was trained; first fix the faults listed above");
  if (!dataset.has_onet() || !dataset.has_labels())
    return not_found(
        "training needs the O*NET tasks and the labels of GPTs are GPTs in the data folder; see docs/data.md");
  publish::name_activities_as_rated(TRY(read_builtin("ratings/activity_titles.tsv", importers::parse_activity_titles)),
                                    dataset);
  return make_training_set(dataset, TRY(rated_activities()));
}

}  // namespace willai::lab
