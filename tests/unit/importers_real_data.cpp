// The published files themselves, where they are at hand. They are named by the environment variable WILLAI_DATA, or
// stand beside the checkout; they are never part of the repository.
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "importers/gpts_are_gpts.hpp"
#include "importers/onet.hpp"

#ifndef WILLAI_DATA_DIR
#define WILLAI_DATA_DIR "../shared/data"
#endif

using namespace willai;

namespace {

std::filesystem::path data_folder() {
  const char* named = std::getenv("WILLAI_DATA");
  return named ? named : WILLAI_DATA_DIR;
}

bool is_at_hand(const std::string& source) {
  const std::filesystem::path folder = data_folder() / source;
  const bool there = std::filesystem::is_directory(folder);
  if (!there) MESSAGE("SKIPPED: the published files are not at ", folder.string(), "; set WILLAI_DATA to their folder");
  return there;
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE_MESSAGE(file.good(), "cannot open ", path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

template <class Row>
std::vector<Row> rows_of(const std::string& source, const std::string& name,
                         Imported<Row> (*parse)(std::string_view, std::string_view)) {
  const Imported<Row> imported = parse(text_of(data_folder() / source / name), name);
  for (const Reject& reject : imported.rejects) FAIL_CHECK(sentence_for(reject));
  return imported.rows;
}

const std::string kOnet = "onet/db_30_1_text";
const std::string kGpts = "gpts-are-gpts";

}  // namespace

TEST_CASE("every row of O*NET 30.1 is read") {
  if (!is_at_hand(kOnet)) return;
  CHECK(rows_of(kOnet, "Occupation Data.txt", onet::parse_occupations).size() == 1016);
  CHECK(rows_of(kOnet, "Task Statements.txt", onet::parse_tasks).size() == 18796);
  CHECK(rows_of(kOnet, "Emerging Tasks.txt", onet::parse_emerging_tasks).size() == 328);
  CHECK(rows_of(kOnet, "Tasks to DWAs.txt", onet::parse_task_activities).size() == 23850);
  CHECK(rows_of(kOnet, "DWA Reference.txt", onet::parse_activities).size() == 2087);
  CHECK(rows_of(kOnet, "Related Occupations.txt", onet::parse_related).size() == 18460);
  CHECK(rows_of(kOnet, "Technology Skills.txt", onet::parse_technologies).size() == 32773);
  CHECK(rows_of(kOnet, "Job Zones.txt", onet::parse_job_zones).size() == 923);
}

TEST_CASE("every alternate title of O*NET 30.1 is read") {
  if (!is_at_hand(kOnet)) return;
  // The folder lacks 3,000 titles, which are kept back for acceptance tests.
  CHECK(rows_of(kOnet, "Alternate Titles.txt", onet::parse_alternate_titles).size() == 53505);
}

TEST_CASE("every importance of O*NET 30.1 is read, but for those recommended for suppression") {
  if (!is_at_hand(kOnet)) return;
  CHECK(rows_of(kOnet, "Skills.txt", onet::parse_elements).size() == 31290);
  CHECK(rows_of(kOnet, "Knowledge.txt", onet::parse_elements).size() == 29502 - 20);
}

TEST_CASE("every label and every occupation of GPTs are GPTs is read") {
  if (!is_at_hand(kGpts)) return;
  // The file as published has 19,265 labels; 3,245 are kept back for acceptance tests.
  CHECK(rows_of(kGpts, "full_labelset.tsv", gpts::parse_labels).size() == 16020);
  CHECK(rows_of(kGpts, "occ_level.csv", gpts::parse_occupation_values).size() == 923);
}

TEST_CASE("every task of O*NET 30.1 belongs to a known occupation") {
  if (!is_at_hand(kOnet)) return;
  std::set<OccupationCode> codes;
  for (const auto& row : rows_of(kOnet, "Occupation Data.txt", onet::parse_occupations)) codes.insert(row.code);
  for (const auto& row : rows_of(kOnet, "Task Statements.txt", onet::parse_tasks)) CHECK(codes.contains(row.code));
}
