#include "publish/dataset_checks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/text.hpp"

namespace willai::publish {
namespace {

// A file sorted by occupation reaches the end of the classification, except for a few occupations without data. If more
// than this are left over, the file was cut.
constexpr int kMostLeftOver = 3;

// Armed forces: O*NET and the studies have titles for them, but no data.
constexpr int kMilitary = 55;

class Checker {
 public:
  explicit Checker(Dataset& dataset) : dataset_(dataset) {
    for (const auto& row : dataset.occupations) {
      known_.insert(row.code);
      if (row.code.major_group() == kMilitary) continue;
      with_data_.insert(row.code);
      soc_with_data_.insert(row.code.soc());
    }
  }

  // Finds rows about an occupation that the edition does not know.
  template <class Row>
  void check_known(const std::vector<Row>& rows, std::string_view file) {
    for (const Row& row : rows) {
      if (known_.contains(row.code)) continue;
      return reject(
          file,
          fmt::format(
              "it refers to the occupation {}, which is not in Occupation Data.txt; one of the two files is incomplete",
              row.code.text()));
    }
  }

  // Finds a sorted file that ends before the classification does.
  template <class Row>
  void check_end(const std::vector<Row>& rows, std::string_view file) {
    if (rows.empty() || !std::ranges::is_sorted(rows, {}, &Row::code)) return;
    check_left_over(known_codes(rows.back().code), rows.back().code, kMostLeftOver, file);
  }

  // Not every occupation has to be rated, so an early end is only something to look at.
  void check_ratings(const std::vector<importers::onet::TaskRatingRow>& rows) {
    check_known(rows, "Task Ratings.txt");
    if (rows.empty() || !std::ranges::is_sorted(rows, {}, &importers::onet::TaskRatingRow::code)) return;
    const auto left = std::distance(with_data_.upper_bound(rows.back().code), with_data_.end());
    if (left > kMostLeftOver)
      dataset_.notes.push_back(
          fmt::format("Task Ratings.txt ends at {}, and {} of O*NET’s occupations follow; tasks without a rating are "
                      "weighed by their kind. The file may be cut off",
                      rows.back().code.text(), left));
  }

  // Titles are published for every occupation, including the armed forces.
  void check_titles(const std::vector<importers::onet::AlternateTitleRow>& rows, std::string_view file) {
    check_known(rows, file);
    if (!rows.empty() && std::ranges::is_sorted(rows, {}, &importers::onet::AlternateTitleRow::code))
      check_left_over(known_, rows.back().code, 0, file);
  }

  // The rows of every occupation end with the same element.
  void check_last_element(const std::vector<importers::onet::ElementRow>& rows, std::string_view file) {
    if (rows.empty() || !std::ranges::is_sorted(rows, {}, &importers::onet::ElementRow::code)) return;
    const auto second = std::ranges::find_if(
        rows, [&](const importers::onet::ElementRow& row) { return row.code != rows.front().code; });
    const std::string& last = std::prev(second)->element_id;
    if (rows.back().element_id != last)
      reject(file, fmt::format("it ends at {} of {}, but the first occupation continues to {}; it may be cut off",
                               rows.back().element_id, rows.back().code.text(), last));
  }

  template <class Row>
  void check_onet(const std::vector<Row>& rows, std::string_view file) {
    check_known(rows, file);
    check_end(rows, file);
  }

  // Skills, or knowledge, of one file.
  void check_elements(const std::vector<importers::onet::ElementRow>& rows, std::string_view file) {
    check_onet(rows, file);
    check_last_element(rows, file);
    if (file != "Knowledge.txt") check_pair(rows, dataset_.knowledge, file, "Knowledge.txt");
  }

  // In one file until release 30.2; since then the essential ones (2.A) and the transferable ones have a file each.
  void check_skills() {
    if (!has_input("Essential Skills.txt") && !has_input("Transferable Skills.txt"))
      return check_elements(dataset_.skills, "Skills.txt");
    std::vector<importers::onet::ElementRow> essential, transferable;
    for (const auto& row : dataset_.skills)
      (row.element_id.starts_with("2.A") ? essential : transferable).push_back(row);
    check_elements(essential, "Essential Skills.txt");
    check_elements(transferable, "Transferable Skills.txt");
  }

  // A table's name in this release.
  std::string_view name_of(std::string_view now, std::string_view before) const {
    return has_input(now) ? now : before;
  }

  void check_activities() {
    std::set<std::uint32_t> tasks;
    for (const auto& row : dataset_.tasks) tasks.insert(row.task_id);
    std::set<std::string_view> activities;
    for (const auto& row : dataset_.activities) activities.insert(row.activity_id);
    for (const auto& row : dataset_.task_activities) {
      if (!tasks.contains(row.task_id))
        return reject_unknown("the task " + std::to_string(row.task_id), "Task Statements.txt");
      if (!activities.empty() && !activities.contains(row.activity_id))
        return reject_unknown("the activity " + row.activity_id,
                              name_of("GWAs to IWAs to DWAs.txt", "DWA Reference.txt"));
    }
  }

  // The statements in task_penetration.csv are those of O*NET, in alphabetical order.
  void check_penetrations() {
    const auto& rows = dataset_.penetrations;
    if (rows.empty() || !std::ranges::is_sorted(rows, {}, &importers::anthropic::PenetrationRow::task)) return;
    std::set<std::string_view> later;
    for (const auto& task : dataset_.tasks)
      if (task.task > rows.back().task) later.insert(task.task);
    if (later.size() > kMostLeftOver)
      reject("task_penetration.csv",
             fmt::format("it ends at “{}”, and {} of O*NET’s statements should still follow; it may be cut off",
                         shortened(rows.back().task, 60), later.size()));
  }

  // Two files of one publisher about the same occupations.
  template <class First, class Second>
  void check_pair(const std::vector<First>& first, const std::vector<Second>& second, std::string_view first_file,
                  std::string_view second_file) {
    if (first.empty() || second.empty()) return;
    check_contains(codes_of(first), codes_of(second), first_file, second_file);
    check_contains(codes_of(second), codes_of(first), second_file, first_file);
  }

  // Version 1.1 renamed the file.
  std::string scores_file() const {
    for (const InputFile& input : dataset_.inputs)
      if (input.path.find("ai_applicability_scores") != std::string::npos) return input.path;
    return "soc_ai_applicability_scores.csv";
  }

  void check_applicability_parts() {
    std::map<SocCode, double> scores;
    for (const auto& row : dataset_.applicability) scores.emplace(row.code, row.score);
    for (const auto& row : dataset_.applicability_parts)
      if (const auto score = scores.find(row.code);
          score != scores.end() && std::abs(score->second - (row.user + row.ai) / 2) > 1e-6)
        return reject("soc_metrics.csv",
                      fmt::format("the score of {} is not the mean of its two parts; columns or versions were mixed up",
                                  row.code.text()));
  }

  void check_automation() {
    if (dataset_.automation.empty() || dataset_.labels.empty()) return;
    std::set<std::uint32_t> tasks;
    for (const auto& row : dataset_.automation) tasks.insert(row.task_id);
    const auto missing =
        std::ranges::count_if(dataset_.labels, [&](const auto& label) { return !tasks.contains(label.task_id); });
    if (missing > 0)
      reject("automation_gpt4_human_labels.tsv",
             fmt::format("it lacks {} tasks that are in full_labelset.tsv; it may be cut off", missing));
  }

  // The two tables of a release are about the same statements.
  void check_releases() {
    for (const ReleaseRows& rows : dataset_.uses) {
      if (!rows.file.empty() || rows.modes.empty()) continue;
      std::set<std::string> shares, modes;
      for (const auto& row : rows.shares)
        if (!importers::anthropic::is_no_task(row.task)) shares.insert(row.task);
      for (const auto& row : rows.modes)
        if (!importers::anthropic::is_no_task(row.task)) modes.insert(row.task);
      check_same(shares, modes, rows.release->shares, rows.release->modes);
      check_same(modes, shares, rows.release->modes, rows.release->shares);
    }
  }

  void check_crosswalk() {
    if (dataset_.isco_to_soc.empty()) return;
    std::set<IscoCode> known;
    for (const auto& row : dataset_.isco_to_soc) known.insert(row.isco);
    for (const auto& row : dataset_.ilo_tasks)
      if (!known.contains(row.code))
        return reject(
            "isco2008_soc2010.csv",
            fmt::format(
                "it has no row for ISCO-08 {}, which the ILO’s file refers to; one of the two files is incomplete",
                row.code.text()));
  }

 private:
  template <class Row>
  static std::set<std::string> codes_of(const std::vector<Row>& rows) {
    std::set<std::string> codes;
    for (const Row& row : rows) codes.emplace(row.code.text());
    return codes;
  }

  void check_contains(const std::set<std::string>& all, const std::set<std::string>& part, std::string_view all_file,
                      std::string_view part_file) {
    for (const std::string& code : part)
      if (!all.contains(code))
        return reject(all_file,
                      fmt::format("it does not have {}, which {} refers to; one of the two files is incomplete", code,
                                  part_file));
  }

  void check_same(const std::set<std::string>& all, const std::set<std::string>& part, std::string_view all_file,
                  std::string_view part_file) {
    for (const std::string& statement : part)
      if (!all.contains(statement))
        return reject(all_file, fmt::format("it does not have “{}”, which {} has; one of the two files is incomplete",
                                            shortened(statement, 60), part_file));
  }

  const std::set<OccupationCode>& known_codes(const OccupationCode&) const { return with_data_; }
  const std::set<SocCode>& known_codes(const SocCode&) const { return soc_with_data_; }

  template <class Code>
  void check_left_over(const std::set<Code>& known, const Code& last, int most, std::string_view file) {
    const auto left = std::distance(known.upper_bound(last), known.end());
    if (left > most)
      reject(file, fmt::format("it ends at {}, and {} of O*NET’s occupations should still follow; it may be cut off",
                               last.text(), left));
  }

  bool has_input(std::string_view name) const {
    return std::ranges::any_of(dataset_.inputs, [&](const InputFile& input) {
      return equal_ignoring_case(std::string_view(input.path).substr(input.path.rfind('/') + 1), name);
    });
  }

  void reject_unknown(const std::string& what, std::string_view where) {
    reject("Tasks to DWAs.txt",
           fmt::format("it refers to {}, which {} does not have; one of the two files is incomplete", what, where));
  }

  void reject(std::string_view file, std::string reason) {
    dataset_.rejects.push_back({std::string(file), 0, 0, std::move(reason)});
  }

  Dataset& dataset_;
  std::set<OccupationCode> known_;
  std::set<OccupationCode> with_data_;
  std::set<SocCode> soc_with_data_;
};

}  // namespace

void check_references(Dataset& dataset) {
  Checker checker(dataset);
  if (!dataset.occupations.empty()) {
    checker.check_onet(dataset.tasks, "Task Statements.txt");
    checker.check_ratings(dataset.task_ratings);
    checker.check_known(dataset.emerging, "Emerging Tasks.txt");  // few occupations have any
    checker.check_titles(dataset.alternate_titles, checker.name_of("Job Titles.txt", "Alternate Titles.txt"));
    checker.check_onet(dataset.related, "Related Occupations.txt");
    checker.check_onet(dataset.technologies, checker.name_of("Software Skills.txt", "Technology Skills.txt"));
    checker.check_onet(dataset.job_zones, "Job Zones.txt");
    checker.check_skills();
    checker.check_elements(dataset.knowledge, "Knowledge.txt");
    checker.check_end(dataset.task_activities, "Tasks to DWAs.txt");
    checker.check_end(dataset.observed_exposures, "job_exposure.csv");
    checker.check_end(dataset.applicability, checker.scores_file());
  }
  if (!dataset.tasks.empty()) {
    checker.check_activities();
    checker.check_penetrations();
  }
  checker.check_pair(dataset.occupation_values, dataset.labels, "occ_level.csv", "full_labelset.tsv");
  checker.check_pair(dataset.applicability, dataset.applicability_parts, checker.scores_file(), "soc_metrics.csv");
  checker.check_pair(dataset.applicability, dataset.applicability_activities, checker.scores_file(), "soc_to_iwas.csv");
  checker.check_applicability_parts();
  checker.check_automation();
  checker.check_releases();
  checker.check_crosswalk();
}

}  // namespace willai::publish
