// Joins the labels of a study to the tasks of this edition: by id, then by text. Labels that match nothing are listed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "publish/dataset.hpp"
#include "publish/edition_draft.hpp"

namespace willai {

struct JoinedLabel {
  const gpts::LabelRow* label;
  Join join;
};

struct JoinedLabels {
  std::unordered_map<std::uint32_t, JoinedLabel> by_task;  // O*NET task id of this edition
  std::vector<Unjoined> unjoined;
};

// By id within the same occupation; else by the same text in the same occupation; else by the same text if exactly one
// unlabeled task anywhere has it. Case and white space do not matter.
JoinedLabels join_labels(const std::vector<onet::TaskRow>& tasks, const std::vector<gpts::LabelRow>& labels);

}  // namespace willai
