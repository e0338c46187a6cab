// What several handlers look up in an edition.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "routing/site_context.hpp"
#include "views/result_view.hpp"
#include "views/search_view.hpp"

namespace willai::routing {

// The result that a query leads to; an error says why it leads to none.
Result<views::ResultView> read_result(SiteContext& context, std::string_view query);

// The query of the result of a week, as this server seals it.
Result<std::string> query_of_week(SiteContext& context, AssessmentParts week, const Profession& profession);

// Which of the edition's professions a text means, the likeliest first.
views::Findings find_jobs(const SiteContext& context, const std::string& text, std::size_t most);

}  // namespace willai::routing
