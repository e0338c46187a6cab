// The addresses of the API. {x} is a part that the caller fills in.
#pragma once

#include <string>
#include <string_view>

#include "site/routes.hpp"

namespace willai::service {

inline constexpr std::string_view kRoot = "/api/v1";
inline constexpr std::string_view kDescription = "/api/v1/openapi.json";
inline constexpr std::string_view kProfessionList = "/api/v1/professions";
inline constexpr std::string_view kProfessionOne = "/api/v1/professions/{profession}";
inline constexpr std::string_view kProfessionTasks = "/api/v1/professions/{profession}/tasks";
inline constexpr std::string_view kProfessionMeasures = "/api/v1/professions/{profession}/measures";
inline constexpr std::string_view kOccupationList = "/api/v1/occupations";
inline constexpr std::string_view kOccupationOne = "/api/v1/occupations/{code}";
inline constexpr std::string_view kTaskList = "/api/v1/tasks";
inline constexpr std::string_view kTaskOne = "/api/v1/tasks/{task}";
inline constexpr std::string_view kMeasureList = "/api/v1/measures";
inline constexpr std::string_view kMeasureOne = "/api/v1/measures/{measure}";
inline constexpr std::string_view kMeasureValues = "/api/v1/measures/{measure}/values";
inline constexpr std::string_view kCompareTwo = "/api/v1/compare/{profession}/{other}";
inline constexpr std::string_view kEditionList = "/api/v1/editions";
inline constexpr std::string_view kEditionOne = "/api/v1/editions/{edition}";
inline constexpr std::string_view kSourceList = "/api/v1/sources";
inline constexpr std::string_view kMatch = site::kMatchApi;
inline constexpr std::string_view kSuggest = site::kSuggestApi;
inline constexpr std::string_view kScore = "/api/v1/score";
inline constexpr std::string_view kAssess = site::kAssessApi;

// "/api/v1/tasks/{task}" and "chef-plan-menus" -> "/api/v1/tasks/chef-plan-menus"
inline std::string filled(std::string_view path, std::string_view part) {
  const std::size_t begin = path.find('{'), end = path.find('}');
  return std::string(path.substr(0, begin)).append(part).append(path.substr(end + 1));
}

}  // namespace willai::service
