#include "publish/onet_release.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <span>
#include <tuple>

#include "base/text.hpp"

using namespace std::literals;

namespace willai::publish {
namespace {

using Number = std::pair<int, int>;

constexpr Number kRenamed = {30, 3};  // tables have other names from this release on

// The names of a table's files since 30.3, and before. Most never changed.
struct TableNames {
  OnetTable table;
  std::array<std::string_view, 2> now;
  std::string_view before;
};

constexpr std::array kTables = {
    TableNames{OnetTable::occupations, {"Occupation Data.txt"}, "Occupation Data.txt"},
    TableNames{OnetTable::tasks, {"Task Statements.txt"}, "Task Statements.txt"},
    TableNames{OnetTable::emerging_tasks, {"Emerging Tasks.txt"}, "Emerging Tasks.txt"},
    TableNames{OnetTable::task_ratings, {"Task Ratings.txt"}, "Task Ratings.txt"},
    TableNames{OnetTable::task_activities, {"Tasks to DWAs.txt"}, "Tasks to DWAs.txt"},
    TableNames{OnetTable::activities, {"GWAs to IWAs to DWAs.txt"}, "DWA Reference.txt"},
    TableNames{OnetTable::titles, {"Job Titles.txt"}, "Alternate Titles.txt"},
    TableNames{OnetTable::related, {"Related Occupations.txt"}, "Related Occupations.txt"},
    TableNames{OnetTable::technologies, {"Software Skills.txt"}, "Technology Skills.txt"},
    TableNames{OnetTable::job_zones, {"Job Zones.txt"}, "Job Zones.txt"},
    TableNames{OnetTable::skills, {"Essential Skills.txt", "Transferable Skills.txt"}, "Skills.txt"},
    TableNames{OnetTable::knowledge, {"Knowledge.txt"}, "Knowledge.txt"}};

const TableNames& names_of(OnetTable table) { return *std::ranges::find(kTables, table, &TableNames::table); }

std::vector<std::string> files_now(const TableNames& table) {
  std::vector<std::string> files;
  for (std::string_view name : table.now)
    if (!name.empty()) files.emplace_back(name);
  return files;
}

bool has_all(const std::vector<std::string>& names, std::span<const std::string> files) {
  return std::ranges::all_of(files, [&](const std::string& file) { return !find_name(names, file).empty(); });
}

bool has_any(const std::vector<std::string>& names, std::span<const std::string> files) {
  return std::ranges::any_of(files, [&](const std::string& file) { return !find_name(names, file).empty(); });
}

std::vector<std::string> missing_of(const std::vector<std::string>& names, const std::vector<std::string>& files) {
  std::vector<std::string> missing;
  for (const std::string& file : files)
    if (find_name(names, file).empty()) missing.push_back(fmt::format("“{}”", file));
  return missing;
}

// What is missing of a table, as a sentence names it; nothing if the folder has all of it.
std::vector<std::string> lacking(const OnetRelease& release, const TableNames& table) {
  return missing_of(release.names, release.files_of(table.table));
}

// "db_31_0_text" -> 31, 0
std::optional<Number> number_in(std::string_view folder) {
  const std::string name = to_lower(folder);
  if (!name.starts_with("db_") || !name.ends_with("_text")) return std::nullopt;
  const std::vector<std::string_view> parts = split(std::string_view(name).substr(3, name.size() - 8), '_');
  if (parts.size() != 2) return std::nullopt;
  std::array<int, 2> number{};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const char* const end = parts[i].data() + parts[i].size();
    if (const auto [stop, error] = std::from_chars(parts[i].data(), end, number[i]);
        error != std::errc{} || stop != end)
      return std::nullopt;
  }
  return Number(number[0], number[1]);
}

class Releases {
 public:
  Releases(const ports::FileSource& files, std::string data_folder)
      : files_(files), data_folder_(std::move(data_folder)) {}

  // A program that unpacks a ZIP may put the folder of the ZIP into another of the same name.
  void find_below(const std::string& folder) {
    for (const std::string& name : list(folder)) {
      const std::optional<Number> number = number_in(name);
      if (!number) continue;
      const std::string path = folder.empty() ? name : folder + "/" + name;
      const std::vector<std::string> names = list(path);
      if (const std::string inner = find_name(names, name); !inner.empty()) add(path + "/" + inner, *number);
      add(path, *number);
    }
  }

  std::vector<OnetRelease> take() { return std::move(releases_); }

 private:
  std::vector<std::string> list(const std::string& folder) const {
    return files_.list(folder.empty() ? data_folder_ : data_folder_ + "/" + folder);
  }

  void add(std::string folder, Number number) {
    OnetRelease release{.folder = std::move(folder), .number = number, .names = {}};
    release.names = list(release.folder);
    if (std::ranges::none_of(kTables, [&](const TableNames& table) {
          return has_any(release.names, files_now(table)) || !find_name(release.names, table.before).empty();
        }))
      return;
    for (const TableNames& table : kTables)
      std::ranges::move(lacking(release, table), std::back_inserter(release.lacks));
    releases_.push_back(std::move(release));
  }

  const ports::FileSource& files_;
  std::string data_folder_;
  std::vector<OnetRelease> releases_;
};

bool is_better(const OnetRelease& one, const OnetRelease& other) {
  if (one.lacks.size() != other.lacks.size()) return one.lacks.size() < other.lacks.size();
  return one.number > other.number;
}

// Other things may lie in the folder: the release as spreadsheets, or its tables without their own folder.
OnetChoice no_release(const ports::FileSource& files, const std::string& data_folder, const std::string& onet) {
  OnetChoice choice{{.folder = onet + "/db_31_0_text", .number = {31, 0}, .names = {}}, {}};
  if (!files.list(data_folder + "/" + onet).empty())
    choice.aloud.push_back(fmt::format(
        "{} has no release of O*NET: there should be a folder such as db_31_0_text, with the tables as text. Without it, "
        "there are no pages of O*NET’s occupations",
        onet));
  return choice;
}

std::string lacks_sentence(const OnetRelease& release) {
  return fmt::format("O*NET {} in {} lacks {}", release.version(), release.folder, join_with_and(release.lacks));
}

}  // namespace

std::string find_name(const std::vector<std::string>& names, std::string_view name) {
  if (std::ranges::find(names, name) != names.end()) return std::string(name);
  const auto at = std::ranges::find_if(names, [&](const std::string& each) { return equal_ignoring_case(each, name); });
  return at == names.end() ? "" : *at;
}

std::string OnetRelease::version() const { return fmt::format("{}.{}", number.first, number.second); }

std::vector<std::string> OnetRelease::files_of(OnetTable table) const {
  const TableNames& known = names_of(table);
  const std::vector<std::string> now = files_now(known);
  const std::vector<std::string> before = {std::string(known.before)};
  if (has_all(names, now)) return now;
  if (has_all(names, before)) return before;
  return has_any(names, now) || number >= kRenamed ? now : before;
}

OnetChoice choose_onet_release(const ports::FileSource& files, const std::string& data_folder,
                               const std::string& onet) {
  Releases found(files, data_folder);
  found.find_below(onet);
  if (!onet.empty()) found.find_below("");
  const std::vector<OnetRelease> releases = found.take();
  const auto best = std::ranges::min_element(releases, is_better);
  if (best == releases.end()) return no_release(files, data_folder, onet);
  OnetChoice choice{*best, {}};
  if (!best->lacks.empty())
    choice.aloud.push_back(lacks_sentence(*best) + "; pages lack what these tables say, until the release is complete");
  for (const OnetRelease& each : releases)
    if (each.number > best->number)
      choice.aloud.push_back(fmt::format("{}; so {} was used, which {}", lacks_sentence(each), best->version(),
                                         best->lacks.empty() ? "is complete" : "lacks less"));
  return choice;
}

}  // namespace willai::publish
