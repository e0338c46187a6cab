// The exposure of a staff as a printed report: the whole, each department, the titles, and what a person has to decide.
#pragma once

#include "domain/roster.hpp"
#include "reports/document.hpp"
#include "views/head_parts.hpp"

namespace willai::reports {

// `head` has the edition and the sources; `site` as in result_document().
Document roster_document(const Roster& roster, const views::PageHead& head, const std::string& site);

}  // namespace willai::reports
