// What is wrong with a line that is not TOML, for people who do not write programs.
#pragma once

#include <string>
#include <string_view>

namespace willai::importers {

// One sentence that says what to change. `description` is what the TOML library says of the line.
std::string sentence_for_syntax(std::string_view text, long line, std::string_view description);

}  // namespace willai::importers
