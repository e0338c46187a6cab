// A roster as its page says it.
#pragma once

#include <map>
#include <string>

#include "domain/edition.hpp"
#include "domain/roster.hpp"
#include "views/roster_page.hpp"

namespace willai::views {

RosterPage roster_view(const EditionFacts& facts);

// `decided` is what the reader chose so far, by folded title: the number of a candidate, or "none".
RosterReport roster_report(const Roster& roster, const std::map<std::string, std::string>& decided);

}  // namespace willai::views
