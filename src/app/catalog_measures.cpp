// Every measure of this program, as data. docs/sources/<page>.md describes each one to readers.
#include "app/catalog.hpp"

namespace willai {
namespace {

// What the measures of one page have in common.
struct Page {
  std::string source;
  std::string page;
  MeasureKind kind;
  Classification classification;
  std::string by;
  std::string vintage;
};

// What is specific to one measure of a page.
struct Series {
  std::string id;
  MeasureRole role;
  std::string name;
  std::string unit;
  std::string scale;
};

constexpr auto kReading = MeasureRole::reading;
constexpr auto kDetail = MeasureRole::detail;

void add(std::vector<Measure>& measures, const Page& page, std::initializer_list<Series> all) {
  for (const Series& each : all)
    measures.push_back({each.id,
                        page.source,
                        page.page,
                        page.kind,
                        each.role,
                        page.classification,
                        each.name,
                        page.by,
                        page.vintage,
                        each.unit,
                        each.scale,
                        {}});
}

// Alpha, beta and gamma of one rater: `id` "gpts-human", `name` "Ratings by people".
void add_labels(std::vector<Measure>& measures, const std::string& id, const std::string& name, const std::string& by) {
  add(measures, {"gpts-are-gpts", id, MeasureKind::exposure, Classification::onet_soc, by, "2023"},
      {{id + "-alpha", kDetail, name + ", model alone", "share", "0 to 1: weighted share of tasks labeled E1"},
       {id + "-beta", kReading, name, "share", "0 to 1: share of tasks labeled E1 plus half the share labeled E2"},
       {id + "-gamma", kDetail, name + ", with all software", "share", "0 to 1: share of tasks labeled E1 or E2"}});
}

void add_exposures(std::vector<Measure>& measures, const Vintages& vintages) {
  add_labels(measures, "gpts-human", "Ratings by people", "Eloundou et al.");
  add_labels(measures, "gpts-gpt4", "Ratings by GPT-4", "the same rubric");
  add_labels(measures, "gpts-gpt4-rubric2", "Ratings by GPT-4, reworded", "a second rubric");
  add(measures,
      {"microsoft", "microsoft-applicability", MeasureKind::exposure, Classification::soc_2018, "Microsoft",
       "Copilot, 2024; " + vintages.applicability},
      {{"microsoft-applicability", kReading, "AI applicability", "score",
        "0 to 1: how far Copilot was used, with success and scope, for the activities of an occupation"},
       {"microsoft-applicability-physical", kDetail, "AI applicability, with physical tasks", "score",
        "0 to 1: the same with physical tasks, where the file has it"}});
  add(measures, {"aioe", "aioe", MeasureKind::exposure, Classification::soc_2010, "Felten, Raj and Seamans", "2021"},
      {{"aioe", kReading, "AIOE", "standard deviations", "standard deviations from the mean occupation"}});
  add(measures, {"aioe", "lm-aioe", MeasureKind::exposure, Classification::soc_2010, "Felten, Raj and Seamans", "2023"},
      {{"lm-aioe", kReading, "AIOE, language models", "standard deviations",
        "standard deviations from the mean occupation"}});
  add(measures, {"ilo", "ilo-genai-2025", MeasureKind::exposure, Classification::isco_08, "ILO", "2025"},
      {{"ilo-2025", kReading, "ILO, generative AI", "score", "0 to 1: mean automation score of an occupation’s tasks"},
       {"ilo-2023", kDetail, "ILO, generative AI, first index", "score",
        "0 to 1: mean automation score of an occupation’s tasks, as of 2023"}});
  add(measures, {"ilo", "ilo-genai-2025", MeasureKind::exposure, Classification::onet_task, "ILO", "2025"},
      {{"ilo-task-2025", kDetail, "ILO, score of a like task", "score",
        "0 to 1: automation score of a task of ISCO-08"}});
}

// Method, clause 19; ratings of work activities by a large language model, under the rubric of the labels.
void add_own_ratings(std::vector<Measure>& measures) {
  const std::string by = "this publication", vintage = "2026";
  add(measures, {"ratings", "own-ratings", MeasureKind::exposure, Classification::onet_soc, by, vintage},
      {{"own-ratings-beta", kReading, "Ratings of activities, our own", "share",
        "0 to 1: probability of E1 plus half that of E2, averaged over the activities of a task and the tasks of an "
        "occupation"}});
  add(measures, {"ratings", "own-ratings", MeasureKind::exposure, Classification::onet_task, by, vintage},
      {{"own-ratings-task", kReading, "Our ratings of its activities", "share",
        "0 to 1: probability of E1 plus half that of E2, averaged over the activities of a task"}});
}

void add_divisions(std::vector<Measure>& measures, const Vintages& vintages) {
  add(measures,
      {"microsoft", "microsoft-applicability", MeasureKind::division, Classification::soc_2018, "Microsoft",
       "Copilot, 2024; " + vintages.applicability},
      {{"microsoft-user", kReading, "Augmentation: the model helps", "score",
        "0 to 1: applicability to what people set out to do"},
       {"microsoft-ai", kReading, "Automation: the model does it", "score",
        "0 to 1: applicability to what the model itself did"}});
  add(measures, {"gpts-are-gpts", "gpts-automation", MeasureKind::division, Classification::onet_soc, "GPT-4", "2023"},
      {{"gpts-gpt4-automation", kReading, "Automation, as GPT-4 judges", "share",
        "0 to 1: weighted mean of T0 (no automation) to T4 (all of the task)"}});
}

void add_uses(std::vector<Measure>& measures) {
  add(measures,
      {"anthropic", "anthropic-observed-use", MeasureKind::use, Classification::soc_2018, "Anthropic", "March 2026"},
      {{"anthropic-observed-exposure", kReading, "Observed use of Claude", "share",
        "0 to 1: share of an occupation’s tasks seen in use, weighted by how automated the use was"}});
  add(measures,
      {"anthropic", "anthropic-observed-use", MeasureKind::use, Classification::onet_task, "Anthropic", "March 2026"},
      {{"anthropic-penetration", kReading, "Observed use of Claude", "share",
        "0 to 1: how far a task was seen in use"}});
  add(measures,
      {"anthropic", "anthropic-observed-use", MeasureKind::use, Classification::onet_task, "Anthropic",
       "February 2025"},
      {{"anthropic-share", kDetail, "Share of conversations with Claude", "percent",
        "percent of all conversations that were about the task"}});
}

void add_outlook(std::vector<Measure>& measures, const Vintages& vintages) {
  add(measures, {"bls-oews", "bls-oews", MeasureKind::outlook, Classification::soc_2018, "BLS", vintages.wages},
      {{"bls-wage-median", kReading, "Median wage", "dollars a year", "US dollars a year"},
       {"bls-wage-p10", kDetail, "Wage, 10th percentile", "dollars a year", "US dollars a year"},
       {"bls-wage-p25", kDetail, "Wage, 25th percentile", "dollars a year", "US dollars a year"},
       {"bls-wage-p75", kDetail, "Wage, 75th percentile", "dollars a year", "US dollars a year"},
       {"bls-wage-p90", kDetail, "Wage, 90th percentile", "dollars a year", "US dollars a year"},
       {"bls-employment", kReading, "Employment", "persons",
        "persons employed in the United States, without the self-employed"}});
  add(measures,
      {"bls-projections", "bls-projections", MeasureKind::outlook, Classification::soc_2018, "BLS",
       vintages.projections},
      {{"bls-projected-change", kReading, "Projected change of employment", "percent", "percent over ten years"},
       {"bls-openings", kReading, "Openings", "persons a year", "openings a year, on average over ten years"},
       {"bls-projected-employment", kDetail, "Projected employment", "persons",
        "persons, in the last year projected"}});
}

}  // namespace

std::vector<Measure> known_measures(const Vintages& vintages) {
  std::vector<Measure> measures;
  add_exposures(measures, vintages);
  add_own_ratings(measures);
  add_divisions(measures, vintages);
  add_uses(measures);
  add_outlook(measures, vintages);
  return measures;
}

}  // namespace willai
