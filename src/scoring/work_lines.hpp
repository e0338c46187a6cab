// The lines of a job description or a CV that can be about work: no dates and places, no lists of technologies, no
// education, pay or benefits, and nothing that the company says of itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace willai::scoring {

// One line per line that is left, without list marks and labels ("Patient care: …").
std::vector<std::string> work_lines(std::string_view text);

// Of a CV with dated positions, the latest and what stands before all of them; a text that is no CV whole.
std::string latest_position(std::string_view text);

}  // namespace willai::scoring
