#include "app/dataset.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/digest.hpp"
#include "base/text.hpp"

namespace willai {
namespace {

// Reads files one by one into the dataset's tables.
class Loader {
 public:
  Loader(const FileSource& files, std::string folder, Dataset& dataset)
      : files_(files), folder_(std::move(folder)), dataset_(dataset) {}

  // The source whose files come next, and the folder they lie in.
  void enter(std::string source, std::string subfolder) {
    source_ = std::move(source);
    subfolder_ = std::move(subfolder);
  }

  template <class Row>
  Result<> load(std::string_view name, Imported<Row> (*parse)(std::string_view, std::string_view),
                std::vector<Row>& rows) {
    const std::string path = fmt::format("{}/{}", subfolder_, name);
    const auto text = TRY(files_.find(folder_ + "/" + path));
    if (!text) {
      dataset_.absent.push_back(path);
      return Nothing{};
    }
    dataset_.inputs.push_back({source_, path, sha256_of(*text), static_cast<long long>(text->size())});
    Imported<Row> imported = parse(*text, path);
    rows = std::move(imported.rows);
    std::ranges::move(imported.rejects, std::back_inserter(dataset_.rejects));
    return Nothing{};
  }

 private:
  const FileSource& files_;
  std::string folder_;
  Dataset& dataset_;
  std::string source_;
  std::string subfolder_;
};

// "db_30_1_text": the newest release in the folder.
std::string find_release(const FileSource& files, const std::string& folder) {
  std::string newest = "db_30_1_text";
  for (const std::string& name : files.list(folder + "/onet"))
    if (name.starts_with("db_") && name.ends_with("_text")) newest = name;
  return newest;
}

Result<> load_onet(Loader& loader, const std::string& release, Dataset& dataset) {
  loader.enter("onet", "onet/" + release);
  TRY(loader.load("Occupation Data.txt", onet::parse_occupations, dataset.occupations));
  TRY(loader.load("Task Statements.txt", onet::parse_tasks, dataset.tasks));
  TRY(loader.load("Emerging Tasks.txt", onet::parse_emerging_tasks, dataset.emerging));
  TRY(loader.load("Task Ratings.txt", onet::parse_task_ratings, dataset.task_ratings));
  TRY(loader.load("Tasks to DWAs.txt", onet::parse_task_activities, dataset.task_activities));
  TRY(loader.load("DWA Reference.txt", onet::parse_activities, dataset.activities));
  TRY(loader.load("Alternate Titles.txt", onet::parse_alternate_titles, dataset.alternate_titles));
  TRY(loader.load("Related Occupations.txt", onet::parse_related, dataset.related));
  TRY(loader.load("Technology Skills.txt", onet::parse_technologies, dataset.technologies));
  TRY(loader.load("Job Zones.txt", onet::parse_job_zones, dataset.job_zones));
  TRY(loader.load("Skills.txt", onet::parse_elements, dataset.skills));
  return loader.load("Knowledge.txt", onet::parse_elements, dataset.knowledge);
}

Result<> load_labels(Loader& loader, Dataset& dataset) {
  loader.enter("gpts-are-gpts", "gpts-are-gpts");
  TRY(loader.load("full_labelset.tsv", gpts::parse_labels, dataset.labels));
  return loader.load("occ_level.csv", gpts::parse_occupation_values, dataset.occupation_values);
}

// Rows that speak of an occupation the edition does not know: a sign that a file was cut.
template <class Row>
void check_codes(const std::set<OccupationCode>& known, const std::vector<Row>& rows, std::string_view file,
                 std::vector<Reject>& rejects) {
  for (const Row& row : rows) {
    if (known.contains(row.code)) continue;
    rejects.push_back(
        {std::string(file), 0, 0,
         fmt::format(
             "it speaks of the occupation {}, which Occupation Data.txt does not have; one of the two is incomplete",
             row.code.text())});
    return;
  }
}

void check_references(Dataset& dataset) {
  if (dataset.occupations.empty()) return;
  std::set<OccupationCode> known;
  for (const auto& row : dataset.occupations) known.insert(row.code);
  check_codes(known, dataset.tasks, "Task Statements.txt", dataset.rejects);
  check_codes(known, dataset.emerging, "Emerging Tasks.txt", dataset.rejects);
  check_codes(known, dataset.alternate_titles, "Alternate Titles.txt", dataset.rejects);
  check_codes(known, dataset.related, "Related Occupations.txt", dataset.rejects);
  check_codes(known, dataset.technologies, "Technology Skills.txt", dataset.rejects);
  check_codes(known, dataset.job_zones, "Job Zones.txt", dataset.rejects);
  check_codes(known, dataset.skills, "Skills.txt", dataset.rejects);
  check_codes(known, dataset.knowledge, "Knowledge.txt", dataset.rejects);
}

void check_tasks(Dataset& dataset) {
  if (dataset.tasks.empty()) return;
  std::set<std::uint32_t> tasks;
  for (const auto& row : dataset.tasks) tasks.insert(row.task_id);
  for (const auto& row : dataset.task_activities) {
    if (tasks.contains(row.task_id)) continue;
    dataset.rejects.push_back(
        {"Tasks to DWAs.txt", 0, 0,
         fmt::format("it speaks of the task {}, which Task Statements.txt does not have; one of the two is incomplete",
                     row.task_id)});
    return;
  }
}

bool is_left_out(const std::vector<std::string>& without, std::string_view source) {
  return std::ranges::find(without, source) != without.end();
}

}  // namespace

Result<Dataset> load_dataset(const FileSource& files, const std::string& folder,
                             const std::vector<std::string>& without) {
  Dataset dataset;
  Loader loader(files, folder, dataset);
  if (!is_left_out(without, "onet")) TRY(load_onet(loader, find_release(files, folder), dataset));
  if (!is_left_out(without, "gpts-are-gpts")) TRY(load_labels(loader, dataset));
  if (dataset.inputs.empty())
    return not_found(
        fmt::format("“{}” holds none of the files this program reads, such as onet/db_30_1_text/Occupation Data.txt; "
                    "see docs/data.md",
                    folder));
  check_references(dataset);
  check_tasks(dataset);
  return dataset;
}

}  // namespace willai
