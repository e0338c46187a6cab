// From a job that a text was matched to, to the pages of the edition.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "matching/job_matcher.hpp"
#include "views/search_view.hpp"

namespace willai::journey {

// Absent where the edition has none of that slug.
using FindPage = std::function<std::optional<Profession>(std::string_view slug)>;

// The edition's page of the job; an editor's page of the same occupation goes first where it has what was met, and
// stands beside it where it has not.
std::optional<views::FoundJob> find_pages(const MatchedJob& matched, const FindPage& find_page);

}  // namespace willai::journey
