// The part of a content folder that says whose publication it is: site.toml, its logo, and pages/*.md.
#pragma once

#include <string>

#include "ports/files.hpp"
#include "publish/catalog.hpp"
#include "publish/content.hpp"

namespace willai::publish {

// Adds it to `content`, with every fault. A folder without these files is ours in name.
Result<> load_site(const ports::FileSource& files, const std::string& folder, Content& content);

// Measures that site.toml names and no study has.
std::vector<importers::Reject> check_shown_measures(const Content& content, const Catalog& catalog);

}  // namespace willai::publish
