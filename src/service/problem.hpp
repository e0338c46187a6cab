// What is wrong with a request, for programs: problem details as RFC 9457 describes them, with a stable code.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace willai::service {

inline constexpr std::string_view kProblemType = "application/problem+json";

// Codes of faults that the site itself finds; the server has those of http/fault.hpp.
namespace code {
inline constexpr std::string_view kNotFound = "not_found";
inline constexpr std::string_view kMethod = "method_not_allowed";
inline constexpr std::string_view kParameter = "invalid_parameter";
inline constexpr std::string_view kMissing = "missing_parameter";
inline constexpr std::string_view kBody = "invalid_body";
inline constexpr std::string_view kForbidden = "forbidden";
inline constexpr std::string_view kVersion = "unknown_version";
inline constexpr std::string_view kNotAcceptable = "not_acceptable";
inline constexpr std::string_view kRate = "rate_limited";
inline constexpr std::string_view kUnavailable = "unavailable";
}  // namespace code

struct ProblemKind {
  std::string_view code;
  int status;
  std::string_view says;  // when it is used
};

// Those above and those of the server, for the documents.
std::span<const ProblemKind> problem_kinds();

}  // namespace willai::service
