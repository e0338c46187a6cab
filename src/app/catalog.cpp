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

}  // namespace

std::vector<Source> known_sources(const Vintages& vintages) {
  const std::string version = version_of(vintages.onet_release);
  return {
      {"content", "Professions written for this publication", "WillAIReplaceMe", "", "", "CC BY 4.0", "",
       vintages.about_content, ""},
      {"ratings", "Our ratings of work activities", "WillAIReplaceMe", "", "2026", "CC BY 4.0", "",
       "Ratings of O*NET’s detailed work activities, WillAIReplaceMe, 2026, CC BY 4.0. A large language model made "
       "them: it read each activity under the rubric of GPTs are GPTs two or three times, blind to every label.",
       ""},
      {"onet", fmt::format("O*NET {} Database", version),
       "US Department of Labor, Employment and Training Administration", version,
       version == "30.1" ? "December 2025" : "", "CC BY 4.0", "https://www.onetcenter.org/database.html",
       fmt::format("This page includes information from the O*NET {} Database by the U.S. Department of Labor, "
                   "Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® "
                   "is a trademark of USDOL/ETA. WillAIReplaceMe has modified all or some of this information. "
                   "USDOL/ETA has not approved, endorsed, or tested these modifications.",
                   version),
       "Task statements are shortened for headlines and addresses; tasks are ordered by level; skills, knowledge "
       "and technologies are selected and grouped; everything said about exposure is added."},
      {"gpts-are-gpts", "GPTs are GPTs: task labels", "Eloundou, Manning, Mishkin and Rock; OpenAI",
       "repository openai/GPTs-are-GPTs", "2023", "MIT", "https://github.com/openai/GPTs-are-GPTs",
       "Labels from GPTs are GPTs, Eloundou, Manning, Mishkin and Rock, 2023, MIT license.",
       "Labels are joined to the tasks of the O*NET release used here; what did not join is listed in the edition."},
      {"microsoft", "Working with AI: applicability scores",
       "Tomlinson, Jaffe, Wang, Counts and Suri; Microsoft Research", vintages.applicability, "2025", "CC BY 4.0",
       "https://github.com/microsoft/working-with-ai",
       "AI applicability scores from Working with AI, Tomlinson et al., Microsoft Research, 2025, CC BY 4.0.",
       "Scores of SOC 2018 codes are passed on to the O*NET occupations they contain; each value says how it was "
       "joined."},
      {"anthropic", "Anthropic Economic Index", "Anthropic", "labor market impacts; release of February 2025",
       "March 2026 and February 2025", "CC BY 4.0", "https://huggingface.co/datasets/Anthropic/EconomicIndex",
       "Observed use from the Anthropic Economic Index, Anthropic, 2025 and 2026, CC BY 4.0.",
       "A value of zero is shown as a gap: too little use to be seen is not the same as none."},
      {"aioe", "AI Occupational Exposure, and its language-model variant", "Felten, Raj and Seamans",
       "data appendix; language modeling", "2021 and 2023", "none stated", "https://github.com/AIOE-Data/AIOE",
       "AIOE from Felten, Raj and Seamans, 2021 and 2023; read from the publisher’s own copy, which this edition "
       "does not pass on.",
       "Scores of SOC 2010 codes are carried over to SOC 2018 and O*NET; each value says how it was joined."},
      {"ilo", "Generative AI and Jobs: scores of tasks and occupations",
       "Gmyrek, Berg and others; International Labour Organization", "Working Paper 140", "2025", "none stated",
       "https://github.com/pgmyrek/2025_GenAI_scores_ISCO08",
       "Scores from Gmyrek et al., ILO Working Paper 140, 2025; read from the publisher’s own copy, which this "
       "edition does not pass on.",
       "Scores of ISCO-08 unit groups are carried over to SOC 2010, SOC 2018 and O*NET; each value says how it was "
       "joined."},
      {"bls-oews", "Occupational Employment and Wage Statistics, national", "US Bureau of Labor Statistics",
       vintages.wages, vintages.wages, "public domain", "https://www.bls.gov/oes/", "",
       "Figures of the bureau’s own groups are shown for each occupation within them."},
      {"bls-projections", "Employment Projections", "US Bureau of Labor Statistics", vintages.projections,
       vintages.projections, "public domain", "https://www.bls.gov/emp/", "",
       "Figures of the bureau’s own groups are shown for each occupation within them."},
      {"task-model", "Task model", "WillAIReplaceMe", "trained November 2026", "2026", "CC BY 4.0", "",
       "Predictions by this publication’s task model, whose weights derive from O*NET, the labels of GPTs are "
       "GPTs, word vectors made from GloVe and our own ratings.",
       ""},
      {"crosswalks", "Crosswalks of ISCO-08, SOC 2010 and SOC 2018", "US Bureau of Labor Statistics",
       "ISCO-08 to SOC 2010; SOC 2010 to 2018", "", "public domain", "https://www.bls.gov/soc/", "", ""},
  };
}

}  // namespace willai
