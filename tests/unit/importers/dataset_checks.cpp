// What one file of the data folder says of another.
#include "publish/dataset_checks.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <string>
#include <vector>

#include "unit/importers_checks.hpp"

namespace dataset_checks_test {

using namespace willai;

namespace {

OccupationCode code(std::string_view text) { return OccupationCode::parse(text).value(); }

// Six occupations and one of the armed forces.
const std::vector<std::string> kCodes = {"27-0001.00", "27-0002.00", "27-0003.00",
                                         "27-0004.00", "27-0005.00", "27-0006.00"};

publish::Dataset whole() {
  publish::Dataset dataset;
  for (const std::string& each : kCodes) {
    dataset.occupations.push_back({code(each), "Someone", ""});
    dataset.tasks.push_back({code(each), static_cast<std::uint32_t>(dataset.tasks.size() + 1),
                             "Task " + each.substr(3, 4), TaskKind::core});
    dataset.task_ratings.push_back({code(each), dataset.tasks.back().task_id, 4});
    dataset.alternate_titles.push_back({code(each), "Somebody", ""});
    dataset.related.push_back({code(each), code(kCodes.front()), 1, 1});
    dataset.technologies.push_back({code(each), "Needle", "Needles", false, false});
    dataset.job_zones.push_back({code(each), 2});
    dataset.skills.push_back({code(each), "2.A", "Knotting", 3});
    dataset.knowledge.push_back({code(each), "2.B", "Winds", 3});
    dataset.task_activities.push_back({code(each), dataset.tasks.back().task_id, "4.A"});
    dataset.observed_exposures.push_back({code(each).soc(), "Someone", .5});
    dataset.applicability.push_back({code(each).soc(), "Someone", .5, {}});
    dataset.applicability_parts.push_back({code(each).soc(), .75, .25});
    dataset.applicability_activities.push_back({code(each).soc(), "4.A.1"});
    dataset.penetrations.push_back({dataset.tasks.back().task, .5});
    importers::gpts::LabelRow label{0, code(each), dataset.tasks.back().task_id, "", TaskKind::core, "", {}};
    dataset.labels.push_back(label);
    dataset.automation.push_back({code(each), label.task_id, TaskKind::core, std::uint8_t{1}, {}});
    dataset.occupation_values.push_back({code(each), "Someone", {}, {}});
  }
  dataset.occupations.push_back({code("55-0001.00"), "Admirals", ""});
  dataset.alternate_titles.push_back({code("55-0001.00"), "Somebody", ""});
  dataset.ilo_tasks.push_back({isco("7001"), "Someone", 1, "Paint.", {}, .5, .5, .5, 0, "Not Exposed"});
  dataset.isco_to_soc.push_back({isco("7001"), soc("27-0001")});
  return dataset;
}

std::vector<std::string> sentences_of(publish::Dataset dataset) {
  publish::check_references(dataset);
  std::vector<std::string> sentences;
  for (const importers::Reject& reject : dataset.rejects) sentences.push_back(importers::sentence_for(reject));
  return sentences;
}

// One sentence, this one.
void check_only(const publish::Dataset& dataset, const std::string& sentence) {
  const auto sentences = sentences_of(dataset);
  REQUIRE(sentences.size() == 1);
  CHECK(sentences[0] == sentence);
}

void check_silent(const publish::Dataset& dataset) {
  for (const std::string& sentence : sentences_of(dataset)) FAIL_CHECK(sentence);
}

// What happens to each file of O*NET's that is sorted by occupation.
struct SortedFile {
  std::string name;
  std::function<void(publish::Dataset&, std::size_t)> keep;  // its first rows only
  std::function<void(publish::Dataset&, OccupationCode)> add;
};

template <class Row>
SortedFile sorted_file(std::string name, std::vector<Row> publish::Dataset::*rows) {
  return {std::move(name),
          [rows](publish::Dataset& dataset, std::size_t count) {
            (dataset.*rows).erase((dataset.*rows).begin() + static_cast<std::ptrdiff_t>(count), (dataset.*rows).end());
          },
          [rows](publish::Dataset& dataset, OccupationCode code) {
            Row row = (dataset.*rows).back();
            row.code = code;
            (dataset.*rows).push_back(row);
          }};
}

const std::vector<SortedFile>& onet_files() {
  static const std::vector<SortedFile> files = {sorted_file("Related Occupations.txt", &publish::Dataset::related),
                                                sorted_file("Technology Skills.txt", &publish::Dataset::technologies),
                                                sorted_file("Job Zones.txt", &publish::Dataset::job_zones),
                                                sorted_file("Skills.txt", &publish::Dataset::skills),
                                                sorted_file("Knowledge.txt", &publish::Dataset::knowledge)};
  return files;
}

// Skills and knowledge tell of each other; here only the one at issue is to speak.
void drop_fellow(const SortedFile& file, publish::Dataset& dataset) {
  if (file.name == "Skills.txt") dataset.knowledge.clear();
  if (file.name == "Knowledge.txt") dataset.skills.clear();
}

// Without the files that other checks would speak of.
publish::Dataset only_onet() {
  publish::Dataset dataset = whole();
  dataset.labels.clear();
  dataset.task_activities.clear();
  dataset.penetrations.clear();
  return dataset;
}

}  // namespace

TEST_CASE("files that know the same occupations and tasks are whole") { check_silent(whole()); }

TEST_CASE("a dataset that holds nothing, or one file alone, is not found fault with") {
  check_silent(publish::Dataset{});
  publish::Dataset labels;
  labels.labels = whole().labels;
  check_silent(labels);
  publish::Dataset scores;
  scores.applicability = whole().applicability;
  check_silent(scores);
}

TEST_CASE("every O*NET file that refers to a missing occupation is named") {
  for (const SortedFile& file : onet_files()) {
    publish::Dataset dataset = whole();
    file.add(dataset, code("53-0001.00"));
    drop_fellow(file, dataset);
    check_only(
        dataset,
        file.name +
            ": it refers to the occupation 53-0001.00, which is not in Occupation Data.txt; one of the two files is incomplete");
  }
  publish::Dataset dataset = whole();
  dataset.tasks.push_back({code("53-0001.00"), 9, "Row", TaskKind::core});
  check_only(
      dataset,
      "Task Statements.txt: it refers to the occupation 53-0001.00, which is not in Occupation Data.txt; one of the two files is incomplete");
  dataset = whole();
  dataset.alternate_titles.push_back({code("53-0001.00"), "Row", ""});
  check_only(
      dataset,
      "Alternate Titles.txt: it refers to the occupation 53-0001.00, which is not in Occupation Data.txt; one of the two files is incomplete");
  dataset = whole();
  dataset.emerging.push_back({code("53-0001.00"), "Row", false, {}});
  check_only(
      dataset,
      "Emerging Tasks.txt: it refers to the occupation 53-0001.00, which is not in Occupation Data.txt; one of the two files is incomplete");
}

TEST_CASE("a file of O*NET's cut at the end of a line is noticed, whichever it is") {
  for (const SortedFile& file : onet_files()) {
    publish::Dataset dataset = whole();
    file.keep(dataset, 2);
    drop_fellow(file, dataset);
    check_only(
        dataset,
        file.name + ": it ends at 27-0002.00, and 4 of O*NET’s occupations should still follow; it may be cut off");
  }
  publish::Dataset dataset = only_onet();
  dataset.tasks.resize(2, dataset.tasks.front());
  check_only(
      dataset,
      "Task Statements.txt: it ends at 27-0002.00, and 4 of O*NET’s occupations should still follow; it may be cut off");
  dataset = whole();
  dataset.task_activities.erase(dataset.task_activities.begin() + 2, dataset.task_activities.end());
  check_only(
      dataset,
      "Tasks to DWAs.txt: it ends at 27-0002.00, and 4 of O*NET’s occupations should still follow; it may be cut off");
}

TEST_CASE("titles that lack the last occupation are cut, for every one has titles, also in the armed forces") {
  publish::Dataset dataset = whole();
  dataset.alternate_titles.pop_back();
  check_only(
      dataset,
      "Alternate Titles.txt: it ends at 27-0006.00, and 1 of O*NET’s occupations should still follow; it may be cut off");
}

TEST_CASE("skills and knowledge are published of the same occupations, or one file is cut") {
  publish::Dataset dataset = whole();
  dataset.knowledge.pop_back();
  check_only(
      dataset,
      "Knowledge.txt: it does not have 27-0006.00, which Skills.txt refers to; one of the two files is incomplete");
  dataset = whole();
  dataset.skills.pop_back();
  check_only(
      dataset,
      "Skills.txt: it does not have 27-0006.00, which Knowledge.txt refers to; one of the two files is incomplete");
}

TEST_CASE("skills that end before the last element do are cut within an occupation") {
  publish::Dataset dataset = whole();
  dataset.skills.clear();
  for (const std::string& each : kCodes)
    for (const std::string element : {"2.A", "2.B"}) dataset.skills.push_back({code(each), element, "Knotting", 3});
  check_silent(dataset);
  dataset.skills.pop_back();
  check_only(dataset,
             "Skills.txt: it ends at 2.A of 27-0006.00, but the first occupation continues to 2.B; it may be cut off");
}

TEST_CASE("a study sorted by occupation that ends early is noticed") {
  publish::Dataset dataset = whole();
  dataset.observed_exposures.erase(dataset.observed_exposures.begin() + 1, dataset.observed_exposures.end());
  check_only(
      dataset,
      "job_exposure.csv: it ends at 27-0001, and 5 of O*NET’s occupations should still follow; it may be cut off");
  dataset = whole();
  dataset.applicability.erase(dataset.applicability.begin() + 2, dataset.applicability.end());
  dataset.applicability_parts.clear();
  dataset.applicability_activities.clear();
  check_only(
      dataset,
      "soc_ai_applicability_scores.csv: it ends at 27-0002, and 4 of O*NET’s occupations should still follow; it may be cut off");
}

TEST_CASE("three occupations without data at the end are none that are missing, nor are the armed forces") {
  for (const SortedFile& file : onet_files()) {
    publish::Dataset dataset = whole();
    file.keep(dataset, 3);
    drop_fellow(file, dataset);
    check_silent(dataset);
  }
}

TEST_CASE("a file in another order is not judged by its last row") {
  for (const SortedFile& file : onet_files()) {
    publish::Dataset dataset = whole();
    file.add(dataset, code(kCodes.front()));
    check_silent(dataset);
  }
}

TEST_CASE("an activity of a missing task is reported") {
  publish::Dataset dataset = whole();
  dataset.task_activities.back().task_id = 99;
  check_only(
      dataset,
      "Tasks to DWAs.txt: it refers to the task 99, which Task Statements.txt does not have; one of the two files is incomplete");
}

TEST_CASE("a sorted list of statements that ends before O*NET's do is noticed") {
  publish::Dataset dataset = whole();
  dataset.penetrations.erase(dataset.penetrations.begin() + 2, dataset.penetrations.end());
  check_only(
      dataset,
      "task_penetration.csv: it ends at “Task 0002”, and 4 of O*NET’s statements should still follow; it may be cut off");
  dataset.penetrations.push_back({"Task 0001", .5});
  check_silent(dataset);
  dataset = whole();
  dataset.penetrations.erase(dataset.penetrations.begin() + 3, dataset.penetrations.end());
  check_silent(dataset);
}

TEST_CASE("the occupations of the labels and of the publisher's figures are the same, or one file is incomplete") {
  publish::Dataset dataset = whole();
  dataset.occupation_values.pop_back();
  check_only(
      dataset,
      "occ_level.csv: it does not have 27-0006.00, which full_labelset.tsv refers to; one of the two files is incomplete");
  dataset = whole();
  dataset.labels.pop_back();
  check_only(
      dataset,
      "full_labelset.tsv: it does not have 27-0006.00, which occ_level.csv refers to; one of the two files is incomplete");
}

TEST_CASE("Microsoft's three files speak of the same occupations, or one is incomplete") {
  publish::Dataset dataset = whole();
  dataset.applicability_parts.pop_back();
  check_only(
      dataset,
      "soc_metrics.csv: it does not have 27-0006, which soc_ai_applicability_scores.csv refers to; one of the two files is incomplete");
  dataset = whole();
  dataset.applicability_activities.pop_back();
  check_only(
      dataset,
      "soc_to_iwas.csv: it does not have 27-0006, which soc_ai_applicability_scores.csv refers to; one of the two files is incomplete");
  dataset = whole();
  dataset.applicability.pop_back();
  const auto sentences = sentences_of(dataset);
  REQUIRE(sentences.size() == 2);
  CHECK(
      sentences[0] ==
      "soc_ai_applicability_scores.csv: it does not have 27-0006, which soc_metrics.csv refers to; one of the two files is incomplete");
  CHECK(
      sentences[1] ==
      "soc_ai_applicability_scores.csv: it does not have 27-0006, which soc_to_iwas.csv refers to; one of the two files is incomplete");
}

TEST_CASE("a score that is not the mean of its parts tells that versions were mixed") {
  publish::Dataset dataset = whole();
  dataset.applicability[3].score = .51;
  check_only(
      dataset,
      "soc_metrics.csv: the score of 27-0004 is not the mean of its two parts; columns or versions were mixed up");
}

TEST_CASE("the file of automation has every task of the labels, or it is cut") {
  publish::Dataset dataset = whole();
  dataset.automation.erase(dataset.automation.begin() + 4, dataset.automation.end());
  check_only(dataset,
             "automation_gpt4_human_labels.tsv: it lacks 2 tasks that are in full_labelset.tsv; it may be cut off");
  dataset.automation.clear();
  check_silent(dataset);
}

TEST_CASE("a unit group of the ILO's that the crosswalk does not have is reported") {
  publish::Dataset dataset = whole();
  dataset.ilo_tasks.push_back({isco("7002"), "Someone", 1, "Dye.", {}, .5, .5, .5, 0, "Not Exposed"});
  check_only(
      dataset,
      "isco2008_soc2010.csv: it has no row for ISCO-08 7002, which the ILO’s file refers to; one of the two files is incomplete");
  dataset.isco_to_soc.clear();
  check_silent(dataset);
}

TEST_CASE("ratings of tasks that end early are a note, and those of an unknown occupation a fault") {
  publish::Dataset dataset = only_onet();
  dataset.task_ratings.erase(dataset.task_ratings.begin() + 2, dataset.task_ratings.end());
  publish::check_references(dataset);
  CHECK(dataset.rejects.empty());
  REQUIRE(dataset.notes.size() == 1);
  CHECK(dataset.notes[0].find("Task Ratings.txt ends at 27-0002.00, and 4 of O*NET’s occupations follow") == 0);
  publish::Dataset unknown = only_onet();
  unknown.task_ratings.push_back({code("27-0009.00"), 99, 4});
  CHECK(sentences_of(unknown).size() == 1);
}

}  // namespace dataset_checks_test
