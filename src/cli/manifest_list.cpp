#include "cli/manifest_list.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "api/json_writer.hpp"
#include "base/text.hpp"

namespace willai::cli {
namespace {

std::size_t widest(const importers::Manifest& manifest, std::string importers::ManifestFile::*column) {
  std::size_t width = 0;
  for (const importers::ManifestFile& file : manifest.files) width = std::max(width, (file.*column).size());
  return width;
}

}  // namespace

std::string manifest_table(const importers::Manifest& manifest) {
  using importers::ManifestFile;
  const auto source = widest(manifest, &importers::ManifestFile::source),
             path = widest(manifest, &importers::ManifestFile::path),
             version = widest(manifest, &importers::ManifestFile::version),
             licence = widest(manifest, &importers::ManifestFile::licence);
  std::string table;
  for (const importers::ManifestFile& file : manifest.files)
    table += fmt::format("{:<{}}  {:<{}}  {:<{}}  {:<{}}  {:>11}  {}  {}{}\n", file.source, source, file.path, path,
                         file.version, version, file.licence, licence, file.bytes ? with_thousands(*file.bytes) : "-",
                         file.sha256.empty() ? "no hash     " : file.sha256.substr(0, 12), file.url,
                         file.ask.empty() ? "" : "  (asks first)");
  return table;
}

std::string manifest_json(const importers::Manifest& manifest) {
  std::string lines;
  for (const importers::ManifestFile& file : manifest.files) {
    api::JsonWriter json;
    json.begin().field("source", file.source).field("path", file.path).field("url", file.url);
    json.field_or_null("member", file.member).field("version", file.version).field("licence", file.licence);
    if (file.bytes) json.integer("bytes", *file.bytes);
    else json.field_or_null("bytes", "");
    if (file.rows) json.integer("rows", *file.rows);
    else json.field_or_null("rows", "");
    json.field_or_null("sha256", file.sha256).field_or_null("release", file.release);
    json.field_or_null("archive_sha256", file.archive_sha256).field_or_null("ask", file.ask).end();
    lines += std::move(json).text() + "\n";
  }
  return lines;
}

}  // namespace willai::cli
