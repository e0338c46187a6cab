#include "app/catalog.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace willai {
namespace {

// "db_30_1_text" -> "30.1"
std::string version_of(std::string_view release) {
  std::string version(release.starts_with("db_") ? release.substr(3) : release);
  if (version.ends_with("_text")) version.resize(version.size() - 5);
  std::ranges::replace(version, '_', '.');
  return version;
}

Measure label_measure(std::string id, std::string name, std::string scale, std::string about) {
  return {std::move(id), "gpts-are-gpts", std::move(name), std::move(scale), std::move(about), 0, 0, 0};
}

}  // namespace

std::vector<Source> known_sources(std::string_view onet_release, std::string_view about_content) {
  const std::string version = version_of(onet_release);
  return {
      {"content", "Professions written for this publication", "WillAIReplaceMe", "", "", "CC BY 4.0", "",
       std::string(about_content), ""},
      {"onet", fmt::format("O*NET {} Database", version),
       "US Department of Labor, Employment and Training Administration", version,
       version == "30.1" ? "December 2025" : "", "CC BY 4.0", "https://www.onetcenter.org/database.html",
       fmt::format("This page includes information from the O*NET {} Database by the U.S. Department of Labor, "
                   "Employment and Training "
                   "Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. "
                   "WillAIReplaceMe has "
                   "modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested these "
                   "modifications.",
                   version),
       "Task statements are shortened for headlines and addresses; tasks are ordered by level; skills, knowledge and "
       "technologies are selected and grouped; "
       "everything said about exposure is added."},
      {"gpts-are-gpts", "GPTs are GPTs: task labels", "Eloundou, Manning, Mishkin and Rock; OpenAI",
       "repository openai/GPTs-are-GPTs", "2023", "MIT", "https://github.com/openai/GPTs-are-GPTs",
       "Labels from GPTs are GPTs, Eloundou, Manning, Mishkin and Rock, 2023, MIT license.",
       "Labels are joined to the tasks of the O*NET release used here; what did not join is listed in the edition."},
  };
}

std::vector<Measure> label_measures() {
  const std::string people = "Annotators of the study, reading each task under its rubric. One published label a task.";
  const std::string gpt4 =
      "GPT-4, given the same tasks and the study’s rubric. A language model rating work for language models.";
  const std::string second = "GPT-4 under the study’s second wording of the rubric.";
  const std::string alpha = "0 to 1: weighted share of tasks labelled E1";
  const std::string beta = "0 to 1: share of E1 plus half the share of E2";
  const std::string gamma = "0 to 1: share of tasks labelled E1 or E2";
  return {
      label_measure("gpts-human-alpha", "Ratings by people, model alone", alpha, people),
      label_measure("gpts-human-beta", "Ratings by people", beta, people),
      label_measure("gpts-human-gamma", "Ratings by people, with all software", gamma, people),
      label_measure("gpts-gpt4-alpha", "Ratings by GPT-4, model alone", alpha, gpt4),
      label_measure("gpts-gpt4-beta", "Ratings by GPT-4", beta, gpt4),
      label_measure("gpts-gpt4-gamma", "Ratings by GPT-4, with all software", gamma, gpt4),
      label_measure("gpts-gpt4-rubric2-alpha", "Ratings by GPT-4, second rubric, model alone", alpha, second),
      label_measure("gpts-gpt4-rubric2-beta", "Ratings by GPT-4, second rubric", beta, second),
      label_measure("gpts-gpt4-rubric2-gamma", "Ratings by GPT-4, second rubric, with all software", gamma, second),
  };
}

}  // namespace willai
