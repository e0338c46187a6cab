#include "publish/activity_names.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

#include "base/text.hpp"

namespace willai::publish {
namespace {

using Names = std::map<std::string, std::string, std::less<>>;

// By the id of the release: the id under which the activity was rated, where that is another one.
Names new_names_of(const std::vector<importers::ActivityTitle>& titles, const Dataset& dataset, long long& unknown) {
  std::set<std::string_view> rated;
  std::map<std::string_view, std::string_view> by_title;
  for (const importers::ActivityTitle& each : titles) {
    rated.insert(each.activity_id);
    by_title.emplace(each.fingerprint, each.activity_id);
  }
  Names names;
  for (const auto& row : dataset.activities) {
    if (rated.contains(row.activity_id)) continue;
    const auto known = by_title.find(importers::fingerprint_of_title(row.title));
    if (known == by_title.end()) ++unknown;
    else names.emplace(row.activity_id, known->second);
  }
  return names;
}

// "4.A.2.a.4.I11.D03" -> "4.A.2.a.4.I11"
std::string parent_of(const std::string& activity) { return activity.substr(0, activity.rfind('.')); }

}  // namespace

void name_activities_as_rated(const std::vector<importers::ActivityTitle>& titles, Dataset& dataset) {
  if (titles.empty()) return;
  long long unknown = 0;
  const Names names = new_names_of(titles, dataset, unknown);
  for (auto& row : dataset.activities)
    if (const auto name = names.find(row.activity_id); name != names.end())
      row.activity_id = name->second, row.intermediate_id = parent_of(row.activity_id);
  for (auto& row : dataset.task_activities)
    if (const auto name = names.find(row.activity_id); name != names.end()) row.activity_id = name->second;
  if (!names.empty() && unknown > 0)
    dataset.notes.push_back(
        fmt::format("{} of this O*NET release were not rated by this project; tasks that have no other "
                    "activity show no such rating",
                    counted(unknown, "work activity", "work activities")));
}

}  // namespace willai::publish
