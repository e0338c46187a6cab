// What a text was matched to, as one JSON object: a line of `willai match`, the body of an answer.
#pragma once

#include <string>
#include <string_view>

#include "matching/job_matcher.hpp"

namespace willai::api {

// {"query","confident","why_not","matches":[{"code","title","page","written","score","because":{"met","text"}}…]};
// "why_not" only where it is not confident, "written" only where an editor wrote of the job.
std::string to_json(std::string_view query, const JobMatch& match);

}  // namespace willai::api
