// The two halves of fixture_files(), and what measured_files() adds, each in a file of its own.
#pragma once

#include "fixtures.hpp"

namespace willai::test {

void add_content(MemoryFiles& files);
void add_data(MemoryFiles& files);
void add_measures(MemoryFiles& files);

// The columns and rows of O*NET's text files: tabs, CRLF.
std::string tabbed(const std::vector<std::vector<std::string>>& rows);

}  // namespace willai::test
