// Wages by state: the rows of the publisher's file for the SOC codes that an occupation of O*NET has.
#pragma once

#include "publish/dataset.hpp"
#include "publish/edition_draft.hpp"

namespace willai::publish {

// Fills the states of the draft and lists rows that match no occupation. Absent without the file.
std::optional<Coverage> add_state_wages(const Dataset& dataset, EditionDraft& draft);

}  // namespace willai::publish
