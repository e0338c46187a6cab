// Files of a content folder that nothing reads: most often a profession whose file has the wrong ending.
#pragma once

#include <string>
#include <vector>

#include "importers/table.hpp"
#include "ports/files.hpp"

namespace willai::publish {

// One for each, with what to do. Hidden files and read-me files are nobody's concern. `logo` is the file that site.toml
// names.
std::vector<importers::Reject> passed_over(const ports::FileSource& files, const std::string& folder, const std::string& logo);

}  // namespace willai::publish
