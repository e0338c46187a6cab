// Reads one [[file]] section: of a manifest, or of a study's own file (importers/study.hpp).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "importers/manifest.hpp"
#include "importers/toml_reader.hpp"

namespace willai::importers {

// A name in lower-case words with hyphens.
std::string read_source_id(TomlReader& reader, std::string_view key);

// In a manifest a section says everything itself, and `shared` is empty. In a study's file `shared` holds the source
// and what its files have in common, which a section need not repeat.
ManifestFile read_file(const toml::table& section, std::string_view name, const ManifestFile& shared,
                       std::vector<Reject>& faults);

}  // namespace willai::importers
