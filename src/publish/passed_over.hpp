// Files of a content folder that nothing reads: most often a profession whose file has the wrong ending.
#pragma once

#include <string>
#include <vector>

#include "importers/table.hpp"
#include "ports/files.hpp"

namespace willai {

// One for each, with what to do. Hidden files and read-me files are nobody's concern. `logo` is the file that site.toml
// names.
std::vector<Reject> passed_over(const FileSource& files, const std::string& folder, const std::string& logo);

}  // namespace willai
