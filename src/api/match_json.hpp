// The matches of a text as one JSON object: a line of `willai match`, or the body of an HTTP answer.
#pragma once

#include <string>
#include <string_view>

#include "api/explain.hpp"
#include "matching/job_match.hpp"

namespace willai::api {

// {"query","confident","doubt","why_not","matches":[{"code","title","page","written","score","because":{"met","text"}}…]};
// "doubt" and "why_not" only if it is not confident, "written" only if an editor wrote about the job.
std::string to_json(std::string_view query, const matching::JobMatch& match);

// The same without braces and without the query, as members of another object. Without an explanation it has the first match
// alone, as "code", "title" and "score".
std::string match_members(const matching::JobMatch& match, Explain explain);

}  // namespace willai::api
