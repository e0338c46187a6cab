// What a matcher makes of a text, down to the last bit, for tests/wasm/compare_match.sh: native and WebAssembly print
// it alike.
#pragma once

#include <string>
#include <string_view>

#include "matching/job_matcher.hpp"

namespace willai::wasm_test {

// A matcher of titles and tasks of our own: `lines` are "TITLE", tab, its job; a job is a number below 64.
matching::JobMatcher matcher_of(std::string_view lines);
// One line with its end: every score by the hexadecimal digits of its bits.
std::string match_line(const matching::JobMatcher& matcher, std::string_view query);

}  // namespace willai::wasm_test
