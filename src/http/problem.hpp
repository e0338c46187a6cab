// Problem details in JSON (RFC 9457): what is wrong with a request, for programs.
#pragma once

#include <string>
#include <string_view>

namespace willai::http {

inline constexpr std::string_view kProblemType = "application/problem+json";

struct Problem {
  int status;
  std::string_view code;    // a stable word: "not_found"
  std::string_view detail;  // one sentence
};

// `kinds` is the address that explains codes, with the code behind it: "https://example.org/api#".
std::string problem_json(const Problem& problem, std::string_view kinds);

}  // namespace willai::http
