#include "publish/catalog.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace willai::publish {
namespace {

using importers::Study;

void state_version(std::string& text, std::string_view version) {
  if (const std::size_t at = text.find(importers::kVersionMark); at != std::string::npos)
    text.replace(at, importers::kVersionMark.size(), version);
}

// "2024" for "2024–2034".
void state_first_year(std::string& text, std::string_view version) {
  if (const std::size_t at = text.find(importers::kFirstYearMark); at != std::string::npos)
    text.replace(at, importers::kFirstYearMark.size(), version.substr(0, version.find("–")));
}

std::string_view version_of(const importers::Study& study, const Versions& versions) {
  const auto found = versions.find(study.source.id);
  return found == versions.end() ? std::string_view() : found->second;
}

Source source_of(const importers::Study& study, std::string_view version) {
  Source source = study.source;
  for (std::string* text : {&source.name, &source.version, &source.date, &source.attribution})
    state_version(*text, version);
  for (const importers::Release& release : study.releases)
    if (release.version == version) source.date = release.date;
  return source;
}

Error twice(const importers::Study& study, std::string_view what, std::string_view id) {
  return invalid(fmt::format("content/sources/{}.toml: the {} “{}” is described twice", study.source.id, what, id));
}

Result<> check_together(const std::vector<importers::Study>& studies) {
  std::set<std::string> measures, paths;
  for (const importers::Study& study : studies) {
    for (const auto& [position, measure] : study.measures)
      if (!measures.insert(measure.id).second) return twice(study, "measure", measure.id);
    for (const importers::ManifestFile& file : study.files)  // some disks know only one case of letters
      if (!paths.insert(to_lower(file.path)).second) return twice(study, "file", file.path);
  }
  return Nothing{};
}

}  // namespace

Catalog::Catalog(std::vector<importers::Study> studies) : studies_(std::move(studies)) {
  std::ranges::stable_sort(studies_, {}, &importers::Study::position);
}

std::vector<Source> Catalog::sources(const Versions& versions) const {
  std::vector<Source> sources;
  for (const importers::Study& study : studies_) sources.push_back(source_of(study, version_of(study, versions)));
  return sources;
}

std::vector<Measure> Catalog::measures(const Versions& versions) const {
  std::vector<importers::PlacedMeasure> placed;
  for (const importers::Study& study : studies_)
    for (importers::PlacedMeasure each : study.measures) {
      state_version(each.measure.vintage, version_of(study, versions));
      state_first_year(each.measure.vintage, version_of(study, versions));
      placed.push_back(std::move(each));
    }
  std::ranges::stable_sort(placed, {}, [](const auto& each) { return std::pair(each.measure.kind, each.position); });
  std::vector<Measure> measures;
  for (importers::PlacedMeasure& each : placed) measures.push_back(std::move(each.measure));
  return measures;
}

importers::Manifest Catalog::manifest() const {
  importers::Manifest manifest;
  for (const importers::Study& study : studies_) std::ranges::copy(study.files, std::back_inserter(manifest.files));
  return manifest;
}

std::string_view Catalog::folder_of(std::string_view source) const {
  for (const importers::Study& study : studies_)
    if (study.source.id == source) return study.folder;
  return {};
}

std::string_view Catalog::find_source(std::string_view name) const {
  std::string_view of_folder;
  int in_folder = 0;
  for (const importers::Study& study : studies_) {
    if (study.source.id == name) return study.source.id;
    if (study.folder != name) continue;
    of_folder = study.source.id;
    ++in_folder;
  }
  return in_folder == 1 ? of_folder : std::string_view();
}

Result<Catalog> load_catalog(const ports::FileSource& files, const std::string& folder) {
  std::vector<importers::Study> studies;
  for (const std::string& name : files.list(folder)) {
    if (!name.ends_with(".toml")) continue;
    const std::string text = TRY(files.find(folder + "/" + name)).value_or("");
    auto imported = importers::parse_study(text, "content/sources/" + name);
    if (!imported.rejects.empty()) return invalid(importers::sentence_for(imported.rejects.front()));
    studies.push_back(std::move(imported.rows.front()));
  }
  TRY(check_together(studies));
  return Catalog(std::move(studies));
}

}  // namespace willai::publish
