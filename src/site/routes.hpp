// Every URL of the site, spelled once.
#pragma once

#include <string>
#include <string_view>

namespace willai::site {

inline constexpr std::string_view kName = "WillAIReplaceMe";
inline constexpr std::string_view kMotto = "What AI does to work, task by task, with the evidence";

inline constexpr std::string_view kFront = "/";
inline constexpr std::string_view kProfessions = "/professions";
inline constexpr std::string_view kSearch = "/search";
inline constexpr std::string_view kMatchApi = "/api/v1/match";
inline constexpr std::string_view kSuggestApi = "/api/v1/suggest";
inline constexpr std::string_view kAssessment = "/assessment";
inline constexpr std::string_view kAssessmentWeek = "/assessment/week";
inline constexpr std::string_view kAssessmentSkills = "/assessment/skills";
inline constexpr std::string_view kResult = "/result";
inline constexpr std::string_view kResultPdf = "/result.pdf";
inline constexpr std::string_view kResultCard = "/result.png";
inline constexpr std::string_view kResultCompare = "/result/compare";
inline constexpr std::string_view kResultChanges = "/result/changes";
inline constexpr std::string_view kAssessmentDescription = "/assessment/description";
inline constexpr std::string_view kReport = "/report";
inline constexpr std::string_view kReportAsked = "/report/asked";
inline constexpr std::string_view kReportConfirm = "/report/confirm";
inline constexpr std::string_view kReportErase = "/report/erase";
inline constexpr std::string_view kReportUnsubscribe = "/report/unsubscribe";
inline constexpr std::string_view kMethodology = "/methodology";
inline constexpr std::string_view kSources = "/sources";
inline constexpr std::string_view kEditions = "/editions";
inline constexpr std::string_view kPrivacy = "/privacy";
inline constexpr std::string_view kGallery = "/gallery";
inline constexpr std::string_view kAssessApi = "/api/v1/assess";

std::string profession(std::string_view slug);                              // /profession/backend-developer
std::string deep_dive(std::string_view profession, std::string_view task);  // /profession/backend-developer-write-code
std::string index_of(std::string_view field, std::string_view level);  // /professions/computing/high; either may be ""
std::string source(std::string_view page);                             // /sources/gpts-human
std::string compare(std::string_view profession, std::string_view other);  // /compare/writers-and-authors/editors
std::string search(std::string_view text);                                 // /search, with the text as ?q=
std::string json_twin(std::string_view page);  // /professions.json; of the front page, /index.json

}  // namespace willai::site
