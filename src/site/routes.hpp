// Every URL of the site, spelled once.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace willai::site {

inline constexpr std::string_view kFront = "/";
inline constexpr std::string_view kFrontTwin = "/index.json";
inline constexpr std::string_view kProfessionPages = "/profession/<page>";
inline constexpr std::string_view kExplore = "/explore";
inline constexpr std::string_view kExploreCharts = "/explore/<chart>";
inline constexpr std::string_view kProfessions = "/professions";
inline constexpr std::string_view kIndexes = "/professions/<field>/<level>";
inline constexpr std::string_view kCompare = "/compare";
inline constexpr std::string_view kComparePages = "/compare/<profession>/<other>";
inline constexpr std::string_view kStatePages = "/states/<profession>";
inline constexpr std::string_view kSearch = "/search";
inline constexpr std::string_view kApi = "/api/";
inline constexpr std::string_view kApiPage = "/api";  // for people
inline constexpr std::string_view kMatchApi = "/api/v1/match";
inline constexpr std::string_view kSuggestApi = "/api/v1/suggest";
inline constexpr std::string_view kAssessApi = "/api/v1/assess";
inline constexpr std::string_view kAssessment = "/assessment";
inline constexpr std::string_view kAssessmentWeek = "/assessment/week";
inline constexpr std::string_view kAssessmentSkills = "/assessment/skills";
inline constexpr std::string_view kAssessmentDescription = "/assessment/description";
inline constexpr std::string_view kResult = "/result";
inline constexpr std::string_view kResultJson = "/result.json";
inline constexpr std::string_view kResultPdf = "/result.pdf";
inline constexpr std::string_view kResultCard = "/result.png";
inline constexpr std::string_view kResultCompare = "/result/compare";
inline constexpr std::string_view kResultCompareJson = "/result/compare.json";
inline constexpr std::string_view kResultChanges = "/result/changes";
inline constexpr std::string_view kReport = "/report";
inline constexpr std::string_view kReportAsked = "/report/asked";
inline constexpr std::string_view kReportConfirm = "/report/confirm";
inline constexpr std::string_view kReportErase = "/report/erase";
inline constexpr std::string_view kReportUnsubscribe = "/report/unsubscribe";
inline constexpr std::string_view kError = "/error";
inline constexpr std::string_view kErrorSent = "/error/sent";
inline constexpr std::string_view kMethodology = "/methodology";
inline constexpr std::string_view kMethodOfWords = "/methodology#one-word-for-a-range";
inline constexpr std::string_view kMethodOfWeek = "/methodology#a-reader-s-own-week";
inline constexpr std::string_view kSources = "/sources";
inline constexpr std::string_view kMeasurePages = "/sources/<measure>";
inline constexpr std::string_view kEditions = "/editions";
inline constexpr std::string_view kEditionPages = "/editions/<edition>";
inline constexpr std::string_view kEditionFront = "/front";  // of an edition that is kept, below its own address
inline constexpr std::string_view kCorrections = "/corrections";
inline constexpr std::string_view kPrivacy = "/privacy";
inline constexpr std::string_view kAbout = "/about";
inline constexpr std::string_view kImprint = "/imprint";
inline constexpr std::string_view kOwnPages = "/pages/<page>";
inline constexpr std::string_view kRoster = "/roster";
inline constexpr std::string_view kGallery = "/gallery";
inline constexpr std::string_view kAssetFiles = "/assets/<name>-<hash>.<ending>";
inline constexpr std::string_view kEditionPacks = "/assets/edition-<digest>/<pack>";
inline constexpr std::string_view kCards = "/cards/<profession>";
inline constexpr std::string_view kChartFiles = "/chart/<chart>.<ending>";
inline constexpr std::string_view kFeed = "/feed.xml";
inline constexpr std::string_view kFeedJson = "/feed.json";
inline constexpr std::string_view kFeeds = "/feeds/<feed>";  // of all professions, and of one
inline constexpr std::string_view kLlms = "/llms.txt";
inline constexpr std::string_view kEmbed = "/embed/<profession>";
inline constexpr std::string_view kOembed = "/oembed";
inline constexpr std::string_view kMcp = "/mcp";
inline constexpr std::string_view kFrontText = "/index.md";
inline constexpr std::string_view kFavicon = "/favicon.ico";
inline constexpr std::string_view kTouchIcon = "/apple-touch-icon.png";
inline constexpr std::string_view kRobots = "/robots.txt";
inline constexpr std::string_view kSitemap = "/sitemap.xml";
inline constexpr std::string_view kMissing = "/404.html";

// "/profession/<page>" -> "/profession/"
constexpr std::string_view fixed_part(std::string_view pattern) { return pattern.substr(0, pattern.find('<')); }

std::string profession(std::string_view slug);                              // /profession/backend-developer
std::string deep_dive(std::string_view profession, std::string_view task);  // /profession/backend-developer-write-code
std::string index_of(std::string_view field, std::string_view level);  // /professions/computing/high; either may be ""
std::string chart(std::string_view name, std::string_view ending);      // /chart/explore-pay.svg
std::string explore(std::string_view chart);                            // /explore/pay; "" is /explore
std::string card(std::string_view profession);                         // /cards/backend-developer.png
// "/editions/1-2/professions" -> "1-2" and "/professions"; absent for any other address. The front page of the edition is
// at "/editions/1-2/front".
struct WithinEdition {
  std::string_view edition;
  std::string_view path;
};
std::optional<WithinEdition> within_edition(std::string_view path);

std::string edition(int volume, int number);                           // /editions/1-2
std::string source(std::string_view page);                             // /sources/gpts-human
std::string compare(std::string_view profession, std::string_view other);  // /compare/writers-and-authors/editors
std::string compare_form(std::string_view first, std::string_view second);  // /compare, with both texts as fields
std::string states(std::string_view profession);  // /states/writers-and-authors
std::string own_page(std::string_view slug);  // /about, /imprint and /privacy; every other page below /pages/
std::string search(std::string_view text);                                 // /search, with the text as ?q=
std::string text_twin(std::string_view page);  // /professions.md; of the front page, /index.md
std::string json_twin(std::string_view page);  // /professions.json; of the front page, /index.json

}  // namespace willai::site
