// The published measures, where they are at hand: whole, and cut at many places.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

#include "importers/aioe.hpp"
#include "importers/anthropic.hpp"
#include "importers/anthropic_releases.hpp"
#include "importers/bls.hpp"
#include "importers/crosswalks.hpp"
#include "importers/gpts_are_gpts.hpp"
#include "importers/ilo.hpp"
#include "importers/microsoft.hpp"
#include "importers/sml.hpp"
#include "importers/workbank.hpp"
#include "unit/importers_published.hpp"

namespace importers_real_measures_test {

using namespace willai;

namespace {

const std::string kAioe = "aioe";
const std::string kAnthropic = "anthropic-economic-index";
const std::string kBls = "bls";
const std::string kCrosswalks = "crosswalks";
const std::string kGpts = "gpts-are-gpts";
const std::string kIlo = "ilo-genai-2025";
const std::string kMicrosoft = "microsoft-working-with-ai";
const std::string kSml = "sml";
const std::string kWorkbank = "workbank";

// What is left of the last line has all fields of the header: then nobody can see that it was cut (the files beside it
// tell, publish/dataset_checks.hpp). Counted without quotes, where no delimiter is inside them.
bool has_whole_tail(std::string_view whole, std::size_t length, const std::string& name) {
  const char delimiter = name.ends_with(".tsv") ? '\t' : ',';
  const std::string_view part = whole.substr(0, length);
  const std::string_view tail = part.substr(part.rfind('\n') + 1), header = part.substr(0, part.find('\n'));
  std::ptrdiff_t delimiters = 0;
  bool in_quotes = false;
  for (const char c : tail) {
    if (c == '"') in_quotes = !in_quotes;
    else if (c == delimiter && !in_quotes) ++delimiters;
  }
  return part.find('\n') != part.npos && !in_quotes && delimiters >= std::ranges::count(header, delimiter);
}

// Cut every so many bytes, a file gives a reject, unless the cut leaves whole rows.
template <class Row>
void check_cuts(const std::string& source, const std::string& name, std::size_t step,
                importers::Imported<Row> (*parse)(std::string_view, std::string_view)) {
  if (!is_at_hand(source)) return;
  const std::string whole = published_text_of(test::data_folder() / source / name);
  for (std::size_t length = 0; length < whole.size(); length += step) {
    CAPTURE(name);
    CAPTURE(length);
    const bool at_line_end = !name.ends_with(".xlsx") && length > 0 && whole[length - 1] == '\n';
    const bool is_row = !name.ends_with(".xlsx") && has_whole_tail(whole, length, name);
    CHECK((at_line_end || is_row || !parse(std::string_view(whole).substr(0, length), name).rejects.empty()));
  }
}

}  // namespace

TEST_CASE("every row of AIOE is read") {
  if (!is_at_hand(kAioe)) return;
  CHECK(rows_of(kAioe, "AIOE_DataAppendix.xlsx", importers::aioe::parse_exposures).size() == 774);
  CHECK(
      rows_of(kAioe, "Language Modeling AIOE and AIIE.xlsx", importers::aioe::parse_language_model_exposures).size() ==
      774);
}

TEST_CASE("every row of Microsoft's scores is read, and a score is the mean of its two") {
  if (!is_at_hand(kMicrosoft)) return;
  const auto scores = rows_of(kMicrosoft, "soc_ai_applicability_scores.csv", importers::microsoft::parse_scores);
  const auto metrics = rows_of(kMicrosoft, "soc_metrics.csv", importers::microsoft::parse_metrics);
  REQUIRE(scores.size() == 785);
  REQUIRE(metrics.size() == 785);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    REQUIRE(scores[i].code == metrics[i].code);
    CHECK(scores[i].score == doctest::Approx((metrics[i].user + metrics[i].ai) / 2));
  }
  CHECK(rows_of(kMicrosoft, "soc_to_iwas.csv", importers::microsoft::parse_activities).size() == 13698);
}

TEST_CASE("every row of the Anthropic Economic Index is read") {
  if (!is_at_hand(kAnthropic)) return;
  CHECK(rows_of(kAnthropic, "job_exposure.csv", importers::anthropic::parse_exposures).size() == 756);
  CHECK(rows_of(kAnthropic, "task_penetration.csv", importers::anthropic::parse_penetrations).size() == 17998);
  CHECK(rows_of(kAnthropic, "onet_task_mappings.csv", importers::anthropic::parse_shares).size() == 3514);
  CHECK(rows_of(kAnthropic, "automation_vs_augmentation.csv", importers::anthropic::parse_interactions).size() == 6);
}

TEST_CASE("every row of the five releases by task is read") {
  if (!is_at_hand(kAnthropic)) return;
  const std::string folder = kAnthropic + "/by-task";
  const auto shares = [&](const std::string& name) {
    return rows_of(folder, "task_pct_" + name + ".csv", importers::anthropic::parse_shares).size();
  };
  const auto modes = [&](const std::string& name) {
    return rows_of(folder, "automation_vs_augmentation_by_task_" + name + ".csv", importers::anthropic::parse_modes).size();
  };
  CHECK(std::vector{shares("v1"), shares("v2"), shares("v3"), shares("v4"), shares("v5")} ==
        std::vector<std::size_t>{3514, 3365, 2618, 3170, 3260});
  CHECK(std::vector{shares("api_v3"), shares("api_v4"), shares("api_v5")} == std::vector<std::size_t>{2056, 2253, 2299});
  CHECK(std::vector{modes("v2"), modes("v3"), modes("v4"), modes("v5")} == std::vector<std::size_t>{3364, 2617, 3169, 3259});
  CHECK(std::vector{modes("api_v3"), modes("api_v4"), modes("api_v5")} == std::vector<std::size_t>{2055, 2252, 2298});
}

TEST_CASE("every row of WORKBank, of the suitabilities and of the physical tasks is read") {
  if (is_at_hand(kWorkbank)) {
    CHECK(rows_of(kWorkbank, "domain_worker_desires.csv", importers::workbank::parse_desires).size() == 5731);
    CHECK(rows_of(kWorkbank, "expert_rated_technological_capability.csv", importers::workbank::parse_capacities).size() == 2057);
    CHECK(rows_of(kWorkbank, "task_statement_with_metadata.csv", importers::workbank::parse_tasks).size() == 2131);
  }
  if (is_at_hand(kSml)) CHECK(rows_of(kSml, "brynjolfsson_sml.csv", importers::sml::parse_scores).size() == 964);
  if (is_at_hand(kMicrosoft))
    CHECK(rows_of(kMicrosoft, "physical_tasks.csv", importers::microsoft::parse_physical_tasks).size() == 18796);
}

TEST_CASE("every task of the ILO is read") {
  if (!is_at_hand(kIlo)) return;
  const auto tasks = rows_of(kIlo, "Final_Scores_ISCO08_Gmyrek_et_al_2025.xlsx", importers::ilo::parse_tasks);
  CHECK(tasks.size() == 3266);
  std::set<IscoCode> groups;
  for (const importers::ilo::TaskRow& task : tasks) groups.insert(task.code);
  CHECK(groups.size() == 427);
}

TEST_CASE("every occupation of the Bureau of Labor Statistics is read") {
  if (!is_at_hand(kBls)) return;
  const auto wages = rows_of(kBls, "national_M2025_dl.xlsx", importers::bls::parse_wages);
  CHECK(wages.size() == 830);
  CHECK(std::ranges::count(wages, importers::bls::WagePeriod::hour, &importers::bls::WageRow::period) == 5);
  CHECK(rows_of(kBls, "occupation_2024-2034.xlsx", importers::bls::parse_projections).size() == 832);
}

TEST_CASE("every pair of ISCO and SOC is read, but for the two of a minor group") {
  if (!is_at_hand(kCrosswalks)) return;
  CHECK(rows_of(kCrosswalks, "isco2008_soc2010.csv", importers::crosswalks::parse_isco_to_soc).size() == 1125 - 2);
}

TEST_CASE("published spreadsheets that are cut off are reported") {
  check_cuts(kAioe, "AIOE_DataAppendix.xlsx", 4096, importers::aioe::parse_exposures);
  check_cuts(kAioe, "Language Modeling AIOE and AIIE.xlsx", 4096, importers::aioe::parse_language_model_exposures);
  check_cuts(kBls, "national_M2025_dl.xlsx", 4096, importers::bls::parse_wages);
  check_cuts(kBls, "occupation_2024-2034.xlsx", 4096, importers::bls::parse_projections);
  check_cuts(kIlo, "Final_Scores_ISCO08_Gmyrek_et_al_2025.xlsx", 65536, importers::ilo::parse_tasks);
}

TEST_CASE("published tables that are cut off are reported") {
  check_cuts(kMicrosoft, "soc_ai_applicability_scores.csv", 4096, importers::microsoft::parse_scores);
  check_cuts(kMicrosoft, "soc_metrics.csv", 4096, importers::microsoft::parse_metrics);
  check_cuts(kMicrosoft, "soc_to_iwas.csv", 4096, importers::microsoft::parse_activities);
  check_cuts(kAnthropic, "job_exposure.csv", 4096, importers::anthropic::parse_exposures);
  check_cuts(kAnthropic, "task_penetration.csv", 65536, importers::anthropic::parse_penetrations);
  check_cuts(kAnthropic, "onet_task_mappings.csv", 65536, importers::anthropic::parse_shares);
  check_cuts(kAnthropic, "automation_vs_augmentation.csv", 1, importers::anthropic::parse_interactions);
  check_cuts(kAnthropic + "/by-task", "task_pct_v5.csv", 65536, importers::anthropic::parse_shares);
  check_cuts(kAnthropic + "/by-task", "automation_vs_augmentation_by_task_v5.csv", 65536, importers::anthropic::parse_modes);
  check_cuts(kMicrosoft, "physical_tasks.csv", 16384, importers::microsoft::parse_physical_tasks);
  check_cuts(kWorkbank, "expert_rated_technological_capability.csv", 16384, importers::workbank::parse_capacities);
  check_cuts(kSml, "brynjolfsson_sml.csv", 65536, importers::sml::parse_scores);
  check_cuts(kCrosswalks, "isco2008_soc2010.csv", 4096, importers::crosswalks::parse_isco_to_soc);
  check_cuts(kGpts, "automation_gpt4_human_labels.tsv", 65536, importers::gpts::parse_automation);
}

}  // namespace importers_real_measures_test
