// From a job that matched a text to the pages of the edition.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "matching/job_match.hpp"
#include "views/search_view.hpp"

namespace willai::assessment {

// Absent if the edition has no page with that slug.
using FindPage = std::function<std::optional<Profession>(std::string_view slug)>;

// The edition's page of the job. An editor's page of the same occupation comes first if it has what matched, otherwise
// second.
std::optional<views::FoundJob> find_pages(const matching::MatchedJob& matched, const FindPage& find_page);

}  // namespace willai::assessment
