#include "importers/manifest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "importers/manifest_file.hpp"
#include "importers/toml_document.hpp"
#include "importers/toml_reader.hpp"

namespace willai::importers {
namespace {

bool is_hexadecimal(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

// A path that stays below its folder on every system that people unpack archives on.
bool stays_below(std::string_view path) {
  if (path.find_first_of("\\:") != std::string_view::npos) return false;
  return std::ranges::none_of(split(path, '/'),
                              [](std::string_view part) { return part.empty() || part == "." || part == ".."; });
}

// Names that `willai data pull` uses for its own files.
bool is_ours(std::string_view path) {
  return path.starts_with(".") || path == "pulled.tsv" || path.ends_with(".part") || path.ends_with(".new") ||
         path.ends_with(".meta");
}

void check_path(TomlReader& reader, const ManifestFile& file) {
  if (!stays_below(file.path))
    reader.fault(
        "path",
        fmt::format("“{}” is not inside the data folder; write it as source/file.csv, without “..”, “\\” and “:”",
                    file.path));
  else if (is_ours(file.path))
    reader.fault("path", fmt::format("“{}” is a name reserved for `willai data pull`", file.path));
}

void check_url(TomlReader& reader, const ManifestFile& file) {
  if (!file.url.starts_with("https://") && !file.url.starts_with("http://"))
    reader.fault("url", fmt::format("“{}” is not a web address; it must begin with https://", file.url));
  else if (file.url.find(' ') != std::string::npos)
    reader.fault("url", fmt::format("“{}” has a space; write it as %20", file.url));
}

void check(TomlReader& reader, const ManifestFile& file) {
  check_path(reader, file);
  check_url(reader, file);
  if (!is_hexadecimal(file.archive_sha256))
    reader.fault("archive_sha256",
                 fmt::format("“{}” is not a SHA-256; write 64 digits 0-9 and a-f", file.archive_sha256));
  if (!file.sha256.empty() && (file.sha256.size() != 64 || !is_hexadecimal(file.sha256)))
    reader.fault("sha256", fmt::format("“{}” is not a SHA-256; write 64 digits 0-9 and a-f, or \"\" if it is unknown",
                                       file.sha256));
}

std::optional<long long> widened(std::optional<int> number) {
  return number ? std::optional<long long>(*number) : std::nullopt;
}

// What the section says under the key, else what its fellows share.
std::string own_or_shared(TomlReader& reader, std::string_view key, TextLimits limits,
                          const std::string& shared) {
  const std::string own = reader.text(key, shared.empty() ? Need::required : Need::optional, limits);
  return own.empty() ? shared : own;
}

Manifest read_manifest(const toml::table& table, std::string_view name, std::vector<Reject>& faults) {
  TomlReader reader(table, name, "the manifest", faults);
  reader.explained_in("docs/data.md");
  Manifest manifest;
  std::set<std::string> paths;  // in lower case, because some file systems ignore case
  for (const toml::table* each : reader.tables("file", 1)) {
    manifest.files.push_back(read_file(*each, name, {}, faults));
    const std::string& path = manifest.files.back().path;
    if (!paths.insert(to_lower(path)).second)
      faults.push_back({std::string(name), static_cast<long>(each->source().begin.line), 0,
                        fmt::format("“{}” is already listed above; list each file only once", path)});
  }
  reader.reject_unknown_keys();
  return manifest;
}

}  // namespace

std::string read_source_id(TomlReader& reader, std::string_view key) {
  const std::string id = reader.text(key, Need::required, {1, 40});
  if (id.empty() || slug_of(id) != id)
    reader.fault(key, fmt::format("“{}” is not a source name; write lower-case words with hyphens", id));
  return id;
}

ManifestFile read_file(const toml::table& section, std::string_view name, const ManifestFile& shared,
                       std::vector<Reject>& faults) {
  TomlReader reader(section, name, fmt::format("the file “{}”", section["path"].value_or("without a path")), faults);
  reader.explained_in("docs/data.md");
  const bool is_of_study = !shared.source.empty();
  ManifestFile file;
  file.source = is_of_study ? shared.source : read_source_id(reader, "source");
  file.path = reader.text("path", Need::required, {1, 200});
  file.url = own_or_shared(reader, "url", {8, 500}, shared.url);
  file.member = reader.text("member", Need::optional, {1, 200});
  file.version = own_or_shared(reader, "version", {1, 100}, shared.version);
  file.licence = own_or_shared(reader, is_of_study ? "license" : "licence", {1, 100}, shared.licence);
  file.sha256 = reader.text("sha256", Need::required, {0, 64});
  file.bytes = widened(reader.number("bytes", Need::optional));
  file.rows = widened(reader.number("rows", Need::optional));
  file.release = reader.text("release", Need::optional, {1, 40});
  file.archive_sha256 = reader.text("archive_sha256", Need::optional, {64, 64});
  if (file.archive_sha256.empty()) file.archive_sha256 = shared.archive_sha256;
  file.ask = reader.text("ask", Need::optional, {20, 400});
  if (file.ask.empty()) file.ask = shared.ask;
  reader.reject_unknown_keys();
  check(reader, file);
  return file;
}

bool Manifest::has_release(std::string_view release) const {
  return std::ranges::find(files, release, &ManifestFile::release) != files.end();
}

Manifest Manifest::of_release(std::string_view release) const {
  std::map<std::string, std::string> wanted;  // by source
  for (const ManifestFile& file : files)
    if (!file.release.empty())
      if (const auto [at, is_first] = wanted.emplace(file.source, file.release); !is_first && file.release == release)
        at->second = release;
  Manifest chosen;
  std::ranges::copy_if(files, std::back_inserter(chosen.files), [&](const ManifestFile& file) {
    return file.release.empty() || file.release == wanted.at(file.source);
  });
  return chosen;
}

std::vector<std::string> Manifest::sources() const {
  std::vector<std::string> names;
  for (const ManifestFile& file : files)
    if (std::ranges::find(names, file.source) == names.end()) names.push_back(file.source);
  return names;
}

Imported<Manifest> parse_manifest(std::string_view text, std::string_view file) {
  return parse_document<Manifest>(text, file, [&](const toml::table& table, std::vector<Reject>& faults) {
    return read_manifest(table, file, faults);
  });
}

}  // namespace willai::importers
