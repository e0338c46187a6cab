#include "importers/study.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "domain/words.hpp"
#include "importers/manifest_file.hpp"
#include "importers/toml_document.hpp"

namespace willai::importers {
namespace {

constexpr std::string_view kStudyKeys = "docs/data.md";

template <class Value>
Value read_word(TomlReader& reader, std::string_view key) {
  const std::string text = reader.text(key, Need::required, {1, 40});
  if (const auto value = find_value<Value>(text)) return *value;
  std::vector<std::string_view> words;
  for (const auto& [value, word] : Words<Value>::list) words.push_back(word);
  if (!text.empty())
    reader.fault(key,
                 fmt::format("“{}” of {} is “{}”; write one of: {}", key, reader.what(), text, fmt::join(words, ", ")));
  return Value{};
}

class StudyFile {
 public:
  StudyFile(const toml::table& table, std::string_view name, std::vector<Reject>& faults)
      : reader_(reader_of(table, name, "the study", faults)), name_(name), faults_(faults) {}

  Study read() {
    read_source();
    study_.position = reader_.number("position", Need::required).value_or(0);
    study_.folder = reader_.text("folder", Need::optional, {1, 80});
    for (const toml::table* each : reader_.tables("release", 0)) read_release(*each);
    for (const toml::table* each : reader_.tables("measures", 0)) read_measures(*each);
    read_files();
    reader_.reject_unknown_keys();
    return std::move(study_);
  }

 private:
  static TomlReader reader_of(const toml::table& table, std::string_view name, std::string what,
                              std::vector<Reject>& faults) {
    TomlReader reader(table, name, std::move(what), faults);
    reader.explained_in(kStudyKeys);
    return reader;
  }

  void read_source() {
    Source& source = study_.source;
    source.id = read_source_id(reader_, "id");
    if (const std::string file = source.id + ".toml"; !name_.ends_with("/" + file) && name_ != file)
      reader_.fault("id", fmt::format("the study is “{}”; name its file {}", source.id, file));
    source.name = reader_.text("name", Need::required, {1, 200});
    source.publisher = reader_.text("publisher", Need::required, {1, 200});
    source.version = reader_.text("version", Need::optional, {1, 100});
    source.date = reader_.text("date", Need::optional, {1, 100});
    source.licence = reader_.text("license", Need::required, {1, 100});
    source.url = reader_.text("url", Need::optional, {8, 500});
    source.attribution = reader_.text("attribution", Need::optional);
    source.changes = reader_.text("changes", Need::optional);
  }

  void read_release(const toml::table& section) {
    TomlReader reader = reader_of(section, name_, "the release", faults_);
    study_.releases.push_back({reader.text("version", Need::required, {1, 100}),  //
                               reader.text("date", Need::required, {1, 100}),     //
                               reader.text("url", Need::optional, {8, 500}),
                               reader.text("archive_sha256", Need::optional, {64, 64})});
    reader.reject_unknown_keys();
  }

  // What the series of a section share: a page, a kind, what the study publishes them for.
  void read_measures(const toml::table& section) {
    TomlReader reader = reader_of(section, name_, "the measures", faults_);
    Measure shared;
    shared.source = study_.source.id;
    shared.page = reader.text("page", Need::required, {1, 80});
    shared.kind = read_word<MeasureKind>(reader, "kind");
    shared.classification = read_word<Classification>(reader, "published_for");
    shared.by = reader.text("by", Need::required, {1, 100});
    shared.vintage = reader.text("vintage", Need::required, {1, 100});
    const int position = reader.number("position", Need::optional).value_or(study_.position);
    for (const toml::table* each : reader.tables("series", 1))
      study_.measures.push_back({position, read_series(*each, shared)});
    reader.reject_unknown_keys();
  }

  Measure read_series(const toml::table& section, Measure measure) {
    TomlReader reader =
        reader_of(section, name_, fmt::format("the series “{}”", section["id"].value_or("without an id")), faults_);
    measure.id = reader.text("id", Need::required, {1, 80});
    measure.role = read_word<MeasureRole>(reader, "role");
    measure.name = reader.text("name", Need::required, {1, 100});
    measure.unit = reader.text("unit", Need::optional, {1, 40});
    measure.scale = reader.text("scale", Need::required, {1, 300});
    reader.reject_unknown_keys();
    return measure;
  }

  void read_files() {
    ManifestFile shared;
    shared.source = study_.source.id;
    shared.licence = study_.source.licence;
    if (const toml::table* section = reader_.table("files")) {
      TomlReader reader = reader_of(*section, name_, "[files]", faults_);
      shared.url = reader.text("url", Need::optional, {8, 500});
      shared.version = reader.text("version", Need::optional, {1, 100});
      shared.ask = reader.text("ask", Need::optional, {20, 400});
      reader.reject_unknown_keys();
    }
    for (const toml::table* each : reader_.tables("file", 0)) read_one_file(*each, shared);
  }

  // What the release of the file says, else what all files share.
  ManifestFile shared_by_release(const toml::table& section, ManifestFile shared) const {
    const std::string_view version = section["release"].value_or(std::string_view());
    const auto release = std::ranges::find(study_.releases, version, &Release::version);
    if (version.empty() || release == study_.releases.end()) return shared;
    shared.version = fmt::format("{}, {}", release->version, release->date);
    if (!release->url.empty()) shared.url = release->url;
    shared.archive_sha256 = release->archive_sha256;
    return shared;
  }

  void read_one_file(const toml::table& section, const ManifestFile& of_study) {
    const ManifestFile shared = shared_by_release(section, of_study);
    study_.files.push_back(read_file(section, name_, shared, faults_));
    const std::string& path = study_.files.back().path;
    if (study_.folder.empty() || !path.starts_with(study_.folder + "/"))
      faults_.push_back({name_, static_cast<long>(section.source().begin.line), 0,
                         fmt::format("“{}” does not lie in the study's folder “{}”", path, study_.folder)});
  }

  TomlReader reader_;
  std::string name_;
  std::vector<Reject>& faults_;
  Study study_;
};

}  // namespace

Imported<Study> parse_study(std::string_view text, std::string_view file) {
  return parse_document<Study>(text, file, [&](const toml::table& table, std::vector<Reject>& faults) {
    return StudyFile(table, file, faults).read();
  });
}

}  // namespace willai::importers
