// The list of public measures: where each file comes from, and how to verify it. Takes text, returns files
// and faults; opens nothing. docs/data.md explains the keys.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "importers/table.hpp"

namespace willai::importers {

// One file of the data folder.
struct ManifestFile {
  std::string source;   // "onet"
  std::string path;     // "onet/db_30_1_text/Skills.txt", relative to the data folder
  std::string url;      // of the file, or of the ZIP that contains it
  std::string member;   // the path inside that ZIP; "" if the URL is the file itself
  std::string version;  // "30.1, December 2025"
  std::string licence;
  std::string sha256;  // 64 hexadecimal digits; "" if we do not know the hash of the publisher's own file
  std::optional<long long> bytes;
  std::optional<long long> rows;  // below the header, where somebody has counted them
  std::string release;            // "31.0", of a source that has several; "" otherwise
  std::string archive_sha256;     // of the ZIP, as others have published it; proves nothing by itself
  std::string ask;                // what a person must agree to before this file is downloaded; "" if nothing

  bool in_archive() const { return !member.empty(); }
};

struct Manifest {
  std::vector<ManifestFile> files;

  std::vector<std::string> sources() const;  // each once, in the order of the list
  // Of each source that has several releases: the files of the given one, or of the first in the list if the source
  // does not have it. "" means the first.
  Manifest of_release(std::string_view release) const;
  bool has_release(std::string_view release) const;
};

// One row, or none if there is a fault. `file` is its name in faults.
Imported<Manifest> parse_manifest(std::string_view text, std::string_view file);

}  // namespace willai::importers
