// Short names for O*NET's task statements, which have up to 330 characters: whole clauses, so that a headline reads
// as an instruction.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace willai::views {

// Words that begin an instruction, in lower case. After "to" they mark a purpose ("to ensure quality"), while anything
// else may be a place or a person ("to nurses").
using Verbs = std::set<std::string, std::less<>>;

// The first words of at least two statements.
Verbs verbs_of(const std::vector<std::string_view>& statements);

// "Test samples of materials or products to ensure compliance with …" -> "Test samples of materials or products".
// The whole statement if it is short; if no clause ends early enough, it is cut at a word and followed by "…".
std::string short_task_name(std::string_view statement, const Verbs& verbs);

// The same, cut at a word, for two tasks that would share a name.
std::string cut_task_name(std::string_view statement);

}  // namespace willai::views
