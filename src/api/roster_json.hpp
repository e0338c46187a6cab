// What `willai roster --json` prints (docs/roster.md).
#pragma once

#include <string>

#include "domain/edition.hpp"
#include "domain/roster.hpp"

namespace willai::api {

std::string to_json(const Roster& roster, const EditionNumber& edition);

// "matched", "decided", "open", "left out"
std::string_view word_for(RosterMatch match);

}  // namespace willai::api
