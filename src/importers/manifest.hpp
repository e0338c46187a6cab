// A list of public files: where each comes from and how to know that it is the right one. Text in, files and faults
// out; opens nothing. Our own list is made from content/sources/*.toml; docs/data.md explains the keys.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "importers/table.hpp"

namespace willai::data {

// One file of the data folder.
struct ManifestFile {
  std::string source;   // "onet"
  std::string path;     // "onet/db_30_1_text/Skills.txt", below the data folder
  std::string url;      // of the file, or of the ZIP that holds it
  std::string member;   // the path inside that ZIP; "" when the URL gives the file itself
  std::string version;  // "30.1, December 2025"
  std::string licence;
  std::string sha256;  // 64 hexadecimal digits; "" when we do not know the publisher's own bytes
  std::optional<long long> bytes;
  std::string ask;  // what a person must agree to before this file is fetched; "" when nothing

  bool in_archive() const { return !member.empty(); }
};

struct Manifest {
  std::vector<ManifestFile> files;

  std::vector<std::string> sources() const;  // each once, in the order of the list
};

// One row, or none when there is a fault. `file` is the name for faults.
Imported<Manifest> parse_manifest(std::string_view text, std::string_view file);

}  // namespace willai::data
