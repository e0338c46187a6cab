// The word that was probably meant, for messages about a word that nothing knows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace willai {

// How many bytes must be added, taken out or replaced to make one word of the other.
std::size_t letters_apart(std::string_view one, std::string_view other);

// "; perhaps you mean “tagline”" for a word of 4 to 40 bytes that is at most two letters from one of `known`, else "".
std::string perhaps_meant(std::string_view word, const std::vector<std::string>& known);

}  // namespace willai
