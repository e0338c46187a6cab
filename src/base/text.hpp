// Text helpers used everywhere: UTF-8 bytes, with ASCII rules where a rule is needed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace willai {

// True when `text` is well-formed UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF).
bool is_utf8(std::string_view text);

// Code points of UTF-8 text.
std::size_t character_count(std::string_view text);

// ASCII letters in lower case; other bytes unchanged.
std::string to_lower(std::string_view text);

// Equal but for the case of ASCII letters.
bool equal_ignoring_case(std::string_view one, std::string_view other);

// In lower case and trimmed, with one space for any white space: as statements of tasks are compared.
std::string folded_text(std::string_view text);

// Without ASCII white space at either end.
std::string_view trim(std::string_view text);

// The parts of `text` between occurrences of `separator`; "" gives one empty part.
std::vector<std::string_view> split(std::string_view text, char separator);

// A URL slug: lower-case ASCII letters, digits and single hyphens, none at the ends. Latin letters lose their accents.
// At most
// `longest` bytes, cut at the end of a word if one ends in the last two thirds. "" if nothing is left.
std::string slug_of(std::string_view text, std::size_t longest = 80);

// "one", "one and two", "one, two and three".
std::string join_with_and(const std::vector<std::string>& parts);

// 18796 -> "18,796".
std::string with_thousands(long long number);

// "1 task", "3 tasks", "1,200 tasks".
std::string counted(long long number, std::string_view singular, std::string_view plural);

// The part of `text` that fits in `longest` bytes, cut at a word and followed by "…" when something is left out.
std::string shortened(std::string_view text, std::size_t longest);

}  // namespace willai
