// Joins the labels of a study to the tasks of this edition: by id, then by text. Labels that match nothing are listed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "publish/dataset.hpp"
#include "publish/edition_draft.hpp"
#include "importers/activity_ratings.hpp"

namespace willai::publish {

struct JoinedLabel {
  const importers::gpts::LabelRow* label;
  Join join;
  std::optional<LabelShares> settled;  // the level that all its readers settle on (method, clause 28)
};

struct JoinedLabels {
  std::unordered_map<std::uint32_t, JoinedLabel> by_task;  // O*NET task id of this edition
  std::vector<Unjoined> unjoined;
};

// By id within the same occupation; else by the same text in the same occupation; else by the same text if exactly one
// unlabeled task anywhere has it. Case and white space do not matter.
JoinedLabels join_labels(const std::vector<importers::onet::TaskRow>& tasks,
                         const std::vector<importers::gpts::LabelRow>& labels);

// Settles the levels again, with our own ratings of the tasks' activities as a third reader.
void add_own_ratings(const Dataset& dataset, const std::vector<importers::ActivityRating>& ratings,
                     JoinedLabels& labels);

}  // namespace willai::publish
