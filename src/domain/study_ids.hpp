// The ids of the sources that content/sources/ describes, one file per source, and of the measures that code speaks of.
#pragma once

#include <array>
#include <string_view>

namespace willai::study_id {

inline constexpr std::string_view kContent = "content";
inline constexpr std::string_view kRatings = "ratings";
inline constexpr std::string_view kOnet = "onet";
inline constexpr std::string_view kLabels = "gpts-are-gpts";
inline constexpr std::string_view kMicrosoft = "microsoft";
inline constexpr std::string_view kAnthropic = "anthropic";
inline constexpr std::string_view kAioe = "aioe";
inline constexpr std::string_view kIlo = "ilo";
inline constexpr std::string_view kWages = "bls-oews";
inline constexpr std::string_view kProjections = "bls-projections";
inline constexpr std::string_view kTaskModel = "task-model";
inline constexpr std::string_view kCrosswalks = "crosswalks";
inline constexpr std::string_view kEsco = "esco";
inline constexpr std::string_view kReaderSpread = "nber-w35110";  // cited only
inline constexpr std::string_view kSml = "sml";
inline constexpr std::string_view kWorkbank = "workbank";
inline constexpr std::string_view kOpenai = "openai";

// The sources that publishers issue: those with files in the data folder.
inline constexpr std::array kPublished = {kOnet, kLabels, kMicrosoft,   kAnthropic,  kOpenai, kWorkbank, kAioe,
                                          kIlo,  kSml,    kWages,  kProjections, kCrosswalks, kEsco};

}  // namespace willai::study_id

namespace willai::measure_id {

// Ratings of an occupation's tasks: each of these is followed by "-alpha", "-beta" or "-gamma".
inline constexpr std::string_view kPeople = "gpts-human";
inline constexpr std::string_view kGpt4 = "gpts-gpt4";
inline constexpr std::string_view kGpt4Reworded = "gpts-gpt4-rubric2";

inline constexpr std::string_view kPeopleBeta = "gpts-human-beta";
inline constexpr std::string_view kGpt4Beta = "gpts-gpt4-beta";
inline constexpr std::string_view kGpt4Automation = "gpts-gpt4-automation";
inline constexpr std::string_view kOwnRatings = "own-ratings-beta";
inline constexpr std::string_view kOwnRatingsOfTask = "own-ratings-task";
inline constexpr std::string_view kApplicability = "microsoft-applicability";
inline constexpr std::string_view kApplicabilityPhysical = "microsoft-applicability-physical";
inline constexpr std::string_view kApplicabilityUser = "microsoft-user";
inline constexpr std::string_view kApplicabilityAi = "microsoft-ai";
inline constexpr std::string_view kObservedExposure = "anthropic-observed-exposure";
inline constexpr std::string_view kPenetration = "anthropic-penetration";
inline constexpr std::string_view kConversationShare = "anthropic-share";
inline constexpr std::string_view kPhysicalTask = "microsoft-physical-task";
inline constexpr std::string_view kMessages = "openai-messages";
inline constexpr std::string_view kMessagesAtWork = "openai-messages-work";
inline constexpr std::string_view kFramework = "openai-framework";
inline constexpr std::string_view kElasticity = "openai-elasticity";
inline constexpr std::string_view kDesire = "workbank-desire";
inline constexpr std::string_view kDesireOfTask = "workbank-task-desire";
inline constexpr std::string_view kAgencyWished = "workbank-task-agency";
inline constexpr std::string_view kCapacity = "workbank-expert-capacity";
inline constexpr std::string_view kAgencyNeeded = "workbank-expert-agency";
inline constexpr std::string_view kSml = "sml";
inline constexpr std::string_view kSmlDeviation = "sml-sd";
inline constexpr std::string_view kAioe = "aioe";
inline constexpr std::string_view kAioeOfLanguageModels = "lm-aioe";
inline constexpr std::string_view kIlo = "ilo-2025";
inline constexpr std::string_view kIloFirst = "ilo-2023";
inline constexpr std::string_view kIloTask = "ilo-task-2025";
inline constexpr std::string_view kMedianWage = "bls-wage-median";
inline constexpr std::string_view kWage10 = "bls-wage-p10";
inline constexpr std::string_view kWage25 = "bls-wage-p25";
inline constexpr std::string_view kWage75 = "bls-wage-p75";
inline constexpr std::string_view kWage90 = "bls-wage-p90";
inline constexpr std::string_view kStateWage = "bls-state-wage";       // by state: no value of an occupation alone
inline constexpr std::string_view kEmployees = "bls-employees";        // as employers report them
inline constexpr std::string_view kEmployment = "bls-employment";      // with the self-employed
inline constexpr std::string_view kSelfEmployed = "bls-self-employed";
inline constexpr std::string_view kProjectedChange = "bls-projected-change";
inline constexpr std::string_view kOpenings = "bls-openings";
inline constexpr std::string_view kProjectedEmployment = "bls-projected-employment";

}  // namespace willai::measure_id
