// Joins the shares of messages to ChatGPT to the intermediate work activities of O*NET, and so to its tasks.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "publish/dataset.hpp"
#include "publish/edition_draft.hpp"

namespace willai::publish {

struct JoinedActivityUse {
  std::vector<ActivityUse> activities;
  std::vector<UseRelease> releases;          // a month of a kind of message each; the oldest first
  std::map<std::string, Coverage> coverage;  // by measure; counts tasks
  std::vector<Unjoined> unjoined;
};

// By the id of the activity, which is the one until release 30.2 of O*NET whatever release is read (activity_names.hpp).
JoinedActivityUse join_activity_use(const Dataset& dataset);

}  // namespace willai::publish
