// The published files of O*NET and of "GPTs are GPTs", where they are at hand.
#include <doctest/doctest.h>

#include <set>
#include <string>

#include "importers/gpts_are_gpts.hpp"
#include "importers/onet.hpp"
#include "unit/importers_published.hpp"

namespace importers_real_data_test {

using namespace willai;

namespace {

const std::string kOnet = "onet/db_30_1_text";
const std::string kGpts = "gpts-are-gpts";

}  // namespace

TEST_CASE("every row of O*NET 30.1 is read") {
  if (!is_at_hand(kOnet)) return;
  CHECK(rows_of(kOnet, "Occupation Data.txt", importers::onet::parse_occupations).size() == 1016);
  CHECK(rows_of(kOnet, "Task Statements.txt", importers::onet::parse_tasks).size() == 18796);
  CHECK(rows_of(kOnet, "Emerging Tasks.txt", importers::onet::parse_emerging_tasks).size() == 328);
  CHECK(rows_of(kOnet, "Tasks to DWAs.txt", importers::onet::parse_task_activities).size() == 23850);
  CHECK(rows_of(kOnet, "DWA Reference.txt", importers::onet::parse_activities).size() == 2087);
  CHECK(rows_of(kOnet, "Related Occupations.txt", importers::onet::parse_related).size() == 18460);
  CHECK(rows_of(kOnet, "Technology Skills.txt", importers::onet::parse_technologies).size() == 32773);
  CHECK(rows_of(kOnet, "Job Zones.txt", importers::onet::parse_job_zones).size() == 923);
}

TEST_CASE("every alternate title of O*NET 30.1 is read") {
  if (!is_at_hand(kOnet)) return;
  // The folder lacks 3,000 titles, which are kept back for acceptance tests.
  CHECK(rows_of(kOnet, "Alternate Titles.txt", importers::onet::parse_alternate_titles).size() == 53505);
}

TEST_CASE("every importance of O*NET 30.1 is read, but for those recommended for suppression") {
  if (!is_at_hand(kOnet)) return;
  CHECK(rows_of(kOnet, "Skills.txt", importers::onet::parse_elements).size() == 31290);
  CHECK(rows_of(kOnet, "Knowledge.txt", importers::onet::parse_elements).size() == 29502 - 20);
}

TEST_CASE("every label and every occupation of GPTs are GPTs is read") {
  if (!is_at_hand(kGpts)) return;
  // The file as published has 19,265 labels; 3,245 are kept back for acceptance tests.
  CHECK(rows_of(kGpts, "full_labelset.tsv", importers::gpts::parse_labels).size() == 16020);
  CHECK(rows_of(kGpts, "occ_level.csv", importers::gpts::parse_occupation_values).size() == 923);
  CHECK(rows_of(kGpts, "automation_gpt4_human_labels.tsv", importers::gpts::parse_automation).size() == 16020);
}

TEST_CASE("every task of O*NET 30.1 belongs to a known occupation") {
  if (!is_at_hand(kOnet)) return;
  std::set<OccupationCode> codes;
  for (const auto& row : rows_of(kOnet, "Occupation Data.txt", importers::onet::parse_occupations))
    codes.insert(row.code);
  for (const auto& row : rows_of(kOnet, "Task Statements.txt", importers::onet::parse_tasks))
    CHECK(codes.contains(row.code));
}

}  // namespace importers_real_data_test
