#include "publish/dataset.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

#include "publish/dataset_checks.hpp"
#include "publish/onet_release.hpp"
#include "base/digest.hpp"
#include "base/text.hpp"
#include "domain/study_ids.hpp"
#include "importers/record.hpp"

namespace willai::publish {
namespace {

// Reads files one by one into the dataset's tables.
class Loader {
 public:
  Loader(const ports::FileSource& files, const Catalog& catalog, std::string folder, Dataset& dataset)
      : files_(files), catalog_(catalog), folder_(std::move(folder)), dataset_(dataset) {}

  // The source whose files come next.
  void enter(std::string_view source) {
    source_ = source;
    subfolder_ = catalog_.folder_of(source);
    folders_.insert(subfolder_);
  }

  // A folder below that of the source.
  void enter_below(std::string_view folder) {
    subfolder_ = fmt::format("{}/{}", subfolder_, folder);
    folders_.insert(subfolder_);
  }

  // Says that none of the files below is there.
  void lacks(std::string_view what) { dataset_.absent.push_back(fmt::format("{}/{}", subfolder_, what)); }

  // The release of O*NET to read, and the folder in which its files lie.
  OnetRelease enter_onet_release() {
    OnetChoice choice = choose_onet_release(files_, folder_, subfolder_);
    folders_.erase(subfolder_);  // it holds releases
    subfolder_ = choice.release.folder;
    folders_.insert(subfolder_);
    std::ranges::move(choice.aloud, std::back_inserter(dataset_.aloud));
    return std::move(choice.release);
  }

  // The files in the folders of the sources that were not loaded.
  void list_unread() {
    std::set<std::string> read = folders_;
    for (const InputFile& input : dataset_.inputs) read.insert(input.path);
    for (const std::string& folder : folders_)
      for (const std::string& name : files_.list(folder_ + "/" + folder))
        if (const std::string path = folder + "/" + name; !read.contains(path) && !name.starts_with('.'))
          dataset_.unread.push_back(path);
  }

  // Names in the source's folder, sorted.
  std::vector<std::string> names() const { return files_.list(folder_ + "/" + subfolder_); }

  template <class Row>
  Result<> load(std::string_view name, importers::Imported<Row> (*parse)(std::string_view, std::string_view),
                std::vector<Row>& rows) {
    const std::string path = path_of(name);
    const auto text = TRY(files_.find(folder_ + "/" + path));
    if (!text) {
      dataset_.absent.push_back(path);
      return Nothing{};
    }
    dataset_.inputs.push_back({source_, path, sha256_of(*text), static_cast<long long>(text->size())});
    dataset_.rows_of_files.push_back({path});
    take(parse(*text, path), rows);
    if (!text->empty() && text->back() != '\n' && !path.ends_with(".xlsx")) look_at_open_end(dataset_.inputs.back());
    return Nothing{};
  }

  // Other rows of a file that was loaded.
  template <class Row>
  Result<> load_again(std::string_view name, importers::Imported<Row> (*parse)(std::string_view, std::string_view),
                      std::vector<Row>& rows) {
    const std::string path = path_of(name);
    const auto text = TRY(files_.find(folder_ + "/" + path));
    if (!text) return Nothing{};
    const long met = dataset_.rows_of_files.back().met;
    take(parse(*text, path), rows);
    dataset_.rows_of_files.back().met = met;  // they are the same rows
    return Nothing{};
  }

  // True if a file begins like a web page.
  Result<bool> is_web_page(std::string_view name) {
    const auto text = TRY(files_.find(folder_ + "/" + path_of(name)));
    return text && trim(std::string_view(*text).substr(0, 512)).starts_with("<");
  }

 private:
  template <class Row>
  void take(importers::Imported<Row> imported, std::vector<Row>& rows) {
    std::ranges::move(imported.rows, std::back_inserter(rows));
    std::ranges::move(imported.rejects, std::back_inserter(dataset_.rejects));
    dataset_.rows_of_files.back().met += imported.met;
    dataset_.rows_of_files.back().used += imported.used;
  }

  // Whatever the case of the letters in the folder.
  std::string path_of(std::string_view name) const {
    const std::string found = find_name(names(), name);
    return fmt::format("{}/{}", subfolder_, found.empty() ? name : found);
  }

  // The last row of a table has no line end. Its publisher may have left it out; but if more was downloaded than lies
  // here now, the file was cut off.
  void look_at_open_end(const InputFile& file) {
    const auto known = bytes_known_of(file.path);
    if (known == file.bytes) return;
    if (known && was_downloaded(file.path) && file.bytes < *known)
      return dataset_.rejects.push_back(
          {file.path, 0, 0,
           fmt::format(
               "it ends without a line end after {} bytes, but {} were downloaded (pulled.tsv); it was cut off. "
               "Move it away, and download it again",
               with_thousands(file.bytes), with_thousands(*known))});
    dataset_.notes.push_back(fmt::format("{} ends without a line end; its last row was read as it is{}", file.path,
                                         known ? fmt::format(" (the publisher’s file has {} bytes, this one {})",
                                                             with_thousands(*known), with_thousands(file.bytes))
                                               : ""));
  }

  bool was_downloaded(const std::string& path) const { return downloaded().contains(path); }

  // The length of what was downloaded to this path; if that is not recorded, that of the publisher's file.
  std::optional<long long> bytes_known_of(const std::string& path) const {
    if (const auto at = downloaded().find(path); at != downloaded().end()) return at->second;
    for (const importers::ManifestFile& file : catalog_.manifest().files)
      if (file.path == path) return file.bytes;
    return std::nullopt;
  }

  // Bytes by path, from the record of `willai data pull`.
  const std::map<std::string, long long>& downloaded() const {
    if (downloaded_) return *downloaded_;
    downloaded_.emplace();
    if (const auto text = files_.find(folder_ + "/pulled.tsv"); text.ok() && text.value())
      for (const std::string_view line : split(**text, '\n'))
        if (const auto cells = split(line, '\t'); cells.size() == 5)
          if (const auto bytes = importers::find_id(cells[2])) downloaded_->emplace(cells[0], *bytes);
    return *downloaded_;
  }

  const ports::FileSource& files_;
  const Catalog& catalog_;
  std::string folder_;
  Dataset& dataset_;
  std::string source_;
  std::string subfolder_;
  std::set<std::string> folders_;
  mutable std::optional<std::map<std::string, long long>> downloaded_;
};

// Publishers name a file after its year or version: the last of those that begin and end so, else `usual`.
std::string newest_of(const Loader& loader, std::string_view begin, std::string_view end, std::string_view usual) {
  std::string newest(usual);
  for (const std::string& name : loader.names())
    if (name.starts_with(begin) && name.ends_with(end)) newest = name;
  return newest;
}

Result<> load_onet(Loader& loader, Dataset& dataset) {
  const OnetRelease release = loader.enter_onet_release();
  dataset.onet_release = release.number;
  const auto load = [&](OnetTable table, auto parse, auto& rows) -> Result<> {
    for (const std::string& file : release.files_of(table)) TRY(loader.load(file, parse, rows));
    return Nothing{};
  };
  TRY(load(OnetTable::occupations, importers::onet::parse_occupations, dataset.occupations));
  TRY(load(OnetTable::tasks, importers::onet::parse_tasks, dataset.tasks));
  TRY(load(OnetTable::emerging_tasks, importers::onet::parse_emerging_tasks, dataset.emerging));
  TRY(load(OnetTable::task_ratings, importers::onet::parse_task_ratings, dataset.task_ratings));
  TRY(load(OnetTable::task_activities, importers::onet::parse_task_activities, dataset.task_activities));
  TRY(load(OnetTable::activities, importers::onet::parse_activities, dataset.activities));
  TRY(load(OnetTable::titles, importers::onet::parse_alternate_titles, dataset.alternate_titles));
  TRY(load(OnetTable::related, importers::onet::parse_related, dataset.related));
  TRY(load(OnetTable::technologies, importers::onet::parse_technologies, dataset.technologies));
  TRY(load(OnetTable::job_zones, importers::onet::parse_job_zones, dataset.job_zones));
  TRY(load(OnetTable::skills, importers::onet::parse_elements, dataset.skills));
  TRY(load(OnetTable::knowledge, importers::onet::parse_elements, dataset.knowledge));
  // This file gives intermediate activities their titles. Since 30.3 the file of detailed activities has them.
  constexpr std::pair kTitlesElsewhere = {30, 3};
  if (release.number >= kTitlesElsewhere) return Nothing{};
  return loader.load("IWA Reference.txt", importers::onet::parse_intermediate_activities, dataset.intermediate_titles);
}

// Since release 30.3 the skills come in two files. As in the one of before, those of an occupation stand together.
void unite_skills(Dataset& dataset) {
  if (!std::ranges::is_sorted(dataset.skills, {}, &importers::onet::ElementRow::code))
    std::ranges::stable_sort(dataset.skills, {}, &importers::onet::ElementRow::code);
}

Result<> load_labels(Loader& loader, Dataset& dataset) {
  TRY(loader.load("full_labelset.tsv", importers::gpts::parse_labels, dataset.labels));
  TRY(loader.load("automation_gpt4_human_labels.tsv", importers::gpts::parse_automation, dataset.automation));
  return loader.load("occ_level.csv", importers::gpts::parse_occupation_values, dataset.occupation_values);
}

Result<> load_microsoft(Loader& loader, Dataset& dataset) {
  // Version 1.1 renamed the file of version 1.0.
  TRY(loader.load(newest_of(loader, "ai_applicability_scores", ".csv", "soc_ai_applicability_scores.csv"),
                  importers::microsoft::parse_scores, dataset.applicability));
  TRY(loader.load("soc_metrics.csv", importers::microsoft::parse_metrics, dataset.applicability_parts));
  TRY(loader.load("soc_to_iwas.csv", importers::microsoft::parse_activities, dataset.applicability_activities));
  return loader.load("physical_tasks.csv", importers::microsoft::parse_physical_tasks, dataset.physical_tasks);
}

// Where the publisher's own long table lies in the folder, it is read in place of the tables made from it.
Result<> load_raw_release(Loader& loader, const std::string& file, ReleaseRows& rows) {
  rows.file = file;
  TRY(loader.load(file, importers::anthropic::parse_release_shares, rows.shares));
  return loader.load_again(file, importers::anthropic::parse_release_modes, rows.modes);
}

Result<> load_release(Loader& loader, const std::vector<std::string>& names, ReleaseRows& rows) {
  if (names.empty()) return Nothing{};
  TRY(loader.load(rows.release->shares, importers::anthropic::parse_shares, rows.shares));
  if (rows.shares.empty() || rows.release->modes.empty()) return Nothing{};  // without shares, ways of working say nothing
  return loader.load(rows.release->modes, importers::anthropic::parse_modes, rows.modes);
}

// The tables of the first release are also published as onet_task_mappings.csv.
Result<> load_uses(Loader& loader, Dataset& dataset) {
  for (const KnownRelease& each : known_releases()) {
    dataset.uses.push_back({.release = &each});
    if (each.raw.empty()) continue;
    if (const std::string raw = newest_of(loader, each.raw, ".csv", ""); !raw.empty())
      TRY(load_raw_release(loader, raw, dataset.uses.back()));
  }
  loader.enter_below("by-task");
  const std::vector<std::string> names = loader.names();
  if (names.empty()) loader.lacks("task_pct_v1.csv and the other tables of observed use by task");
  ReleaseRows& first = dataset.uses.front();
  if (find_name(names, first.release->shares).empty()) first.shares = dataset.conversation_shares;
  for (ReleaseRows& rows : dataset.uses)
    if (rows.file.empty() && rows.shares.empty()) TRY(load_release(loader, names, rows));
  return Nothing{};
}

Result<> load_anthropic(Loader& loader, Dataset& dataset) {
  TRY(loader.load("job_exposure.csv", importers::anthropic::parse_exposures, dataset.observed_exposures));
  TRY(loader.load("task_penetration.csv", importers::anthropic::parse_penetrations, dataset.penetrations));
  TRY(loader.load("onet_task_mappings.csv", importers::anthropic::parse_shares, dataset.conversation_shares));
  TRY(loader.load("automation_vs_augmentation.csv", importers::anthropic::parse_interactions, dataset.interactions));
  return load_uses(loader, dataset);
}

Result<> load_openai(Loader& loader, Dataset& dataset) {
  TRY(loader.load("usa_share_of_messages_by_onet_iwa_month.csv", importers::openai::parse_messages, dataset.messages));
  TRY(loader.load("usa_share_of_work_related_messages_by_onet_iwa_month.csv", importers::openai::parse_messages,
                  dataset.messages_at_work));
  return loader.load(newest_of(loader, "ai-job", ".csv", "ai-jobs-transition-framework.csv"),
                     importers::openai::parse_transitions, dataset.transitions);
}

Result<> load_workbank(Loader& loader, Dataset& dataset) {
  TRY(loader.load("domain_worker_desires.csv", importers::workbank::parse_desires, dataset.desires));
  TRY(loader.load("expert_rated_technological_capability.csv", importers::workbank::parse_capacities,
                  dataset.capacities));
  return loader.load("task_statement_with_metadata.csv", importers::workbank::parse_tasks, dataset.workbank_tasks);
}

Result<> load_sml(Loader& loader, Dataset& dataset) {
  return loader.load("brynjolfsson_sml.csv", importers::sml::parse_scores, dataset.suitability);
}

Result<> load_aioe(Loader& loader, Dataset& dataset) {
  TRY(loader.load("AIOE_DataAppendix.xlsx", importers::aioe::parse_exposures, dataset.aioe));
  return loader.load("Language Modeling AIOE and AIIE.xlsx", importers::aioe::parse_language_model_exposures,
                     dataset.language_model_aioe);
}

Result<> load_ilo(Loader& loader, Dataset& dataset) {
  return loader.load("Final_Scores_ISCO08_Gmyrek_et_al_2025.xlsx", importers::ilo::parse_tasks, dataset.ilo_tasks);
}

Result<> load_wages(Loader& loader, Dataset& dataset) {
  TRY(loader.load(newest_of(loader, "national_M", "_dl.xlsx", "national_M2025_dl.xlsx"), importers::bls::parse_wages,
                  dataset.wages));
  return loader.load(newest_of(loader, "state_M", "_dl.xlsx", "state_M2025_dl.xlsx"), importers::bls::parse_state_wages,
                     dataset.state_wages);
}

Result<> load_projections(Loader& loader, Dataset& dataset) {
  return loader.load(newest_of(loader, "occupation_", ".xlsx", "occupation_2024-2034.xlsx"),
                     importers::bls::parse_projections, dataset.projections);
}

// A web page saved under the table's name is harmless: the program has the changes from SOC 2010 to 2018 built in. A
// damaged spreadsheet is a fault.
Result<> load_crosswalks(Loader& loader, Dataset& dataset) {
  TRY(loader.load("isco2008_soc2010.csv", importers::crosswalks::parse_isco_to_soc, dataset.isco_to_soc));
  constexpr std::string_view table = "soc_2010_to_2018_crosswalk.xlsx";
  if (!TRY(loader.is_web_page(table)))
    return loader.load(table, importers::crosswalks::parse_soc_2010_to_2018, dataset.soc_2010_to_2018);
  dataset.notes.push_back(fmt::format(
      "crosswalks/{} is a web page, not a spreadsheet (did the download fail?); it was ignored, and the built-in "
      "table of SOC 2010 to 2018 was used",
      table));
  return Nothing{};
}

Result<> load_esco(Loader& loader, Dataset& dataset) {
  return loader.load("occupations_en.csv", importers::esco::parse_occupations, dataset.esco);
}

struct Load {
  std::string_view source;
  Result<> (*files)(Loader&, Dataset&);
};

constexpr std::array kLoads = {Load{study_id::kOnet, load_onet},
                               Load{study_id::kLabels, load_labels},
                               Load{study_id::kMicrosoft, load_microsoft},
                               Load{study_id::kAnthropic, load_anthropic},
                               Load{study_id::kOpenai, load_openai},
                               Load{study_id::kWorkbank, load_workbank},
                               Load{study_id::kAioe, load_aioe},
                               Load{study_id::kIlo, load_ilo},
                               Load{study_id::kSml, load_sml},
                               Load{study_id::kWages, load_wages},
                               Load{study_id::kProjections, load_projections},
                               Load{study_id::kCrosswalks, load_crosswalks},
                               Load{study_id::kEsco, load_esco}};
static_assert(std::ranges::equal(kLoads, study_id::kPublished, {}, &Load::source), "each published source is read");

// Some rejects name only the file, without its folder.
bool speaks_of(const importers::Reject& reject, const InputFile& input) {
  return reject.file == input.path || to_lower(input.path).ends_with("/" + to_lower(reject.file));
}

}  // namespace

std::vector<std::string> faulty_sources(const Dataset& dataset) {
  std::vector<std::string> sources;
  for (const InputFile& input : dataset.inputs) {
    const bool faulty =
        std::ranges::any_of(dataset.rejects, [&](const importers::Reject& each) { return speaks_of(each, input); });
    if (faulty && std::ranges::find(sources, input.source) == sources.end()) sources.push_back(input.source);
  }
  return sources;
}

Result<Dataset> load_dataset(const ports::FileSource& files, const Catalog& catalog, const std::string& folder,
                             const std::vector<std::string>& without) {
  Dataset dataset;
  Loader loader(files, catalog, folder, dataset);
  for (const Load& load : kLoads) {
    if (std::ranges::find(without, load.source) != without.end()) continue;
    loader.enter(load.source);
    TRY(load.files(loader, dataset));
  }
  if (dataset.inputs.empty())
    return not_found(
        fmt::format("“{}” has none of the files that this program reads, such as onet/db_31_0_text/Occupation "
                    "Data.txt; see docs/data.md",
                    folder));
  loader.list_unread();
  check_references(dataset);
  unite_skills(dataset);
  return dataset;
}

}  // namespace willai::publish
