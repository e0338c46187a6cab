// What `willai data pull --list` prints: the manifest, as a table or as JSON.
#pragma once

#include <string>

#include "importers/manifest.hpp"

namespace willai::cli {

std::string manifest_table(const importers::Manifest& manifest);

// One object a line, with the keys of the manifest.
std::string manifest_json(const importers::Manifest& manifest);

}  // namespace willai::cli
